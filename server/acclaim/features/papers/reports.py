"""A daily quiz for operators: its figures, and its ranking and answers as files."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Final

import msgspec
from starlette.responses import Response, StreamingResponse

from acclaim.base.sheets.headings import Language, headings
from acclaim.base.sheets.table import Kind, Row
from acclaim.event import audit, units
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.features.papers import results
from acclaim.features.papers import store as papers
from acclaim.features.papers.bodies import (
    DailyQuizFigures,
    DailyQuizLine,
    DailyQuizRecount,
    DailyQuizzes,
    RankedMember,
    UnitFigures,
)
from acclaim.features.papers.limits import RANKS_SHOWN, ROWS_A_CALL
from acclaim.features.papers.live import PaperPart
from acclaim.features.papers.recount import recount
from acclaim.features.papers.results import Marked, Place
from acclaim.http import download
from acclaim.http.endpoint import Call
from acclaim.identity.roster import store as rosters
from acclaim.identity.roster.fair_means import fair_means
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import polls

_COLUMNS: Final = ("rank", "member", "name", "unit", "right", "days", "passed")
_WORDS: Final = {"right": "答对题数", "days": "答题天数", "passed": "合格天数"}


async def list_quizzes(call: Call) -> DailyQuizzes:
    """How each stands today."""
    return DailyQuizzes(await lines_of_today(call))


async def lines_of_today(call: Call) -> list[DailyQuizLine]:
    store = call.services.store
    hub = await call.services.hubs.find(call.event_id)
    event, states = hub.memory.event, hub.part(PaperPart).states
    now = await polls.read_all(store, event.id, event.daily_quizzes) if event.daily_quizzes else {}
    roster = await rosters.summary(store, event.roster_of)
    lines = []
    for quiz in event.daily_quizzes:
        day, epoch = states.today(quiz), now[quiz.id].epoch
        counts = await papers.counts(store, event.id, quiz.id, epoch)
        lines.append(
            DailyQuizLine(
                quiz.id, quiz.title, quiz.title_en, now[quiz.id].state, epoch, day.name, day.opens_at, day.closes_at,
                len(quiz.questions), quiz.length, counts.get(f"started {day.name}", 0),
                counts.get(f"handed_in {day.name}", 0), roster.entitled(quiz) if roster else None,
            )
        )  # fmt: skip
    return lines


async def show_figures(call: Call) -> DailyQuizFigures:
    """Of the season, or of `?day=2026-12-01` alone: the first of the ranking, the units, each day, each question, and
    what somebody should look at."""
    event, quiz = await _quiz(call)
    marked = await _marked(call, event, quiz)
    ranked = await asyncio.to_thread(results.ranking, marked)
    of_rank = await _found(call, event, [one.member for one in ranked[:RANKS_SHOWN]])
    top = [
        RankedMember(one.rank, one.member, row.name if row else "", row.unit if row else "", *one[2:])
        for one, row in zip(ranked, of_rank, strict=False)
    ]
    figures = await figures_without_members(call, event, quiz, marked, ranked)
    looked_at = await asyncio.to_thread(results.conspicuous, marked)
    return msgspec.structs.replace(figures, ranking=top, conspicuous=looked_at)


async def figures_without_members(
    call: Call, event: Event, quiz: DailyQuiz, marked: Sequence[Marked], ranked: Sequence[Place]
) -> DailyQuizFigures:
    return DailyQuizFigures(
        quiz.id, len(ranked), [], await _units(call, event, quiz, ranked),
        await asyncio.to_thread(results.by_day, marked), await asyncio.to_thread(results.by_question, quiz, marked), [],
    )  # fmt: skip


async def show_recount(call: Call) -> DailyQuizRecount:
    """Recounts all papers from the log."""
    event, quiz = await _quiz(call)
    found = await recount(call.services.store, event.id, quiz.id)
    return DailyQuizRecount(quiz.id, found.epoch, found.tally or {}, found.recount, found.equal)


async def _units(call: Call, event: Event, quiz: DailyQuiz, ranked: Sequence[Place]) -> list[UnitFigures]:
    """The units by the mean of their best (fair_means.py), and how many of each have taken part."""
    roster = await rosters.summary(call.services.store, event.roster_of)
    if roster is None:
        return []
    rows = await _found(call, event, [one.member for one in ranked])
    unit_of = {one.member: row.unit for one, row in zip(ranked, rows, strict=True) if row}
    right = {one.member: one.right for one in ranked}
    means = await asyncio.to_thread(fair_means, roster.entitled_by_unit(quiz), unit_of, right)
    return [
        UnitFigures(one.rank, units.shown(one.unit), round(float(one.mean), 2), one.members, one.scored)
        for one in means
    ]  # fmt: skip


async def ranking_csv(call: Call) -> Response:
    """A line a member, the best first; of the season, or of `?day=`."""
    return await _ranking(call, "csv")


async def ranking_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _ranking(call, "xlsx")


async def answers_jsonl(call: Call) -> Response:
    """Every paper that was handed in: {"day", "member", "attempt", "started_at", "handed_at" (ms), "right", "answers":
    {question: [turn, ms after the start, answer]}}."""
    event, quiz = await _quiz(call)
    await audit.record(call.services.store, event.id, call.who, "export_answers", quiz.id)

    async def lines() -> AsyncIterator[bytes]:
        for one in await _marked(call, event, quiz):
            row = {
                "day": one.day, "member": one.member, "attempt": one.attempt.number,
                "started_at": one.attempt.started_at, "handed_at": one.attempt.handed_at, "right": one.mark.right,
                "answers": one.attempt.answers,
            }  # fmt: skip
            yield msgspec.json.encode(row) + b"\n"

    headers = {"Content-Disposition": f'attachment; filename="{event.id}-{quiz.id}-answers.jsonl"'}
    return StreamingResponse(lines(), media_type="application/jsonl; charset=utf-8", headers=headers)


async def _ranking(call: Call, kind: Kind) -> Response:
    event, quiz = await _quiz(call)
    await audit.record(call.services.store, event.id, call.who, "export_ranking", quiz.id)
    ranked = await asyncio.to_thread(results.ranking, await _marked(call, event, quiz))
    rows = _rows(call, event, ranked, download.language(call))
    return download.of(f"{event.id}-{quiz.id}-ranking", kind, event.timezone, rows)


async def _rows(call: Call, event: Event, ranked: Sequence[Place], language: Language) -> AsyncIterator[Sequence[Row]]:
    yield [headings(_COLUMNS, language, **_WORDS)]
    for at in range(0, len(ranked), ROWS_A_CALL):
        some = ranked[at : at + ROWS_A_CALL]
        rows = await _found(call, event, [one.member for one in some])
        yield [
            (one.rank, one.member, row.name if row else "", row.unit if row else "", one.right, one.days, one.passed)
            for one, row in zip(some, rows, strict=True)
        ]


async def _quiz(call: Call) -> tuple[Event, DailyQuiz]:
    """Raises Unknown("unknown_activity")."""
    event = (await events.read(call.services.store, call.event_id)).event
    return event, papers.quiz_of(event, str(call.request.path_params["quiz"]))


async def _marked(call: Call, event: Event, quiz: DailyQuiz) -> list[Marked]:
    """The papers of the epoch of now, or of one day of it."""
    store, day = call.services.store, call.request.query_params.get("day", "")
    epoch = (await polls.read_shard(store, event.id, quiz.id, 0)).epoch
    return await marked_of(store, event, quiz, epoch, lambda one: day in ("", one))


async def marked_of(
    store: Store, event: Event, quiz: DailyQuiz, epoch: int, wants: Callable[[str], bool]
) -> list[Marked]:
    """The papers of an epoch, of the days that `wants` takes."""
    found = [one async for one in papers.read_all(store, event.id, quiz.id, epoch) if wants(one[0])]
    return await asyncio.to_thread(results.marked, quiz, sorted(found, key=lambda one: (one[0], one[1], one[2].number)))


async def _found(call: Call, event: Event, members: Sequence[str]) -> list[Entry | None]:
    """Their rows on the roster, in the same order."""
    found: list[Entry | None] = []
    for at in range(0, len(members), ROWS_A_CALL):
        some = members[at : at + ROWS_A_CALL]
        _, rows = await rosters.find_all(call.services.store, event.roster_of, some)
        found += rows or [None] * len(some)  # there is no roster
    return found
