"""The question boards of one event on this worker: takes questions and upvotes from phones, and sends boards to pages.

Upvotes are not published one by one: a board is read at most twice a second, and all changes go out in one frame.
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.features.comments.rulebook import Rulebook
from acclaim.features.questions import render
from acclaim.features.questions import store as boards
from acclaim.features.questions.intake import AskLane, UpvoteLane
from acclaim.features.questions.limits import BOARD_S
from acclaim.features.questions.messages import (
    Ask,
    MyQuestion,
    MyQuestions,
    MyQuestionsFrame,
    MyUpvote,
    QuestionModeration,
    Upvote,
)
from acclaim.features.questions.rules import Question
from acclaim.features.questions.states import BoardStates
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.mine import LookUps
from acclaim.live.part import Part, Place, Receiver
from acclaim.live.shedding import fanout_ms
from acclaim.voting import schedule
from acclaim.wire import frames, messages
from acclaim.wire.messages import FromPhone, ToPages, View

_TOLD: Final[tuple[View, ...]] = ("phone", "screen")
_MODERATING: Final[tuple[View, ...]] = ("console", "moderator")
_NOTHING: Final[dict[int, Question]] = {}


class _Known:
    """A board as it was last sent to pages."""

    def __init__(self) -> None:
        self.of: object = None  # the definition and state in the last whole frame
        self.seq = -1
        self.questions: dict[int, Question] = {}


class QuestionPart(Part):
    """Does nothing in an event without question boards."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.states = BoardStates(place.store, place.memory)
        self._rulebook = Rulebook(place.store, place.memory.event.id)
        self._asking = AskLane(place, self.states, self._rulebook)
        self._upvoting = UpvoteLane(place, self.states)
        self._known: dict[str, _Known] = {}
        self._look_ups = LookUps()
        self._next_at = 0.0
        self._frames: dict[View, bytes] = {}  # to newcomers; encoded when the first one comes

    @property
    def _boards(self) -> Sequence[QuestionBoard]:
        return self.memory.event.question_boards

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {Ask: self._asking.take, Upvote: self._upvoting.take, MyQuestions: self._ask_for_mine}

    def newcomer(self, connection: Connection) -> bytes:
        view = connection.view
        if not self._boards:
            return b""
        if view not in self._frames:
            if view in _MODERATING:
                self._frames[view] = _encoded(self._moderation())
            else:
                told = [(one, self._known[one.id]) for one in self._boards if one.id in self._known]
                self._frames[view] = b"".join(
                    _encoded(render.whole(board, self.states.of(board.id), known.questions, now_ms()))
                    for board, known in told
                    if self.states.of(board.id).state != "draft"
                )
        return self._frames[view]

    def tells_of(self, activity: str) -> bool:
        return any(board.id == activity and self.states.of(board.id).state != "draft" for board in self._boards)

    async def read(self) -> None:
        await self.states.read()
        if self._boards:
            await self._rulebook.read()

    async def keep_time(self, first: bool) -> None:
        if first and await schedule.keep(self.store, self.memory.record, self._boards, self.states.now, boards.find):
            await self.states.read()

    async def tell(self) -> None:
        loop = asyncio.get_running_loop()
        if not self._boards and not self._known:
            return
        if loop.time() < self._next_at or not self.audiences:
            return
        self._next_at = loop.time() + BOARD_S
        await self.states.read()
        began = loop.time()
        changed = False
        for board_id in self._known.keys() - {one.id for one in self._boards}:
            del self._known[board_id]
            changed = True
        for board in self._boards:
            changed = await self._tell_board(board, self._known.setdefault(board.id, _Known())) or changed
        if changed:
            self._frames.clear()
            for view in _MODERATING:
                if self.audiences.count(view):
                    await self.audiences.tell_view(view, _encoded(self._moderation()), skip_slow=True)
            took_ms = (loop.time() - began) * 1000
            least_ms = fanout_ms(limits.COMMENTS_SHARE, self.gauges.core_share, took_ms, 0)
            self._next_at = loop.time() + max(BOARD_S, least_ms / 1000)

    async def _tell_board(self, board: QuestionBoard, known: _Known) -> bool:
        """Sends phones and screens the whole board, or only the changes. Returns whether anything has changed."""
        now = self.states.of(board.id)
        newest = board, now.state, now.epoch, now.closes_at
        if (known.of, known.seq) == (newest, now.seq):
            return False
        page = await boards.read(self.store, self.memory.event.id, board.id, now.epoch)
        if known.of != newest:
            frame: ToPages | None = render.whole(board, now, page.questions, now_ms())
        else:
            frame = render.changes(board.id, now.epoch, known.questions, page.questions, now_ms())
        known.of, known.seq, known.questions = newest, now.seq, page.questions
        self._frames.clear()  # a page that joins meanwhile must get the board that this frame updates
        if frame is not None:
            encoded = _encoded(frame)
            for view in _TOLD:
                await self.audiences.tell_view(view, encoded)
        return True

    def _moderation(self) -> QuestionModeration:
        return QuestionModeration(now_ms(), [
            render.moderated(board, self.states.of(board.id), self._questions(board.id)) for board in self._boards
        ])  # fmt: skip

    def _questions(self, board_id: str) -> dict[int, Question]:
        known = self._known.get(board_id)
        return known.questions if known else _NOTHING

    async def drained(self) -> None:
        await self._asking.drained()
        await self._upvoting.drained()

    # --- a member's own questions and upvotes

    def _ask_for_mine(self, connection: Connection, message: MyQuestions) -> None:
        """Raises Unknown, Refused("busy")."""
        board = self.memory.event.question_board(message.activity)

        async def tell_mine(member: Member) -> None:
            epoch = self.states.of(board.id).epoch
            asked, upvotes = await boards.read_mine(self.store, self.memory.event.id, board.id, epoch, member.id)
            connection.send(MyQuestionsFrame(
                board.id, epoch,
                [MyQuestion(one.n, one.ask, one.at, one.state, one.content.own_text) for one in asked],
                [MyUpvote(n, *standing) for n, standing in upvotes.items()],
                Entitlement(board, self.memory.renames).includes(member.unit, member.class_),
            ))  # fmt: skip

        self._look_ups.begin(connection, board.id, tell_mine)


def _encoded(frame: ToPages) -> bytes:
    return frames.text(messages.encode(frame))
