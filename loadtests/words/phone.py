"""A phone that asks, upvotes and gives words, and sends again whatever has no answer when it comes back."""

from typing import Any

import msgspec

from acclaim.audience.client import Client, Ground
from acclaim.audience.websocket import masked

_RETRY_S = 0.5
_ANSWERS = {"asked": "question", "upvoted": "n", "my_words": "activity"}  # by which field an answer belongs to what


class Phone(Client):
    """`answers`: by what was sent, its newest answer without an error. `doubled` counts answers unlike the first."""

    __slots__ = ("_waiting", "answers", "doubled", "refused")

    def __init__(self, ground: Ground, request: bytes) -> None:
        super().__init__(ground, request)
        self._waiting: dict[tuple[str, Any], bytes] = {}
        self.answers: dict[tuple[str, Any], dict[str, Any]] = {}
        self.doubled = 0
        self.refused: list[str] = []

    @property
    def is_waiting(self) -> bool:
        return bool(self._waiting)

    def submit(self, kind: str, name: Any, **message: Any) -> None:
        """Now, or as soon as the line is there again; also once more what was answered already. `kind` is the type of
        the answer, `name` the value of its field in _ANSWERS."""
        self._waiting[kind, name] = masked(msgspec.json.encode(message))
        self._send(kind, name)

    def let_in(self) -> None:
        for kind, name in self._waiting:
            self._send(kind, name)

    def answered(self, kind: bytes, payload: bytes) -> None:
        if kind == b"sta" and b'"ok"' in payload:
            self.let_in()  # the store is back: what has no answer goes out again
        what = payload[9 : payload.index(b'"', 9)].decode()
        if what not in _ANSWERS:
            return
        answer = msgspec.json.decode(payload)
        name = answer[_ANSWERS[what]]
        error = answer.get("error")
        if error and error["retryable"]:
            self.ground.loop.call_later(_RETRY_S * self.ground.random.random(), self._send, what, name)
        elif self._waiting.pop((what, name), None):
            if error:
                self.refused.append(error["code"])
            else:
                self.doubled += answer != self.answers.setdefault((what, name), answer)

    def _send(self, kind: str, name: Any) -> None:
        if self.is_live and self.line is not None and (frame := self._waiting.get((kind, name))):
            self.line.send(frame)
