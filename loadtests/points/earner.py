"""A phone whose member votes in every poll and checks in, and sends again whatever has no answer."""

import asyncio
from collections import deque
from secrets import token_urlsafe

import msgspec

from acclaim.audience.client import Client, Ground
from acclaim.audience.websocket import masked
from loadtests.points.plan import POLLS

_RETRY_S = 0.5
_ANSWER_S = 10.0  # what has no answer for so long goes again, as on a phone of ours
_IN_FLIGHT = 8  # as a phone of ours has
_CHECK_IN = "check-in"


class Earner(Client):
    """`counted` are the acts that were acknowledged: polls, and the check-in."""

    __slots__ = ("_frames", "_in_flight", "_timers", "_waiting", "counted", "other_receipt", "receipts", "refused")

    def __init__(self, ground: Ground, request: bytes) -> None:
        super().__init__(ground, request)
        acts = [*POLLS, _CHECK_IN]
        ground.random.shuffle(acts)
        self._frames = {act: _frame(act, ground.random.choice("123")) for act in acts}
        self._waiting = deque(acts)
        self._in_flight: set[str] = set()
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self.counted: set[str] = set()
        self.receipts: dict[str, str] = {}  # by ballot
        self.refused: list[str] = []
        self.other_receipt = False

    @property
    def is_done(self) -> bool:
        return not self._waiting and not self._in_flight

    @property
    def votes(self) -> int:
        """How many votes were acknowledged."""
        return len(self.counted - {_CHECK_IN})

    @property
    def is_checked_in(self) -> bool:
        return _CHECK_IN in self.counted

    def act_again(self, share: float) -> int:
        """Sends a share of what was answered once more; how many."""
        again = [act for act in self._frames if self.ground.random.random() < share]
        self._waiting.extend(again)
        self._go_on()
        return len(again)

    def let_in(self) -> None:
        for act in self._in_flight:
            self._send(act)
        self._go_on()

    def answered(self, kind: bytes, payload: bytes) -> None:
        if kind == b"sta" and b'"ok"' in payload:
            self.let_in()  # the store is back: what has no answer goes out again
        elif kind in (b"ack", b"ref"):
            answer = msgspec.json.decode(payload)
            poll = answer["poll"]
            if kind == b"ref":
                self._refused(poll, answer["error"])
                return
            first = self.receipts.setdefault(poll, answer["receipt"])
            self.other_receipt |= first != answer["receipt"]
            self._counted(poll)
        elif payload.startswith(b'{"type":"my_points"'):
            answer = msgspec.json.decode(payload)
            if answer["error"]:
                self._refused(_CHECK_IN, answer["error"])
            elif answer["mine"]["has_checked_in"]:
                self._counted(_CHECK_IN)

    def _counted(self, act: str) -> None:
        if act in self._in_flight:
            self._in_flight.discard(act)
            self._timers.pop(act).cancel()
            self.counted.add(act)
            self._go_on()

    def _refused(self, act: str, error: dict[str, object]) -> None:
        if error["retryable"]:
            self._send_later(act, _RETRY_S * self.ground.random.random())
        elif act in self._in_flight:
            self._in_flight.discard(act)
            self.refused.append(str(error["code"]))
            self._go_on()

    def _go_on(self) -> None:
        while self.is_live and self._waiting and len(self._in_flight) < _IN_FLIGHT:
            act = self._waiting.popleft()
            if act not in self._in_flight:
                self._in_flight.add(act)
                self._send(act)

    def _send(self, act: str) -> None:
        if act in self._in_flight and self.is_live and self.line is not None:
            self.ground.measured.counts["sent"] += 1
            self.line.send(self._frames[act])
            self._send_later(act, _ANSWER_S)

    def _send_later(self, act: str, delay_s: float) -> None:
        """Sends an act again then, unless it is answered by then: one timer each, so copies don't multiply."""
        if timer := self._timers.pop(act, None):
            timer.cancel()
        self._timers[act] = self.ground.loop.call_later(delay_s, self._send, act)


def _frame(act: str, choice: str) -> bytes:
    if act == _CHECK_IN:
        return masked(msgspec.json.encode({"type": "check_in_daily", "makes_up": False}))
    message = {"type": "cast", "poll": act, "epoch": 1, "ballot": token_urlsafe(9), "choices": [choice]}
    return masked(msgspec.json.encode(message))
