"""Rules for a contest that types can't express."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from acclaim.event.event import Event
from acclaim.event.parts.contest import DEDUCTIONS, UNTRIMMED, Contest, Criterion, Judge, Round, hundredths
from acclaim.event.units import has_empty_level

_FINER: Final = "is finer than a hundredth; marks have two decimals at most."
_Problems = Iterator[tuple[str, str]]


def problems(contest: Contest, event: Event) -> _Problems:
    """(field within the contest, what is wrong)."""
    yield from _twice(contest)
    for at, criterion in enumerate(contest.criteria):
        for field, problem in _criterion(criterion):
            yield f"criteria[{at}].{field}", problem
    yield from _weights(contest)
    groups = {one.id for one in contest.groups}
    for at, contestant in enumerate(contest.contestants):
        if contestant.group not in groups and (groups or contestant.group):
            yield f"contestants[{at}].group", f"there is no group {contestant.group!r}."
        if contestant.unit and has_empty_level(contestant.unit):
            yield f"contestants[{at}].unit", "has an empty level; write for example 采油二厂/第六作业区."
    for at, judge in enumerate(contest.judges):
        for field, problem in _judge(judge, contest, groups):
            yield f"judges[{at}].{field}", problem
    for at, one in enumerate(contest.rounds):
        for field, problem in _round(one, at, contest, event):
            yield f"rounds[{at}].{field}", problem
    yield from _scoring(contest)
    if hundredths(contest.spread) is None:
        yield "spread", _FINER


def _twice(contest: Contest) -> _Problems:
    for field in ("groups", "rounds", "contestants", "criteria", "judges"):
        yield from _repeated(field, "id", [one.id for one in getattr(contest, field)])
    yield from _repeated("judges", "member", [one.member for one in contest.judges])
    yield from _repeated("contestants", "number", [one.number for one in contest.contestants], empty=True)


def _repeated(field: str, name: str, values: list[str], *, empty: bool = False) -> _Problems:
    seen = set[str]()
    for at, value in enumerate(values):
        if value in seen and (value or not empty):
            yield f"{field}[{at}].{name}", f"{value!r} stands twice; they must differ."
        seen.add(value)


def _criterion(criterion: Criterion) -> _Problems:
    most, step = hundredths(criterion.most), hundredths(criterion.step)
    if most is None or step is None:
        yield ("most" if most is None else "step"), _FINER
        return
    if criterion.id in (UNTRIMMED, DEDUCTIONS):
        yield "id", f"{criterion.id!r} is the name of a tie-break; choose another."
    if not most:
        yield "most", "is 0: nobody could get a point."
    if hundredths(criterion.weight) is None:
        yield "weight", _FINER
    if criterion.is_judged:
        if criterion.bands or criterion.unit:
            yield ("bands" if criterion.bands else "unit"), 'belongs to a criterion of the kind "measure".'
        if not step or most % step:
            yield "step", f"most ({criterion.most:g}) is not a number of steps of {criterion.step:g}."
        return
    if not criterion.bands:
        yield "bands", "say how many points which value gives."
    for at, band in enumerate(criterion.bands):
        if hundredths(band.at_most) is None or hundredths(band.points) is None:
            yield f"bands[{at}]", _FINER
        elif band.points > criterion.most:
            yield f"bands[{at}].points", f"is above most, {criterion.most:g}."
        elif at and band.at_most <= criterion.bands[at - 1].at_most:
            yield f"bands[{at}].at_most", "is not above the one before."


def _weights(contest: Contest) -> _Problems:
    weights = [hundredths(one.weight) or 0 for one in contest.criteria]
    if any(weights) and sum(weights) != 100_00:
        yield "criteria", f"the weights come to {sum(weights) / 100:g} %, not to 100 %."
    if any(weights) and not all(weights):
        yield "criteria", "either all criteria have a weight, or none has."
    if not any(one.is_judged for one in contest.criteria):
        yield "criteria", "none of them is marked by judges."


def _judge(judge: Judge, contest: Contest, groups: Collection[str]) -> _Problems:
    judged = {one.id for one in contest.criteria if one.is_judged}
    rounds, contestants = {one.id for one in contest.rounds}, {one.id for one in contest.contestants}
    named: list[tuple[str, Iterable[str], Collection[str]]] = [
        ("groups", judge.groups, groups), ("rounds", judge.rounds, rounds),
        ("criteria", judge.criteria, judged), ("recused", judge.recused, contestants),
    ]  # fmt: skip
    for field, ids, known in named:
        for one in ids:
            if one not in known:
                yield field, f"there is no {one!r} to be named here."
    if judge.criteria and set(judge.criteria) != judged and contest.scoring.drop_per == "total":
        problem = 'some judges mark some of the criteria only, so there are no totals; take drop_per = "criterion".'
        yield "criteria", problem


def _round(one: Round, at: int, contest: Contest, event: Event) -> _Problems:
    if hundredths(one.carry) is None:
        yield "carry", _FINER
    if one.carry and not at:
        yield "carry", "there is no round before the first."
    if one.cut and at == len(contest.rounds) - 1:
        yield "cut", "there is no round after the last."
    if one.public:
        poll = event.poll(one.public.poll)
        if poll is None:
            yield "public.poll", f"there is no poll {one.public.poll!r}."
        elif poll.counting:
            yield "public.poll", "is not one whose ballots choose options."
        elif (missing := {c.id for c in contest.contestants} - {o.id for o in poll.options}) and not any(
            before.cut for before in contest.rounds[:at]
        ):
            yield "public.poll", f"has no option {min(missing)!r}; options have the ids of contestants."
        if hundredths(one.public.weight) is None:
            yield "public.weight", _FINER
        if contest.scoring.average == "sum":
            yield "public", "belongs to a mean or a median: a sum has no highest total to weigh it against."


def _scoring(contest: Contest) -> _Problems:
    scoring = contest.scoring
    if scoring.drop_from <= 2 * scoring.drop:
        problem = f"with {scoring.drop} dropped at either end, {2 * scoring.drop + 1} judges are the fewest."
        yield "scoring.drop_from", problem
    known = {one.id for one in contest.criteria} | {UNTRIMMED, DEDUCTIONS}
    for at, tie in enumerate(scoring.ties):
        if tie not in known:
            yield f"scoring.ties[{at}]", f"there is no criterion {tie!r}; or take {UNTRIMMED!r} or {DEDUCTIONS!r}."
    if scoring.average == "sum":
        if not contest.same_unit or any(judge.recused for judge in contest.judges):
            problem = "a sum of fewer judges is lower; take a mean where judges are recused, or same_unit = true."
            yield "scoring.average", problem
        if scoring.leaving == "stands":
            yield "scoring.leaving", 'a sum needs the same judges for all; take "goes".'
