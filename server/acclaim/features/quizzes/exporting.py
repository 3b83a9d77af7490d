"""A quiz as files: all answers as JSON lines, and the ranking as a table."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Final

import msgspec
from starlette.responses import Response, StreamingResponse

from acclaim.base.sheets.headings import Language, headings
from acclaim.base.sheets.table import Kind, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.quiz import Quiz
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.scoring import rank
from acclaim.http import download
from acclaim.http.endpoint import Call
from acclaim.identity.roster import store as rosters
from acclaim.voting import ballots
from acclaim.voting.methods import answer as answers

_COLUMNS: Final = ("rank", "member", "name", "unit", "points", "right", "seconds")
_ROWS: Final = 1000
_TENTHS: Final = 10


async def answers_jsonl(call: Call) -> Response:
    """Every counted answer, question by question in the order of the log: {"question", "epoch", "member", "at" (ms),
    "answer", "ms" (from opening to arrival)}. A member may have several if answers may be changed; those of an earlier
    epoch of the question were reset."""
    event, quiz = await _quiz(call, "export_answers")

    async def lines() -> AsyncIterator[bytes]:
        for poll in event.question_polls:
            if poll.quiz != quiz.id:
                continue
            for shard in range(poll.shards):
                async for one in ballots.read_log(call.services.store, event.id, poll.id, shard):
                    said = answers.read(one.payload)
                    row = {
                        "question": poll.id, "epoch": one.epoch, "member": one.member, "at": one.at,
                        "answer": said.answer, "ms": said.ms,
                    }  # fmt: skip
                    yield msgspec.json.encode(row) + b"\n"

    headers = {"Content-Disposition": f'attachment; filename="{event.id}-{quiz.id}-answers.jsonl"'}
    return StreamingResponse(lines(), media_type="application/jsonl; charset=utf-8", headers=headers)


async def ranking_csv(call: Call) -> Response:
    """One line per player, the best first."""
    return await _ranking(call, "csv")


async def ranking_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _ranking(call, "xlsx")


async def _ranking(call: Call, kind: Kind) -> Response:
    event, quiz = await _quiz(call, "export_ranking")
    rows = _rows(call, event, quiz, download.language(call))
    return download.of(f"{event.id}-{quiz.id}-ranking", kind, event.timezone, rows)


async def _quiz(call: Call, what: str) -> tuple[Event, Quiz]:
    """Raises Unknown("unknown_quiz")."""
    event = (await events.read(call.services.store, call.event_id)).event
    quiz = event.quiz(str(call.request.path_params["quiz"]))
    await audit.record(call.services.store, event.id, call.who, what, quiz.id)
    return event, quiz


async def _rows(call: Call, event: Event, quiz: Quiz, language: Language) -> AsyncIterator[Sequence[Row]]:
    yield [headings(_COLUMNS, language, points="得分", right="答对题数", seconds="答对用时（秒）")]
    scores = await quizzes.read_scores(call.services.store, event.id, quiz.id)
    ranked = await asyncio.to_thread(rank, scores)
    for at in range(0, len(ranked.members), _ROWS):
        some = ranked.members[at : at + _ROWS]
        _, found = await rosters.find_all(call.services.store, event.roster_of, some)
        entries = found or [None] * len(some)  # there is no roster
        yield [
            (
                place, member, entry.name if entry else "", entry.unit if entry else "",
                scores[member].points, scores[member].right, scores[member].tenths / _TENTHS,
            )
            for place, member, entry in zip(ranked.ranks[at : at + _ROWS], some, entries, strict=True)
        ]  # fmt: skip
