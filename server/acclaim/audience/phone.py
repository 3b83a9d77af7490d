"""A phone under test: casts ballots and likes, and sends again whatever has no answer when it comes back."""

import time
from collections.abc import Callable
from secrets import token_hex, token_urlsafe
from typing import Final

import msgspec

from acclaim.audience.client import Client, Ground
from acclaim.audience.websocket import masked

LIKE_SOURCE: Final = "lt01"


class _Answer(msgspec.Struct):
    """`ack` and `refused` in one; other fields are passed over."""

    poll: str
    ballot: str
    receipt: str | None = None
    error: dict[str, object] | None = None


class _Liked(msgspec.Struct):
    target: str
    total: int


class _Wanted(msgspec.Struct):
    draw: int
    until: int
    now: int


_NUMBERS_WANTED: Final = b'{"type":"numbers_wanted"'
_wanted = msgspec.json.Decoder(_Wanted).decode
_answer = msgspec.json.Decoder(_Answer).decode
_liked = msgspec.json.Decoder(_Liked).decode


class Ballot:
    """One intent to vote and what became of it. Sent as often as needed, always with the same id."""

    __slots__ = ("code", "frame", "id", "is_resend", "pauses", "poll", "receipt", "sent_at", "survived")

    def __init__(self, poll: str, epoch: int, choices: list[str], ballot_id: str = "") -> None:
        self.poll = poll
        self.id = ballot_id or token_urlsafe(9)
        self.frame = masked(
            msgspec.json.encode({"type": "cast", "poll": poll, "epoch": epoch, "ballot": self.id, "choices": choices})
        )
        self.sent_at = 0.0
        self.survived = False  # its connection was lost before the answer
        self.is_resend = False  # answered already, and asked again on purpose
        self.pauses = False  # refused for now, and goes again in a moment
        self.receipt: str | None = None  # of the acknowledgement
        self.code: str | None = None  # of the refusal


class Phone(Client):
    """A member's phone. `on_answer(ballot)` hears of every answer to a ballot."""

    __slots__ = ("_unanswered", "member", "on_answer", "taps", "taps_taken")

    def __init__(self, ground: Ground, member: str, request: bytes) -> None:
        super().__init__(ground, request)
        self.member = member
        self.on_answer: Callable[[Phone, Ballot], None] | None = None
        self.taps: dict[str, int] = {}  # by target; all that the person tapped
        self.taps_taken: dict[str, int] = {}
        self._unanswered: dict[str, Ballot] = {}

    @property
    def is_waiting(self) -> bool:
        """Whether anything it said has no answer yet."""
        return bool(self._unanswered) or self.taps != self.taps_taken

    @property
    def is_recovering(self) -> bool:
        """Whether it is away, or has come back and waits for the answer to what it sent before."""
        return not self.is_live or any(ballot.survived for ballot in self._unanswered.values())

    def cast(self, ballot: Ballot) -> None:
        """Casts a ballot now, or as soon as the line is there again."""
        self._unanswered[ballot.id] = ballot
        ballot.survived = not self.is_live
        ballot.sent_at = time.monotonic()
        self.ground.measured.add("ballots_sent")
        self._send(ballot)

    def ask_again(self, ballot: Ballot) -> None:
        """Sends a ballot that was answered already, as if the answer had been lost."""
        ballot.is_resend = True
        ballot.sent_at = time.monotonic()
        self._unanswered[ballot.id] = ballot
        self._send(ballot)

    def like(self, target: str, taps: int) -> None:
        """Taps; the phone reports its running total."""
        self.taps[target] = self.taps.get(target, 0) + taps
        self.ground.measured.add("likes_sent", taps)
        self._report(target)

    def say(self, text: str) -> None:
        """Comments, if the line is there; whether it is shown does not concern it."""
        if self.is_live and self.line is not None:
            comment = {"type": "comment", "comment": token_urlsafe(9), "text": text}
            self.line.send(masked(msgspec.json.encode(comment)))

    def let_in(self) -> None:
        for ballot in self._unanswered.values():
            self._send(ballot)
        for target, total in self.taps.items():
            if self.taps_taken.get(target) != total:
                self._report(target)

    def lost(self, code: int) -> None:
        for ballot in self._unanswered.values():
            ballot.survived = True
        super().lost(code)

    def answered(self, kind: bytes, payload: bytes) -> None:
        if kind in (b"ack", b"ref"):
            self._answered(_answer(payload))
        elif kind == b"lik":
            liked = _liked(payload)
            self.taps_taken[liked.target] = liked.total
        elif payload.startswith(_NUMBERS_WANTED):
            self._add_number(_wanted(payload))
        elif kind == b"err":
            self.ground.measured.counts["errors"] += 1
        elif kind == b"sta":
            self._status(payload)

    def _add_number(self, wanted: _Wanted) -> None:
        """Adds a random number to a draw, as pages do: at some moment in the first half of the time for it."""
        number = masked(msgspec.json.encode({"type": "number", "draw": wanted.draw, "number": token_hex(8)}))
        later_s = self.ground.random.random() * max(0, wanted.until - wanted.now) / 2000
        self.ground.loop.call_later(later_s, self._send_frame, number)

    def _answered(self, answer: _Answer) -> None:
        ballot = self._unanswered.get(answer.ballot)
        if ballot is None:  # the answer to the first of two sendings, when both arrived
            self.ground.measured.counts["answered_twice"] += 1
            return
        measured = self.ground.measured
        if answer.error is not None and answer.error["retryable"]:
            measured.counts["asked_to_retry"] += 1
            if not ballot.pauses:  # or each time that it is sent twice there would be one more to send it again
                ballot.pauses = True
                self.ground.loop.call_later(self.ground.random.random(), self._send_if_waiting, ballot)
            return
        del self._unanswered[ballot.id]
        if answer.error is None:
            if ballot.receipt not in (None, answer.receipt):
                measured.counts["receipts_changed"] += 1
            first = ballot.receipt is None
            ballot.receipt = answer.receipt
            if first:
                measured.acknowledged(ballot.sent_at, ballot.survived)
        else:
            ballot.code = str(answer.error["code"])
            measured.counts[f"refused_{ballot.code}"] += 1
        if self.on_answer is not None:
            self.on_answer(self, ballot)

    def _status(self, payload: bytes) -> None:
        if b'"ok"' in payload:
            self.let_in()  # the store is back: what has no answer goes out again

    def _send_if_waiting(self, ballot: Ballot) -> None:
        ballot.pauses = False
        if ballot.id in self._unanswered:
            self._send(ballot)

    def _send(self, ballot: Ballot) -> None:
        self._send_frame(ballot.frame)

    def _send_frame(self, frame: bytes) -> None:
        if self.is_live and self.line is not None:
            self.line.send(frame)

    def _report(self, target: str) -> None:
        if self.is_live and self.line is not None:
            report = {"type": "like", "source": LIKE_SOURCE, "total": self.taps[target], "target": target}
            self.line.send(masked(msgspec.json.encode(report)))
