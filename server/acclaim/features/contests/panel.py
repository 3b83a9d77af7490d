"""Whose sheets count for whom. Pure."""

from collections.abc import Iterator

from acclaim.event.parts.contest import Contest, Contestant, Criterion, Judge
from acclaim.event.units import is_within
from acclaim.features.contests.record import COUNTING, Record


def is_recused(contest: Contest, judge: Judge, contestant: Contestant) -> bool:
    """Whether a judge must not mark a contestant (回避): of the same unit, or named."""
    if contestant.id in judge.recused:
        return True
    if contest.same_unit or not judge.unit or not contestant.unit:
        return False
    return is_within(judge.unit, contestant.unit) or is_within(contestant.unit, judge.unit)


def marks_of(contest: Contest, judge: Judge) -> dict[str, Criterion]:
    """The criteria that a judge marks."""
    judged = (one for one in contest.criteria if one.is_judged)
    return {one.id: one for one in judged if not judge.criteria or one.id in judge.criteria}


def assigned(contest: Contest, record: Record, judge: Judge, round_id: str, contestant: Contestant) -> bool:
    """Whether a judge is to mark a contestant in a round: both were there before it was published."""
    known = record.panels.get(round_id)
    return (
        (known is None or judge.id in known.judges)
        and record.takes(round_id, contestant.id)
        and (not judge.rounds or round_id in judge.rounds)
        and (not judge.groups or contestant.group in judge.groups)
        and not is_recused(contest, judge, contestant)
    )


def panel(contest: Contest, record: Record, round_id: str, contestant: Contestant) -> list[Judge]:
    """The judges whose sheets decide about a contestant, in the order of the definition: without those recused, and
    without those excused; but what an excused one has submitted stands where the contest says so."""
    return [
        judge for judge in contest.judges
        if assigned(contest, record, judge, round_id, contestant)
        and ((round_id, judge.id) not in record.excused or _stands(contest, record, round_id, contestant.id, judge.id))
    ]  # fmt: skip


def _stands(contest: Contest, record: Record, round_id: str, contestant_id: str, judge_id: str) -> bool:
    sheet = record.sheets.get((round_id, contestant_id, judge_id))
    return contest.scoring.leaving == "stands" and sheet is not None and sheet.state in COUNTING


def spreads(contest: Contest, record: Record, round_id: str, contestant: Contestant) -> Iterator[tuple[str, int]]:
    """(criterion, how far its marks lie apart in hundredths), where that is more than the contest allows."""
    if not contest.spread:
        return
    for criterion in (one for one in contest.criteria if one.is_judged):
        sheets = [
            record.sheets.get((round_id, contestant.id, judge.id))
            for judge in panel(contest, record, round_id, contestant)
        ]
        marks = [one.marks[criterion.id] for one in sheets if one and criterion.id in one.marks]
        if marks and max(marks) - min(marks) > contest.spread * 100:
            yield criterion.id, max(marks) - min(marks)
