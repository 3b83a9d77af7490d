"""The pages of a history: phones and screens that keep what they were told."""

import time
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from acclaim.audience.client import Client, Ground
from acclaim.audience.phone import Ballot, Phone
from acclaim.wire.closing import Close
from loadtests.faults.plan import Act
from loadtests.faults.proxy import Proxy
from loadtests.faults.record import Attempt, History, Shown, Taken, Tally

_ASKED_AGAIN: Final = frozenset({None, "closed", "already_voted", "quota_used", "option_quota_used", "reset"})


class CastAnswer(msgspec.Struct):
    """`ack` and `refused` in one."""

    poll: str
    ballot: str
    receipt: str | None = None
    at: int = 0
    error: dict[str, object] = {}


class _Liked(msgspec.Struct):
    target: str
    total: int


_answer = msgspec.json.Decoder(CastAnswer).decode
_liked = msgspec.json.Decoder(_Liked).decode


class Voter(Phone):
    """Phone number `number` of its event, which keeps what it was told."""

    __slots__ = ("_heard_answer", "_history", "_lost_by", "_number", "cast_ballots", "proxy")

    def __init__(
        self,
        history: History,
        heard_answer: Callable[[str, CastAnswer], None],
        ground: Ground,
        number: int,
        member: str,
        request: bytes,
        proxy: Proxy,
    ) -> None:
        """`heard_answer(member, answer)` is called with every answer to a ballot."""
        super().__init__(ground, member, request)
        self._history = history
        self._heard_answer = heard_answer
        self._number = number
        self.proxy = proxy
        self.cast_ballots: list[Ballot] = []
        self._lost_by: int | None = None  # the code with which its last line ended

    def lost(self, code: int) -> None:
        self._lost_by = code
        super().lost(code)

    def do(self, act: Act) -> None:
        match act.what:
            case "cast":
                epoch = self._epoch(act)
                ballot = Ballot(act.poll, epoch, act.choices, act.ballot)
                self.cast_ballots.append(ballot)
                self._history.attempts.append(
                    Attempt(self.member, act.poll, act.ballot, act.choices, epoch, self._number, time.monotonic())
                )
                self.cast(ballot)
            case "resend" if self.cast_ballots:
                self.resend(self.cast_ballots[act.n % len(self.cast_ballots)])
            case "like":
                self.like(act.target, act.n)
            case "drop":
                self.drop()

    def _epoch(self, act: Act) -> int:
        """That of the figures which the phone shows, as of a page."""
        shown = self.tick.polls[act.poll].epoch if self.tick is not None and act.poll in self.tick.polls else 1
        return max(1, shown - act.late)

    def resend(self, ballot: Ballot) -> None:
        """Again, unless its refusal has become out of date by now: "not open yet" may well become a vote."""
        if ballot.code in _ASKED_AGAIN:
            self.ask_again(ballot)

    def answered(self, kind: bytes, payload: bytes) -> None:
        if kind in (b"ack", b"ref"):
            self._heard_answer(self.member, _answer(payload))
        elif kind == b"lik":
            liked = _liked(payload)
            asked = self.taps.get(liked.target, 0)
            self._history.taken.append(Taken(self.member, liked.target, asked, liked.total))
        super().answered(kind, payload)

    def waiting_for(self) -> list[str]:
        """What has no answer yet, in words."""
        reports = [f"taps for {t!r}" for t, n in self.taps.items() if self.taps_taken.get(t) != n]
        line = "" if self.is_live else f" (the line ended with {self._lost_by})"
        return [f"{self.member}: {what}{line}" for what in [*self._unanswered, *reports]]

    def send_again(self) -> None:
        """What has no answer goes again, as pages do after a while: a message may have been refused as too fast. A page
        that was told not to come back is opened anew, as people do: lines that died unnoticed count as other devices,
        and what piled up before a server that stood still looks like a flood."""
        if not self.is_live and self._lost_by in (Close.ELSEWHERE, Close.FLOOD):
            self.open()
        for ballot in self._unanswered.values():
            if not ballot.pauses:
                self._send(ballot)
        for target, total in self.taps.items():
            if self.taps_taken.get(target) != total:
                self._report(target)


class Watcher(Client):
    """A big screen that keeps every figure it heard, as it came."""

    __slots__ = ("_history", "_lines", "_number", "proxy")

    def __init__(self, history: History, ground: Ground, number: int, request: bytes, proxy: Proxy) -> None:
        super().__init__(ground, request)
        self._history = history
        self._number = number
        self._lines = 0
        self.proxy = proxy

    def let_in(self) -> None:
        self._lines += 1

    def heard(self, payload: bytes) -> None:
        if payload[9:12] == b"tic":
            for poll, now in self.ground.ticks.read(payload).polls.items():
                self._history.shown.append(
                    Shown(self._number, self._lines, poll, now.epoch, now.seq, now.state, now.members, now.ballots,
                          now.votes)
                )  # fmt: skip
        super().heard(payload)

    def shows(self, final: Mapping[str, Tally]) -> bool:
        """Whether it shows these figures."""
        tick = self.tick
        return tick is not None and all(
            (tick.polls[poll].epoch, tick.polls[poll].state) == (now.epoch, now.state)
            and tick.polls[poll].seq >= now.seq
            for poll, now in final.items()
        )
