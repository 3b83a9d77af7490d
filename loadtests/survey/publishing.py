"""What publishing costs for a company of hundreds of thousands: tables are generated, published, and attacked."""

from collections import Counter
from collections.abc import Iterator
from random import Random
from time import perf_counter, process_time
from typing import Any, Final

import msgspec

from acclaim.event.parts.survey import Choice, Rank, Scale, Several, Single, Survey, SurveyQuestion, YesNo
from acclaim.features.surveys.results.auditing import audit
from acclaim.features.surveys.results.publication import Source, publish
from acclaim.features.surveys.tables import Tables
from loadtests.command import say

_SECTIONS_PER_BRANCH: Final = 10  # units are the teams of sections of branches
_TEAMS_PER_SECTION: Final = 20
_SIZES: Final = (5, 145)  # members of a team
_TURNOUT: Final = 0.5
_ANSWERED: Final = 0.9  # of a question that may be left out
_NOT_KNOWN: Final = 0.05
_CHOICES: Final = "abcdef"
_ONE_OF: Final = Single([Choice(one, one) for one in _CHOICES])
_SOME_OF: Final = Several([Choice(one, one) for one in _CHOICES])
_RANKED: Final = Rank([Choice(one, one) for one in _CHOICES[:4]])
_KINDS: Final = [Scale(may_not_know=True)] * 28 + [YesNo()] * 4 + [_ONE_OF] * 3 + [_SOME_OF] * 3 + [_RANKED]
_OVERALL_SAME: Final = 500  # who gives the overall question the same degree, and each other one
_OVERALL_OTHER: Final = 40

_Counts = dict[str, int]


def publishing(units: int, seed: int) -> dict[str, Any]:
    """Publishes a survey of forty questions and of about seventy-five members a unit. Times are in seconds."""
    say(f"publishing a survey of {units:,} units")
    source = _source(units, Random(seed))
    began, began_cpu = perf_counter(), process_time()
    document = publish(source)
    publish_s, cpu_s = perf_counter() - began, process_time() - began_cpu
    began = perf_counter()
    exposed = audit.exposed(document)
    return {
        "members": sum(source.members.values()),
        "answered": sum(source.tables.respondents.values()),
        "units": len(source.members),
        "groups": len(document.groups),
        "questions": len(source.survey.questions),
        "publish_s": round(publish_s, 1),
        "publish_cpu_s": round(cpu_s, 1),
        "audit_s": round(perf_counter() - began, 1),
        "exposed": len(exposed),
        "document_mib": round(len(msgspec.json.encode(document)) / 2**20, 1),
    }


def _source(units: int, random: Random) -> Source:
    rated = SurveyQuestion("overall", "Overall", Scale())
    asked = [SurveyQuestion(f"q{n}", f"Question {n}", kind, required=n % 3 > 0) for n, kind in enumerate(_KINDS)]
    survey = Survey(id="s", title="Survey", overall=rated.id, questions=[rated, *asked])
    members = {unit: random.randint(*_SIZES) for unit in _units(units)}
    respondents = {unit: _some(random, size, _TURNOUT) for unit, size in members.items()}
    counts = {
        unit: {question.id: _counts(random, question, answered) for question in survey.questions}
        for unit, answered in respondents.items()
    }
    degrees = "12345"
    alike = {one: {two: _OVERALL_SAME if one == two else _OVERALL_OTHER for two in degrees} for one in degrees}
    overall = {one.id: alike for one in survey.questions if isinstance(one.answer, Scale)}
    return Source("home", survey, Tables(respondents, counts, overall, {}), members)


def _units(units: int) -> Iterator[str]:
    for n in range(units):
        section, team = divmod(n, _TEAMS_PER_SECTION)
        branch, section = divmod(section, _SECTIONS_PER_BRANCH)
        yield f"B{branch:02}/S{section}/T{team:02}"


def _some(random: Random, among: int, share: float) -> int:
    return sum(random.random() < share for _ in range(among))


def _counts(random: Random, question: SurveyQuestion, respondents: int) -> _Counts:
    answered = respondents if question.required else _some(random, respondents, _ANSWERED)
    match question.answer:
        case Several():
            return {"": answered} | {one: _some(random, answered, 0.4) for one in _CHOICES}
        case Rank(choices):
            orders = [random.sample(choices, len(choices)) for _ in range(answered)]
            places = Counter(f"{one.id}:{place}" for order in orders for place, one in enumerate(order, 1))
            return {"": answered} | places
        case Scale(may_not_know=may_not_know):
            is_known = 1 - _NOT_KNOWN * may_not_know
            return Counter(_degree(random) if random.random() < is_known else "?" for _ in range(answered))
        case other:
            return Counter(random.choices(other.values, k=answered))


def _degree(random: Random) -> str:
    return random.choices("12345", (0.02, 0.05, 0.13, 0.40, 0.40))[0]
