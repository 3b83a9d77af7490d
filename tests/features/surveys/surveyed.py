"""Surveys and their tables, for tests: as people answer, and as nobody would."""

import random
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from acclaim.event.parts.survey import Choice, Rank, Scale, Several, Single, Survey, SurveyQuestion, YesNo
from acclaim.features.surveys.results.publication import Source
from acclaim.features.surveys.tables import Tables

K = 10
CHOICES = [Choice("food", "食堂"), Choice("bath", "浴室"), Choice("books", "书屋")]
SURVEY = Survey(
    id="home", title="职工之家测评", overall="overall", minimum_cell=K,
    questions=[
        SurveyQuestion("overall", "总体满意度", Scale()),
        SurveyQuestion("canteen", "食堂", Scale(may_not_know=True), required=False),
        SurveyQuestion("again", "还会来吗", YesNo()),
        SurveyQuestion("first", "最常去", Single(CHOICES)),
        SurveyQuestion("missing", "还缺什么", Several(CHOICES), required=False),
        SurveyQuestion("order", "排序", Rank(CHOICES)),
    ],
)  # fmt: skip
_ORDERS = ["food bath books", "books bath food", "bath food books"]


def answered(unit_sizes: Mapping[str, int], seed: int = 0, moods: Sequence[float] = (0.9, 0.6, 0.97)) -> Tables:
    """Everybody answers; how well each unit is rated differs by its place in the list."""
    made = random.Random(seed)
    respondents: dict[str, int] = {}
    counts: dict[str, dict[str, dict[str, int]]] = {}
    overall: dict[str, dict[str, dict[str, int]]] = {}

    def add(unit: str, question: str, value: str) -> None:
        found = counts.setdefault(unit, {}).setdefault(question, {})
        found[value] = found.get(value, 0) + 1

    def degree(mood: float) -> str:
        return str(1 + sum(made.random() < mood for _ in range(4)))

    for place, (unit, size) in enumerate(unit_sizes.items()):
        mood = moods[place % len(moods)]
        respondents[unit] = size
        for _ in range(size):
            verdict = degree(mood)
            add(unit, "overall", verdict)
            of_canteen = "?" if made.random() < 0.1 else degree(mood)
            if made.random() < 0.8:
                add(unit, "canteen", of_canteen)
                row = overall.setdefault("canteen", {}).setdefault(of_canteen, {})
                row[verdict] = row.get(verdict, 0) + 1
            add(unit, "again", "yes" if made.random() < mood else "no")
            add(unit, "first", made.choice(CHOICES).id)
            if made.random() < 0.8:
                add(unit, "missing", "")
                chosen = [choice for choice in CHOICES if made.random() < 1 - mood]
                for choice in chosen or [made.choice(CHOICES)]:
                    add(unit, "missing", choice.id)
            add(unit, "order", "")
            for at, choice_id in enumerate(made.choice(_ORDERS).split(), 1):
                add(unit, "order", f"{choice_id}:{at}")
    return Tables(respondents, counts, overall, {})


UNITS = st.lists(st.sampled_from("甲乙丙丁"), max_size=3).map("/".join)
SIZES = st.one_of(st.integers(0, 9), st.integers(10, 19), st.integers(20, 60))
MOODS = st.lists(st.sampled_from([0.0, 0.05, 0.3, 0.5, 0.8, 0.95, 1.0]), min_size=1, max_size=4)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Trees of three levels with units of all sizes, rated alike, differently, or all the same."""
    sizes = draw(st.dictionaries(UNITS, SIZES, min_size=1, max_size=14))
    tables = answered(sizes, draw(st.integers(0, 2**16)), draw(MOODS))
    members = {unit: size + draw(st.integers(0, 20)) for unit, size in sizes.items()}
    return Source("gala", SURVEY, tables, members)
