"""Operators open and close question boards, moderate and answer questions, recount, and download the list."""

from collections.abc import AsyncIterator, Sequence
from typing import Final

from starlette.responses import Response

from acclaim.base.clock import now_ms
from acclaim.base.errors import Unknown
from acclaim.base.sheets.headings import Language, headings, said
from acclaim.base.sheets.table import Kind, Moment, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.states import Verb
from acclaim.features.questions import actions, render
from acclaim.features.questions import store as boards
from acclaim.features.questions.bodies import (
    BoardMoved,
    BoardRecount,
    BoardsShown,
    JudgeQuestions,
    MergeQuestions,
    QuestionAnswered,
    QuestionsJudged,
)
from acclaim.features.questions.recount import recount
from acclaim.features.questions.rules import Question, in_order
from acclaim.http import download
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import Call
from acclaim.voting import polls, verbs

VERBS: Final[tuple[Verb, ...]] = ("open", "lock", "unlock", "close", "reset")
_COLUMNS: Final = ("number", "at", "member", "name", "unit", "text", "original", "state", "votes", "merged_into")
_WORDS: Final = {
    "votes": "赞同", "shown": "待回答", "answering": "正在回答", "answered": "已回答", "merged": "已合并",
}  # fmt: skip


async def apply_verb(call: Call) -> BoardMoved:
    """After the answer to `close`, no question or upvote is accepted."""
    body: PollVerb = call.body
    verb = call.request.path_params["verb"]
    if verb not in VERBS:
        raise Unknown("not_found", f"A question board can be told to: {', '.join(VERBS)}.")
    board_id = _board_id(call)
    store = call.services.store
    now = await verbs.apply(store, call.event_id, board_id, verb, body.epoch, who=call.who, find=boards.find)
    call.services.hubs.changed(call.event_id)
    return BoardMoved(board_id, now.state, now.epoch)


async def judge(call: Call) -> QuestionsJudged:
    """Approves, deletes or answers questions, or undoes that. It is in the log before the answer."""
    body: JudgeQuestions = call.body
    judged = await actions.judge(
        call.services.store, call.event_id, _board_id(call), call.who, body.state, body.numbers, body.only_pending
    )
    call.services.hubs.changed(call.event_id)
    return QuestionsJudged(judged)


async def merge(call: Call) -> QuestionsJudged:
    body: MergeQuestions = call.body
    merged = await actions.merge(
        call.services.store, call.event_id, _board_id(call), call.who, body.into, body.numbers
    )  # fmt: skip
    call.services.hubs.changed(call.event_id)
    return QuestionsJudged(merged)


async def answer_next(call: Call) -> QuestionAnswered:
    number = await actions.answer_next(call.services.store, call.event_id, _board_id(call), call.who)
    call.services.hubs.changed(call.event_id)
    return QuestionAnswered(number)


async def show_recount(call: Call) -> BoardRecount:
    """Recounts all upvotes from the log."""
    board = await _board(call)
    found = await recount(call.services.store, call.event_id, board)
    return BoardRecount(board.id, found.epoch, found.tally or {}, found.recount, found.equal, found.voided)


async def show_to_program(call: Call) -> BoardsShown:
    """Without drafts. Raises NotAdmitted("not_public")."""
    store, event = call.services.store, (await call.services.hubs.find(call.event_id)).memory.event
    event.check_public()
    states, shown = await polls.read_first_shards(store, event.id, [one.id for one in event.question_boards]), []
    for board in event.question_boards:
        now = states[board.id]
        if now.state != "draft":
            page = await boards.read(store, event.id, board.id, now.epoch)
            shown.append(render.whole(board, now, page.questions, now_ms()))
    call.rows = sum(len(one.questions) for one in shown)
    return BoardsShown(shown)


async def as_csv(call: Call) -> Response:
    """One line per question, in the order of the list."""
    return await _table(call, "csv")


async def as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx")


def _board_id(call: Call) -> str:
    return str(call.request.path_params["board"])


async def _board(call: Call) -> QuestionBoard:
    return (await events.read(call.services.store, call.event_id)).event.question_board(_board_id(call))


async def _table(call: Call, kind: Kind) -> Response:
    store, event = call.services.store, (await events.read(call.services.store, call.event_id)).event
    board = event.question_board(_board_id(call))
    epoch = (await polls.read_shard(store, event.id, board.id, 0)).epoch
    page = await boards.read(store, event.id, board.id, epoch)
    await audit.record(store, event.id, call.who, "export_questions", poll=board.id)
    rows = _rows(in_order(page.questions.values()), download.language(call))
    return download.of(f"{event.id}-{board.id}", kind, event.timezone, rows)


async def _rows(questions: Sequence[Question], language: Language) -> AsyncIterator[Sequence[Row]]:
    yield [headings(_COLUMNS, language, **_WORDS)]
    yield [
        (
            one.n, Moment(one.at), one.member, one.content.name, one.content.unit, one.content.text,
            one.content.original, said(one.state, language, **_WORDS), one.votes, one.into or None,
        )
        for one in questions
    ]  # fmt: skip
