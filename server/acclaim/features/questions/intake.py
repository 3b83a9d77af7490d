"""Questions and upvotes on their way from a connection to the store and back, in batches of their own."""

from collections.abc import Sequence
from typing import Any

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, CommentRefused, MemoryLow, TextRefused
from acclaim.features.comments import rules as comments
from acclaim.features.comments import store as comment_store
from acclaim.features.comments.rulebook import Rulebook
from acclaim.features.questions import store as boards
from acclaim.features.questions.limits import BATCH_ASKED, BATCH_UPVOTES
from acclaim.features.questions.messages import Ask, AskedFrame, Upvote, UpvotedFrame
from acclaim.features.questions.rules import Content
from acclaim.features.questions.states import BoardStates
from acclaim.features.questions.store import Asked, Placed, Standing
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.lane import ActivityLane, Sent
from acclaim.live.part import Place
from acclaim.redis.headroom import Saving


class _BoardLane(ActivityLane):
    __slots__ = ("_states",)

    def __init__(self, place: Place, states: BoardStates, batch_max: int) -> None:
        super().__init__(place, batch_max)
        self._states = states

    async def epoch_of(self, activity_id: str, named: int) -> int:
        if named > self._states.of(activity_id).epoch:
            await self._states.read()
        return self._states.of(activity_id).epoch


class AskLane(_BoardLane):
    """Questions of one event on this worker."""

    __slots__ = ("_rulebook",)

    def __init__(self, place: Place, states: BoardStates, rulebook: Rulebook) -> None:
        super().__init__(place, states, BATCH_ASKED)
        self._rulebook = rulebook

    def check(self, member: Member, message: Ask) -> Asked:
        event = self._place.memory.event
        board = event.question_board(message.activity)
        self.check_entitled(member, board)
        if self._place.gauges.saving >= Saving.COMMENTS:
            raise MemoryLow("memory_low")
        text = checked_text(message.text, board.length)
        shown, why = text, ""
        if self._rulebook.words is not None:
            verdict = self._rulebook.words.judge(text)
            if verdict.action == "refuse":
                raise TextRefused("text_blocked")
            shown, why = verdict.text, "word" if verdict.action == "review" else ""
        name = member.name if board.names != "none" else ""
        unit = member.unit if board.names == "unit" else ""
        content = Content(shown, name, unit, text if shown != text else "", why)
        state: comments.State = "pending" if why or board.mode == "review" else "shown"
        return Asked(member.id, message.question, state, msgspec.json.encode(content).decode())

    async def save(self, activity_id: str, epoch: int, rev: int, items: Sequence[Any]) -> list[Any]:
        """Members who are banned from comments can't ask either."""
        store, event = self._place.store, self._place.memory.event
        muted = await comment_store.muted(store, event.id, now_ms())
        may = [item for item in items if item.member not in muted]
        board = event.question_board(activity_id)
        asked = iter(await boards.ask_batch(store, event.id, board, epoch, rev, may) if may else ())
        return [CommentRefused("muted") if item.member in muted else next(asked) for item in items]

    def say(self, sent: Sent, outcome: Placed) -> None:
        message: Ask = sent.message
        text = checked_text(message.text, self._place.memory.event.question_board(message.activity).length)
        self._place.gauges.counts["questions"] += 1
        sent.connection.send(AskedFrame(message.activity, message.epoch, message.question, *outcome, text))

    def say_no(self, connection: Connection, message: Ask, error: AcclaimError) -> None:
        where = message.activity, message.epoch, message.question
        connection.send(AskedFrame(*where, 0, 0, "deleted", "", error.as_dict()))


def checked_text(text: str, length: int) -> str:
    """The text, cleaned like a comment. Raises TextRefused."""
    try:
        return comments.clean(text, length)
    except CommentRefused as error:
        if error.code == "comment_empty":
            raise TextRefused("text_empty") from None
        raise TextRefused("text_too_long", f"At most {length} characters.", length=length) from None


class UpvoteLane(_BoardLane):
    """Upvotes of one event on this worker."""

    def __init__(self, place: Place, states: BoardStates) -> None:
        super().__init__(place, states, BATCH_UPVOTES)

    def check(self, member: Member, message: Upvote) -> boards.Upvote:
        self.check_entitled(member, self._place.memory.event.question_board(message.activity))
        return boards.Upvote(member.id, message.n, message.turn, message.on)

    async def save(self, activity_id: str, epoch: int, rev: int, items: Sequence[Any]) -> list[Any]:
        return await boards.upvote_batch(
            self._place.store, self._place.memory.event.id, activity_id, epoch, rev, items
        )  # fmt: skip

    def say(self, sent: Sent, outcome: Standing) -> None:
        message: Upvote = sent.message
        self._place.gauges.counts["upvotes"] += 1
        sent.connection.send(UpvotedFrame(message.activity, message.epoch, message.n, *outcome))

    def say_no(self, connection: Connection, message: Upvote, error: AcclaimError) -> None:
        connection.send(UpvotedFrame(message.activity, message.epoch, message.n, 0, False, error.as_dict()))
