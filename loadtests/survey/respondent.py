"""A phone that submits a survey, and sends again whatever has no answer when it comes back."""

from secrets import token_urlsafe
from typing import Any

import msgspec

from acclaim.audience.client import Client, Ground
from acclaim.audience.websocket import masked

_RETRY_S = 0.5


class Respondent(Client):
    """`receipts` has one for each answer that counts: all the same. `refused` is the code of a lasting refusal."""

    __slots__ = ("_frame", "is_waiting", "receipts", "refused")

    def __init__(self, ground: Ground, request: bytes, survey: str, answers: dict[str, Any]) -> None:
        super().__init__(ground, request)
        message = {"type": "answer", "survey": survey, "epoch": 1, "ballot": token_urlsafe(9), "answers": answers}
        self._frame = masked(msgspec.json.encode(message))
        self.is_waiting = False
        self.receipts: list[str] = []
        self.refused = ""

    def submit(self) -> None:
        """Now, or as soon as the line is there again; also once more what was answered already."""
        self.is_waiting = True
        self.ground.measured.counts["sent"] += 1
        self._send()

    def let_in(self) -> None:
        if self.is_waiting:
            self._send()

    def answered(self, kind: bytes, payload: bytes) -> None:
        if kind == b"sta" and b'"ok"' in payload:
            self.let_in()  # the store is back: what has no answer goes out again
        if not payload.startswith(b'{"type":"answered"'):
            return
        answer = msgspec.json.decode(payload)
        error = answer.get("error")
        if error and error["retryable"]:
            self.ground.loop.call_later(_RETRY_S * self.ground.random.random(), self._send)
        elif self.is_waiting:
            self.is_waiting = False
            if error:
                self.refused = error["code"]
            else:
                self.receipts.append(answer["receipt"])

    def _send(self) -> None:
        if self.is_waiting and self.is_live and self.line is not None:
            self.line.send(self._frame)
