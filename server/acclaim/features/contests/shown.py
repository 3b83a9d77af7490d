"""What the hall sees of a contest: published figures, as they were at that moment. Later changes show only when they
are published again.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from acclaim.event.parts.contest import Contest, Contestant
from acclaim.features.contests.marks import plain
from acclaim.features.contests.marks import shown as rounded
from acclaim.features.contests.panel import panel
from acclaim.features.contests.record import Place, Record, Result, Shown, ShownDeduction, ShownMark
from acclaim.features.contests.rules import Scored, places


def shown_of(contest: Contest, record: Record, round_id: str, contestant: Contestant, scored: Scored) -> Shown:
    """The published figures of a contestant whose sheets are all in."""
    decimals = contest.scoring.decimals
    dropped = scored.dropped.get("", frozenset())
    return Shown(
        round_id,
        contestant.id,
        [
            ShownMark(judge.name, _short(scored.totals[judge.id], decimals), judge.id in dropped)
            for judge in panel(contest, record, round_id, contestant)
        ],
        rounded(scored.judged, decimals),
        rounded(scored.measured, decimals) if any(not one.is_judged for one in contest.criteria) else "",
        [ShownDeduction(plain(one.points), one.why) for one in record.deductions.get((round_id, contestant.id), [])],
        rounded(scored.own, decimals),
        [str(one) for one in scored.key],
        record.rev,
        (round_id, contestant.id) in record.shown,
    )


def _short(value: Fraction, decimals: int) -> str:
    """Exact if two decimals suffice."""
    exact = value * 100
    return rounded(value, 2 if exact.denominator == 1 else max(2, decimals))


def ranked_in(record: Record, round_id: str) -> dict[str, Shown]:
    """The contestants whose marks the hall has seen in a round, without those ruled out since."""
    return {who: one for (of, who), one in record.shown.items() if of == round_id and (of, who) not in record.out}


def standing(contest: Contest, round_id: str, shown: Mapping[str, Shown]) -> Result:
    """The ranking of the contestants whose marks the hall has seen, from nothing else."""
    keys = {who: tuple(map(Fraction, one.key)) for who, one in shown.items()}
    totals = {who: Fraction(one.key[0]) for who, one in shown.items()}
    return Result(round_id, _rows(contest, keys, totals))


def result(contest: Contest, round_id: str, scored: Mapping[str, Scored], *, provisional: bool, rev: int) -> Result:
    """The complete ranking of a round in which nothing is missing."""
    rows = _rows(contest, {who: one.key for who, one in scored.items() if one.key},
                 {who: one.total for who, one in scored.items()})  # fmt: skip
    groups = {one.id: one.group for one in contest.contestants}
    rows += [Place(0, who, groups[who], "", one.state) for who, one in scored.items() if not one.key]
    decimals = contest.scoring.decimals
    public = {who: rounded(one.public, decimals) for who, one in scored.items() if one.public is not None}
    return Result(round_id, rows, public, provisional, rev)


def _rows(contest: Contest, keys: Mapping[str, tuple[Fraction, ...]], totals: Mapping[str, Fraction]) -> list[Place]:
    groups: Sequence[str] = [one.id for one in contest.groups] or [""]
    of = {one.id: one.group for one in contest.contestants}
    return [
        Place(place, who, group, rounded(totals[who], contest.scoring.decimals))
        for group in groups
        for place, who in places({who: key for who, key in keys.items() if of.get(who) == group})
    ]
