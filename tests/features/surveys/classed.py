"""Surveys that are told by class, too: who is in which unit and of which class, and what each of them answers."""

import random
from collections.abc import Iterable

from msgspec.structs import replace

from acclaim.event.parts.survey import Scale, Survey, SurveyQuestion, YesNo
from acclaim.features.surveys.results.document import Label
from acclaim.features.surveys.results.publication import Source
from acclaim.features.surveys.rules import Answers
from acclaim.features.surveys.tables import Tables
from tests.features.surveys.peopled import tabulated

RATED = Survey(
    "home", "测评", [SurveyQuestion("all", "总体", Scale()), SurveyQuestion("again", "还来吗", YesNo())],
    overall="all", by_class=True, minimum_cell=5,
)  # fmt: skip
NAMES = [Label("staff", "职工", "Staff"), Label("hired", "劳务", "Hired"), Label("retired", "退休", "Retired")]
Person = tuple[str, str, Answers]  # unit, class, answers


def classed(survey: Survey, people: Iterable[Person], silent: Iterable[tuple[str, str]] = ()) -> Source:
    """All of them have answered; `silent`: (unit, class) of members who have not."""
    people = list(people)
    tables = tabulated(survey, [(unit, answers) for unit, _, answers in people])
    by_class, respondents = dict[str, dict[str, dict[str, int]]](), dict[str, int]()
    for class_id in sorted({one for _, one, _ in people}):
        theirs = tabulated(survey, [("", answers) for _, one, answers in people if one == class_id])
        by_class[class_id], respondents[class_id] = theirs.counts.get("", {}), theirs.respondents[""]
    tables = Tables(
        tables.respondents, tables.counts, tables.overall, tables.texts, by_class, respondents,
    )  # fmt: skip
    members, class_members = dict[str, int](), dict[str, dict[str, int]]()
    for unit, class_id in [*((unit, one) for unit, one, _ in people), *silent]:
        members[unit] = members.get(unit, 0) + 1
        of_unit = class_members.setdefault(unit, {})
        of_unit[class_id] = of_unit.get(class_id, 0) + 1
    return replace(
        Source("gala", survey, tables, members), class_members=class_members, class_names=NAMES
    )  # fmt: skip


def spread(sizes: dict[tuple[str, str], int], seed: int = 0) -> list[Person]:
    """{(unit, class): people}, who answer as differently as people do."""
    made = random.Random(seed)
    return [
        (unit, class_id, {"all": str(1 + sum(made.random() < 0.6 for _ in range(4))),
                          "again": "yes" if made.random() < 0.6 else "no"})
        for (unit, class_id), n in sizes.items() for _ in range(n)
    ]  # fmt: skip


def a_source(made: random.Random) -> Source:
    """Units of which many have nobody of some class, each with a mood of its own."""
    units = made.sample(["a", "b", "c", "d", "b/x", "b/y", "b/z", ""], made.randint(2, 7))
    ids = [one.value for one in NAMES][: made.choice([2, 3, 3])]
    people, silent = list[Person](), list[tuple[str, str]]()
    for unit in units:
        mood, lean = made.choice([0.3, 0.5, 0.7, 0.9]), made.random()
        there = made.sample(ids, made.randint(1, len(ids)))
        size = made.choice([made.randint(1, 6), made.randint(5, 12), made.randint(10, 40)])
        for _ in range(size):
            class_id = made.choice(there)
            degree = str(1 + sum(made.random() < mood for _ in range(4)))
            people.append((unit, class_id, {"all": degree, "again": "yes" if made.random() < lean else "no"}))
        silent += [(unit, made.choice(there)) for _ in range(made.choice([0, 0, 3]))]
    return classed(RATED, people, silent)
