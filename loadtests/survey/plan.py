"""Who answers what, generated from a seed: members in units, questions, and units with planted problems."""

from collections import Counter, defaultdict
from random import Random
from typing import Final, NamedTuple

from acclaim.event.event import Event
from acclaim.event.parts.survey import Choice, FreeText, Scale, Several, ShowIf, Survey, SurveyQuestion, YesNo

EVENT: Final = "home"
SURVEY: Final = "satisfaction"
OVERALL: Final = "overall"
_BRANCHES: Final = 12  # units lie in so many branches
SCALES: Final = tuple(f"s{n}" for n in range(10))
_RATE: Final = (0.55, 0.95)  # how many of a unit's members answer
_USUAL: Final = (0.02, 0.03, 0.10, 0.45, 0.40)  # how many give a scale 1 … 5
_PLANTED: Final = (0.35, 0.30, 0.20, 0.10, 0.05)
_TROUBLED_SHARE: Final = 0.05  # of the units
_TROUBLES: Final = 2  # scales of such a unit
_TROUBLED_MEMBERS_MIN: Final = 60  # in smaller ones, chance alone may hide what is planted
_NOT_KNOWN: Final = 0.03
_WISHES: Final = ("canteen", "bath", "gym", "library")
_TEXTS: Final = ("食堂的饭菜太凉", "浴室要排队", "健身器材太旧", "一切都好", "书屋的书很久没有换了")

Answers = dict[str, str | list[str]]


class Paper(NamedTuple):
    """What a member answers."""

    member: str
    unit: str
    answers: Answers


class Plan(NamedTuple):
    """`members`: {member: unit}, of whom those with a paper answer; `troubles`: {unit: its planted scales}; `opinions`:
    {(unit, scale): how often each degree is in the minds of its members, of those as well who do not answer}."""

    members: dict[str, str]
    papers: list[Paper]
    troubles: dict[str, frozenset[str]]
    opinions: dict[tuple[str, str], Counter[str]]


def event() -> Event:
    """With the survey, in draft."""
    scales = [SurveyQuestion(one, f"Scale {one}", Scale(may_not_know=True)) for one in SCALES]
    questions = [
        SurveyQuestion(OVERALL, "Overall", Scale()),
        *scales,
        SurveyQuestion("again", "Would you come again?", YesNo()),
        SurveyQuestion("wishes", "What to improve", Several([Choice(one, one) for one in _WISHES], choices_max=2)),
        SurveyQuestion("why", "Why?", FreeText(), required=False, show_if=ShowIf(OVERALL, ["1", "2"])),
    ]
    survey = Survey(SURVEY, "Satisfaction", questions=questions, overall=OVERALL)
    return Event(id=EVENT, title="Survey", surveys=[survey])


def plan(members: int, units: int, seed: int) -> Plan:
    """Units differ in size as real ones do; a few are small."""
    random = Random(seed)
    names = [f"B{n % _BRANCHES:02}/U{n:04}" for n in range(units)]
    weights = [random.lognormvariate(0, 0.7) for _ in names]
    homes = random.choices(names, weights, k=members)
    by_member = {f"m{n:06}": unit for n, unit in enumerate(homes)}
    sizes = {unit: homes.count(unit) for unit in names}
    large = [unit for unit in names if sizes[unit] >= _TROUBLED_MEMBERS_MIN]
    troubled = random.sample(large, min(len(large), max(1, round(units * _TROUBLED_SHARE))))
    troubles = {unit: frozenset(random.sample(SCALES, _TROUBLES)) for unit in troubled}
    rates = {unit: random.uniform(*_RATE) for unit in names}
    papers, opinions = list[Paper](), defaultdict[tuple[str, str], Counter[str]](Counter)
    for member, unit in by_member.items():
        answers = _answers(random, troubles.get(unit, frozenset()))
        for scale in SCALES:
            opinions[unit, scale][str(answers[scale])] += 1
        if random.random() < rates[unit]:
            papers.append(Paper(member, unit, answers))
    random.shuffle(papers)
    return Plan(by_member, papers, troubles, dict(opinions))


def _answers(random: Random, troubles: frozenset[str]) -> Answers:
    answers: Answers = {OVERALL: _degree(random, False)}
    for scale in SCALES:
        is_known = random.random() >= _NOT_KNOWN
        answers[scale] = _degree(random, scale in troubles) if is_known else "?"
    answers["again"] = "yes" if random.random() < 0.8 else "no"
    answers["wishes"] = random.sample(_WISHES, random.randint(1, 2))
    if answers[OVERALL] in ("1", "2") and random.random() < 0.5:
        answers["why"] = random.choice(_TEXTS)
    return answers


def _degree(random: Random, is_troubled: bool) -> str:
    return random.choices("12345", _PLANTED if is_troubled else _USUAL)[0]
