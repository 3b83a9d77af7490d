"""Surveys that people answer as phones ask: follow-ups of follow-ups, and several choices by fixed and free numbers."""

import random
from collections.abc import Iterable, Sequence

from acclaim.event.parts.survey import (
    Choice,
    Scale,
    Several,
    ShowIf,
    Single,
    Survey,
    SurveyQuestion,
    YesNo,
)
from acclaim.features.surveys.results.publication import Source
from acclaim.features.surveys.rules import Answers, Questionnaire, is_met
from acclaim.features.surveys.tables import Tables

ROOMS = [Choice(one, one) for one in "wxyz"]
Asks = Scale | YesNo | Single | Several
KINDS: list[Asks] = [Scale(), Scale(may_not_know=True), YesNo(), Single(ROOMS[:3])]
NUMBERS = [(1, 1), (2, 2), (3, 3), (1, 2), (2, 3), (1, 3), (2, 0)]  # of choices: at least, at most


def tabulated(survey: Survey, people: Iterable[tuple[str, Answers]]) -> Tables:
    """As the store counts them: (unit, answers) of each."""
    questionnaire, tables = Questionnaire(survey), Tables({}, {}, {}, {})
    for unit, answers in people:
        content = questionnaire.check(answers)
        tables.respondents[unit] = tables.respondents.get(unit, 0) + 1
        for question, value in content.counted:
            found = tables.counts.setdefault(unit, {}).setdefault(question, {})
            found[value] = found.get(value, 0) + 1
        for question, value, verdict in content.crossed:
            row = tables.overall.setdefault(question, {}).setdefault(value, {})
            row[verdict] = row.get(verdict, 0) + 1
        for question, text in content.texts:
            tables.texts.setdefault(question, []).append(text)
    return tables


def source_of(survey: Survey, people: Sequence[tuple[str, Answers]]) -> Source:
    tables = tabulated(survey, people)
    return Source("gala", survey, tables, dict(tables.respondents))


def a_source(made: random.Random) -> Source:
    """Every unit has moods of its own, which are often unanimous."""
    survey = a_survey(made, made.choice([5, 10]))
    units = made.sample(["a", "b", "c", "a/x", "a/y", "a/z", ""], made.randint(1, 6))
    people: list[tuple[str, Answers]] = []
    for unit in units:
        moods = {question.id: [made.random() ** 3 + 0.002 for _ in range(6)] for question in survey.questions}
        size = made.choice([made.randint(1, 9), made.randint(10, 19), made.randint(20, 60)])
        people += [(unit, _answers(survey, moods, made)) for _ in range(size)]
    tables = tabulated(survey, people)
    return Source("gala", survey, tables, {unit: n + made.choice([0, 20]) for unit, n in tables.respondents.items()})


def a_survey(made: random.Random, k: int) -> Survey:
    least, most = made.choice(NUMBERS)
    several = Several(ROOMS[: made.randint(3, 4)], choices_min=least, choices_max=most)
    asks: list[tuple[Asks, str]] = [
        (made.choice(KINDS), ""), (made.choice(KINDS), "q0"), (made.choice([*KINDS, several]), "q1"),
        (several, made.choice(["", "", "q0"])), (made.choice(KINDS), "q3"),
    ]  # fmt: skip
    questions: list[SurveyQuestion] = []
    for number, (kind, after) in enumerate(asks):
        condition = None
        if after:
            values = next(one for one in questions if one.id == after).answer.values
            condition = ShowIf(after, made.sample(values, made.randint(1, min(2, len(values)))))
        is_required = made.random() < 0.7
        questions.append(SurveyQuestion(f"q{number}", "?", kind, required=is_required, show_if=condition))
    return Survey("home", "测评", questions, minimum_cell=k)


def _answers(survey: Survey, moods: dict[str, list[float]], made: random.Random) -> Answers:
    found: dict[str, str | list[str]] = {}
    for question in survey.questions:
        kind, mood = question.answer, moods[question.id]
        if question.show_if and not is_met(question.show_if, found):
            continue
        if not question.required and made.random() < mood[-1]:
            continue
        weights = mood[: len(kind.values)]
        if isinstance(kind, Several):
            order = sorted(kind.values, key=lambda one: made.random() ** (1 / weights[kind.values.index(one)]))
            found[question.id] = order[-made.randint(kind.choices_min, kind.most) :]
        else:
            found[question.id] = made.choices(kind.values, weights)[0]
    return found
