"""What the tables and the published document say, against what was answered: by code of the load test's own. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from loadtests.survey.plan import OVERALL, Paper, Plan

WEAK_SHARE: Final = 0.6  # docs/surveys.md: where fewer chose the best two degrees, that is a problem

Tables = dict[str, dict[tuple[str, ...], int]]


def tables_of(papers: Iterable[Paper]) -> Tables:
    """What must be counted of these papers: {name of a table: {cell: n}}, without zeros."""
    respondents, counts = Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()
    overall, texts = Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()
    for paper in papers:
        respondents[paper.unit,] += 1
        for question, answer in paper.answers.items():
            if question == "why":
                counts[paper.unit, question, ""] += 1
                texts[question, str(answer)] += 1
                continue
            for value in [*answer, ""] if isinstance(answer, list) else [answer]:
                counts[paper.unit, question, value] += 1
            if str(answer).isdecimal():
                overall[question, str(answer), str(paper.answers[OVERALL])] += 1
    return {"respondents": respondents, "counts": counts, "overall": overall, "texts": texts}


def flat(tables: Any) -> Tables:
    """The server's tables (features/surveys/tables.py) in that form."""
    counts: dict[tuple[str, ...], int] = {
        (unit, question, value): n
        for unit, by_question in tables.counts.items()
        for question, by_value in by_question.items()
        for value, n in by_value.items()
    }
    overall: dict[tuple[str, ...], int] = {
        (question, value, verdict): n
        for question, by_value in tables.overall.items()
        for value, by_verdict in by_value.items()
        for verdict, n in by_verdict.items()
    }
    texts = Counter[tuple[str, ...]]((question, text) for question, some in tables.texts.items() for text in some)
    return {
        "respondents": {(unit,): n for unit, n in tables.respondents.items()},
        "counts": counts, "overall": overall, "texts": dict(texts),
    }  # fmt: skip


def differences(expected: Tables, found: Tables) -> int:
    """How many cells are wrong."""
    return sum(
        sum(expected[name].get(cell, 0) != found[name].get(cell, 0) for cell in {*expected[name], *found[name]})
        for name in expected
    )


def problems(plan: Plan, document: Mapping[str, Any]) -> dict[str, int]:
    """How many of the units with planted problems the document names with these; and how many units with something
    that is no problem in the minds of all their members, who are known here."""
    flagged = {
        (group, scale)
        for group, found in document.get("standouts", {}).items()
        for scale in found.get("problems", [])
        if (group, scale) in plan.opinions
    }
    told = {group["id"] for group in document["groups"] if group["state"] == "told"}
    whole = sum(plan.opinions.values(), Counter())
    return {
        "problem_units": len(plan.troubles),
        "problem_units_told": len(told & plan.troubles.keys()),
        "problem_units_found": sum(
            all((unit, scale) in flagged for scale in scales) for unit, scales in plan.troubles.items()
        ),
        "problem_units_false": len({unit for unit, scale in flagged if not _is_problem(plan, unit, scale, whole)}),
    }


def _is_problem(plan: Plan, unit: str, scale: str, whole: Counter[str]) -> bool:
    of_unit = plan.opinions[unit, scale]
    return _best_two(of_unit) < WEAK_SHARE or _mean(of_unit) < _mean(whole)


def _best_two(opinions: Counter[str]) -> float:
    known = opinions.total() - opinions["?"]
    return (opinions["4"] + opinions["5"]) / known if known else 1.0


def _mean(opinions: Counter[str]) -> float:
    degrees = {int(degree): n for degree, n in opinions.items() if degree != "?"}
    return sum(degree * n for degree, n in degrees.items()) / (sum(degrees.values()) or 1)
