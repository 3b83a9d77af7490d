"""A contest as the head judge's desk shows it. Pure."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

import msgspec

from acclaim.base.sheets.headings import Language, headings, said
from acclaim.base.sheets.table import Row
from acclaim.event.parts.contest import Contest, Contestant, Judge
from acclaim.features.certificates.rules import Award
from acclaim.features.contests import marks, rules
from acclaim.features.contests.bodies import (  # fmt: skip
    AwardRule,
    Desk,
    DeskCell,
    DeskRound,
    DeskRow,
    Pad,
    PadContestant,
    PublishedContest,
    PublishedPlace,
    PublishedRound,
    UnitPlaces,
)
from acclaim.features.contests.panel import assigned, is_recused, marks_of, panel, spreads
from acclaim.features.contests.record import Place, Record, Result, Sheet
from acclaim.features.contests.rules import Scored, Votes


def desk(contest: Contest, record: Record, votes: Votes, who: str) -> Desk:
    """`who` looks at it."""
    return Desk(
        contest, record.rev, record.state, record.current, record.frozen,
        [_round(contest, record, one.id, votes) for one in contest.rounds],
        record.protests, who,
    )  # fmt: skip


def _round(contest: Contest, record: Record, round_id: str, votes: Votes) -> DeskRound:
    scored = rules.score_round(contest, record, round_id, votes)
    placed = dict[str, int]()
    for group in {one.group for one in contest.contestants}:
        in_group = {one.id: scored[one.id].key for one in contest.contestants
                    if one.group == group and one.id in scored and scored[one.id].key}  # fmt: skip
        placed |= {contestant_id: place for place, contestant_id in rules.places(in_group)}
    rows = [
        _row(contest, record, round_id, one, scored[one.id], placed.get(one.id, 0))
        for one in contest.contestants
        if one.id in scored
    ]
    return DeskRound(round_id, rows, round_id in record.results)


def _row(
    contest: Contest, record: Record, round_id: str, contestant: Contestant, scored: Scored, place: int
) -> DeskRow:
    decimals, at = contest.scoring.decimals, (round_id, contestant.id)
    counting = {one.id for one in panel(contest, record, round_id, contestant)}
    measured = {one.id: record.measured.get((*at, one.id), {}) for one in contest.criteria if not one.is_judged}
    shown = record.shown.get(at)
    return DeskRow(
        contestant.id, scored.state, scored.submitted, scored.expected,
        [_cell(contest, record, round_id, contestant, one, scored, one.id in counting) for one in contest.judges],
        marks.shown(scored.judged, decimals), measured,
        [msgspec.to_builtins(one) for one in record.deductions.get(at, [])],
        marks.shown(scored.own, decimals), marks.shown(scored.total, decimals), place,
        [criterion for criterion, _ in spreads(contest, record, round_id, contestant)],
        shown.total if shown else "",
    )  # fmt: skip


def _cell(
    contest: Contest, record: Record, round_id: str, contestant: Contestant, judge: Judge, scored: Scored, counts: bool
) -> DeskCell:
    sheet = record.sheets.get((round_id, contestant.id, judge.id))
    if not assigned(contest, record, judge, round_id, contestant):
        state = "recused" if is_recused(contest, judge, contestant) else "none"
        return DeskCell(judge.id, state, "", False, {}, "", "", 0)
    state = sheet.state if sheet else "missing"
    if not counts:
        state = "excused"
    total = scored.totals.get(judge.id)
    return DeskCell(
        judge.id, state, "" if total is None else marks.shown(total, max(2, contest.scoring.decimals)),
        judge.id in scored.dropped.get("", ()), sheet.marks if sheet else {}, sheet.note if sheet else "",
        sheet.why if sheet else "", sheet.rev if sheet else 0,
    )  # fmt: skip


def pad(contest: Contest, record: Record, judge: Judge) -> Pad:
    """What a judge may see: what they mark and have marked, and nothing of others."""
    rounds = [
        {
            "id": one.id, "name": one.name, "name_en": one.name_en,
            "contestants": [each.id for each in contest.contestants if assigned(contest, record, judge, one.id, each)],
        }
        for one in contest.rounds
        if (one.id, judge.id) not in record.excused
    ]  # fmt: skip
    named = {each for one in rounds for each in one["contestants"]}
    sheets = dict[str, dict[str, Sheet]]()
    for (round_id, contestant_id, judge_id), sheet in record.sheets.items():
        if judge_id == judge.id:
            sheets.setdefault(round_id, {})[contestant_id] = sheet
    return Pad(
        contest.id, contest.title, contest.title_en, record.state, record.call, judge.id, judge.name, rounds,
        list(marks_of(contest, judge).values()),
        [
            PadContestant(one.id, one.number, one.name, one.unit, one.group, one.picture)
            for one in contest.contestants
            if one.id in named
        ],
        record.current, sheets,
    )  # fmt: skip


def awards(contest: Contest, result: Result, rules_of: Iterable[AwardRule]) -> list[Award]:
    """What the contestants of a published result get; nobody twice."""
    title = contest.rounds[contest.round_index(result.round) or 0].name
    what = f"{contest.title} {title}" if len(contest.rounds) > 1 else contest.title
    groups = {one.id: one.name for one in contest.groups}
    found = list[Award]()
    for row in result.rows:
        who = contest.contestant(row.contestant)
        reached = (one for one in rules_of if row.place and _reaches(row, one))
        if who and (rule := next(reached, None)):
            subject = f"{contest.id} {result.round} {who.id}"
            in_group = " · ".join(one for one in (what, groups.get(row.group, "")) if one)
            found.append(Award(subject, who.name, rule.name, in_group, who.unit, row.total))
    return found


def _reaches(row: Place, rule: AwardRule) -> bool:
    return row.place <= rule.places or (rule.points > 0 and Decimal(row.total) >= Decimal(repr(rule.points)))


def published(contest: Contest, half: Record) -> PublishedContest:
    """What anybody may see, out of the public half."""
    rounds = [
        PublishedRound(one.id, one.name, one.name_en, half.results[one.id].provisional, rows, _units(rows))
        for one in contest.rounds
        if one.id in half.results
        for rows in [_published_rows(contest, half.results[one.id])]
    ]
    return PublishedContest(contest.id, contest.title, contest.title_en, rounds)


def _published_rows(contest: Contest, result: Result) -> list[PublishedPlace]:
    groups = {one.id: one.name for one in contest.groups}
    return [
        PublishedPlace(
            row.place, who.number, who.name, who.unit, groups.get(row.group, ""), row.total, row.state,
            result.public.get(who.id, ""),
        )
        for row in result.rows
        if (who := contest.contestant(row.contestant))
    ]  # fmt: skip


def _units(rows: Iterable[PublishedPlace]) -> list[UnitPlaces]:
    counts = dict[str, list[int]]()
    for row in rows:
        if row.unit and 1 <= row.place <= _MEDALS:
            counts.setdefault(row.unit.partition("/")[0], [0] * _MEDALS)[row.place - 1] += 1
    best = sorted(counts.items(), key=lambda one: one[1], reverse=True)
    return [UnitPlaces(unit, *places) for unit, places in best]


def rows_of(desk: Desk, language: Language) -> Iterator[Row]:
    """The result as a table: a line a contestant and round, with each judge's total, in brackets where dropped."""
    contest = desk.contest
    measured = [one for one in contest.criteria if not one.is_judged]
    columns = ("round", "group", "place", "number", "name", "unit", "state")
    yield (
        *headings(columns, language, **_CHINESE), *(one.name for one in contest.judges),
        *(one.name for one in measured),
        *headings(("judged", "deducted", "round_total", "total"), language, **_CHINESE),
    )  # fmt: skip
    named, groups = {one.id: one for one in contest.contestants}, {one.id: one.name for one in contest.groups}
    for one, found in zip(contest.rounds, desk.rounds, strict=True):
        for row in found.rows:
            who = named[row.contestant]
            deducted = sum(int(each["points"]) for each in row.deductions)
            yield (
                one.name, groups.get(who.group, ""), row.place or "", who.number, who.name, who.unit,
                said(row.state, language, **_CHINESE),
                *(f"({cell.total})" if cell.dropped else cell.total for cell in row.cells),
                *(" / ".join(marks.plain(value) for value in row.measured[each.id].values()) for each in measured),
                row.judged, marks.plain(deducted), row.own, row.total,
            )  # fmt: skip


_MEDALS: Final = 3
_CHINESE: Final = {
    "round": "赛次", "group": "组别", "place": "名次", "number": "参赛号", "judged": "评委得分", "deducted": "扣分",
    "round_total": "本轮得分", "total": "总分", "ranked": "有效", "missing": "未齐", "withdrawn": "弃权",
    "disqualified": "取消资格",
}  # fmt: skip
