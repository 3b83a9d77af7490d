"""Turns marks into totals and places: exact, in fractions; rounded only for display. Pure.

docs/contests.md has each rule in words, with worked examples; tests compare this with a plain implementation.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from acclaim.event.parts.contest import DEDUCTIONS, UNTRIMMED, Contest, Contestant, Criterion, Public, Scoring
from acclaim.features.contests.marks import exact, points_of
from acclaim.features.contests.panel import marks_of, panel
from acclaim.features.contests.record import COUNTING, Record

Marks = Mapping[str, int]
Key = tuple[Fraction, ...]


class Average(NamedTuple):
    """`dropped`: the judges whose figures were dropped."""

    value: Fraction
    dropped: frozenset[str]


State = Literal["ranked", "missing", "withdrawn", "disqualified"]


class Scored(NamedTuple):
    """A contestant in a round. `submitted` of `expected` sheets are in. `totals` are by judge; `dropped` are judges, or
    with `drop_per` "criterion" judges per criterion. `judged`, `measured`, `deducted` and `public` make `own`, this
    round's total; with the total carried over it is `total`. `key` ranks, higher first; () while something is missing.
    """

    contestant: str
    state: State
    submitted: int
    expected: int
    totals: Mapping[str, Fraction]
    dropped: Mapping[str, frozenset[str]]
    judged: Fraction
    measured: Fraction
    deducted: Fraction
    public: Fraction | None
    own: Fraction
    total: Fraction
    key: Key


def worth(criterion: Criterion, points: Fraction) -> Fraction:
    """What points of a criterion add to a total: themselves or, with weights, their share of `most`."""
    return points / exact(criterion.most) * exact(criterion.weight) if criterion.weight else points


def full(contest: Contest) -> Fraction:
    """The highest possible total."""
    return sum((worth(one, exact(one.most)) for one in contest.criteria), Fraction(0))


def average(figures: Sequence[tuple[str, Fraction]], scoring: Scoring) -> Average:
    """The average of (judge, figure). Of equal extremes one is dropped: the first as the lowest, the last as the
    highest."""
    dropped = frozenset[str]()
    if scoring.drop and len(figures) >= scoring.drop_from:
        by_size = [judge for _, _, judge in sorted((figure, at, judge) for at, (judge, figure) in enumerate(figures))]
        dropped = frozenset([*by_size[: scoring.drop], *by_size[-scoring.drop :]])
    kept = sorted(figure for judge, figure in figures if judge not in dropped)
    if not kept:
        return Average(Fraction(0), dropped)
    match scoring.average:
        case "mean":
            return Average(sum(kept, Fraction(0)) / len(kept), dropped)
        case "median":
            middle = len(kept) // 2
            return Average((kept[middle] + kept[-middle - 1]) / 2, dropped)
        case "sum":
            return Average(sum(kept, Fraction(0)), dropped)


def score(
    contest: Contest,
    record: Record,
    round_id: str,
    contestant: Contestant,
    public: Fraction | None = None,
    before: Fraction | None = None,
) -> Scored:
    """A contestant in a round. `public`: the audience's points out of 100, None if it has no part; `before`: the total
    of the previous round, None in the first."""
    at = contest.round_index(round_id) or 0
    judges = panel(contest, record, round_id, contestant)
    found = {one.id: record.sheets.get((round_id, contestant.id, one.id)) for one in judges}
    sheets = {judge: one.marks for judge, one in found.items() if one and one.state in COUNTING}
    by_judge = {one.id: marks_of(contest, one) for one in judges}
    judged, dropped = _judged(contest, sheets)
    totals = {
        judge: sum((worth(by_judge[judge][c], Fraction(mark, 100)) for c, mark in marks.items()), Fraction(0))
        for judge, marks in sheets.items()
    }
    measures = [one for one in contest.criteria if not one.is_judged]
    values = {one.id: record.value(round_id, contestant.id, one.id) for one in measures}
    measured = sum((worth(one, points_of(one, values[one.id] or 0)) for one in measures if values[one.id] is not None),
                   Fraction(0))  # fmt: skip
    deducted = sum((Fraction(one.points, 100) for one in record.deductions.get((round_id, contestant.id), [])),
                   Fraction(0))  # fmt: skip
    own = judged + measured
    weight = contest.rounds[at].public
    if public is not None and weight:
        share = exact(weight.weight) / 100
        own = own * (1 - share) + public * full(contest) / 100 * share
    own -= deducted
    carry = exact(contest.rounds[at].carry) / 100 if before is not None else Fraction(0)
    total = own * (1 - carry) + (before or 0) * carry
    is_whole = bool(judges) and len(sheets) == len(judges) and None not in values.values()
    out = record.out.get((round_id, contestant.id))
    state: State = out or ("ranked" if is_whole else "missing")
    scored = Scored(
        contestant.id, state, len(sheets), len(judges), totals, dropped, judged, measured, deducted, public, own,
        total, (),
    )  # fmt: skip
    if state != "ranked":
        return scored
    return scored._replace(key=(total, *(_tie(contest, scored, sheets, values, one) for one in contest.scoring.ties)))


def _judged(contest: Contest, sheets: Mapping[str, Marks]) -> tuple[Fraction, dict[str, frozenset[str]]]:
    """The judges' result, and whose figures were dropped by criterion; "" for totals."""
    judged = [one for one in contest.criteria if one.is_judged]
    if contest.scoring.drop_per == "criterion":
        averages = {one.id: average(_of(one, sheets), contest.scoring) for one in judged}
        value = sum((worth(one, averages[one.id].value) for one in judged), Fraction(0))
        return value, {one: found.dropped for one, found in averages.items()}
    totals = [
        (judge, sum((worth(one, Fraction(marks[one.id], 100)) for one in judged if one.id in marks), Fraction(0)))
        for judge, marks in sheets.items()
    ]
    whole = average(totals, contest.scoring)
    return whole.value, {"": whole.dropped}


def _of(criterion: Criterion, sheets: Mapping[str, Marks]) -> list[tuple[str, Fraction]]:
    return [(judge, Fraction(marks[criterion.id], 100)) for judge, marks in sheets.items() if criterion.id in marks]


def _tie(
    contest: Contest, scored: Scored, sheets: Mapping[str, Marks], values: Mapping[str, int | None], tie: str
) -> Fraction:
    """Decides between equals, higher first."""
    if tie == UNTRIMMED:
        return _mean(list(scored.totals.values()))
    if tie == DEDUCTIONS:
        return -scored.deducted
    criterion = contest.criterion(tie)
    assert criterion
    if not criterion.is_judged:
        return -Fraction(values[tie] or 0, 100)
    return _mean([mark for _, mark in _of(criterion, sheets)])


def _mean(figures: Sequence[Fraction]) -> Fraction:
    return sum(figures, Fraction(0)) / len(figures) if figures else Fraction(0)


def places(keys: Mapping[str, Key]) -> list[tuple[int, str]]:
    """[(place, id)], the best first; equals share a place, and the following places are skipped: 1-1-3. Within a place
    the order of `keys` has no meaning."""
    ordered = sorted(keys, key=lambda one: keys[one], reverse=True)
    found = list[tuple[int, str]]()
    for at, one in enumerate(ordered):
        same = at and keys[ordered[at - 1]] == keys[one]
        found.append((found[-1][0] if same else at + 1, one))
    return found


def public_points(public: Public, votes: Mapping[str, int], ballots: int) -> dict[str, Fraction] | None:
    """Points out of 100 for the audience's `votes`, for each contestant of a group; 0 for no votes. None below the
    floor."""
    most = max(votes.values(), default=0)
    if ballots < public.floor or not most:
        return None
    if public.by == "share":
        return {one: Fraction(100 * n, most) for one, n in votes.items()}
    placed = places({one: (Fraction(n),) for one, n in votes.items()})
    return {
        one: Fraction(100 * (len(votes) - place + 1), len(votes)) if votes[one] else Fraction(0)
        for place, one in placed
    }


Votes = Callable[[str], tuple[Mapping[str, int], int] | None]  # of a poll: votes by option and ballots, if they are in


def score_round(contest: Contest, record: Record, round_id: str, votes: Votes) -> dict[str, Scored]:
    """Everybody who takes part in a round, in the order of the definition; nobody while an earlier round is not
    settled."""
    at = contest.round_index(round_id) or 0
    before = score_round(contest, record, contest.rounds[at - 1].id, votes) if at else None
    takers = [each for each in _takers(contest, at, before) if record.takes(round_id, each.id)]
    one = contest.rounds[at]
    public = dict[str, Fraction]()
    if one.public and (found := votes(one.public.poll)):
        out = {who for (of, who) in record.out if of == round_id}
        for group in {each.group for each in takers}:
            counted = {each.id: found[0].get(each.id, 0) for each in takers
                       if each.group == group and each.id not in out}  # fmt: skip
            public |= public_points(one.public, counted, found[1]) or {}
    return {
        each.id: score(contest, record, round_id, each, public.get(each.id),
                       before[each.id].total if before else None)
        for each in takers
    }  # fmt: skip


def _takers(contest: Contest, at: int, before: Mapping[str, Scored] | None) -> list[Contestant]:
    """The participants of a round: everybody in the first one, then those who made the cut in the previous one."""
    if before is None:
        return contest.contestants
    if any(scored.state == "missing" for scored in before.values()):
        return []
    cut, through = contest.rounds[at - 1].cut, set[str]()
    for group in {one.group for one in contest.contestants}:
        in_group = {one.id: before[one.id].key for one in contest.contestants
                    if one.group == group and one.id in before and before[one.id].key}  # fmt: skip
        through |= {who for place, who in places(in_group) if not cut or place <= cut}
    return [one for one in contest.contestants if one.id in through]
