"""Answers that everybody gets alike, kept as the bytes that are sent: the page, its script and style, pictures.

When a hall comes in, thousands request the same few things within a second. Each way through uvicorn, ASGI and
Starlette costs 50 to 180 µs; the edge sends a remembered answer (edge/fast_lane.py) for a tenth.

What may be remembered is what any shared cache may keep, "public, immutable", and what its handler declares to be the
same for everybody (`same_for_all`), for a moment. An answer belongs to the exact path and to the headers that it
depends on, as they were sent.
"""

import time
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from acclaim.base import limits

_HOLDS: Final = "acclaim.holds"
_IMMUTABLE: Final = b"immutable"
_STATUS_LINES: Final = {200: b"HTTP/1.1 200 OK\r\n", 304: b"HTTP/1.1 304 Not Modified\r\n"}


class Asked(NamedTuple):
    """What an answer depends on: bytes as they came, b"" for a header that did not."""

    path: bytes
    accept_encoding: bytes
    if_none_match: bytes


class Answer:
    """`status` is counted when it is given; "" for a static file, which is not. `holds` says whether it is still what
    its handler would give."""

    __slots__ = ("_defaults", "_head", "_rest", "_whole", "expires_at", "holds", "size", "status")

    def __init__(
        self, head: bytes, rest: bytes, expires_at: float, status: str, holds: Callable[[], bool] | None = None
    ) -> None:
        self._head = head
        self._rest = rest
        self._defaults: Any = None
        self._whole = b""
        self.expires_at = expires_at
        self.holds = holds
        self.size = len(head) + len(rest)
        self.status = status

    def to_send(self, defaults: list[tuple[bytes, bytes]]) -> bytes:
        """With uvicorn's own headers: another list each second, for they hold the date."""
        if defaults is not self._defaults:
            self._defaults = defaults
            own = b"".join(b"%b: %b\r\n" % header for header in defaults)
            self._whole = b"".join((self._head, own, self._rest))
        return self._whole


def same_for_all(request: Request, holds: Callable[[], bool]) -> None:
    """Declares that everybody who asks for this path gets this answer, whatever their cookies: for a moment, and as
    long as `holds()`."""
    request.scope[_HOLDS] = holds


class Remembered:
    """A worker's remembered answers, the oldest first."""

    def __init__(self) -> None:
        self.answers: Final[dict[Asked, Answer]] = {}
        self._bytes = 0

    def find(self, asked: Asked) -> Answer | None:
        answer = self.answers.get(asked)
        if answer is None or answer.expires_at <= time.monotonic() or (answer.holds and not answer.holds()):
            return None
        return answer

    def keep(self, asked: Asked, answer: Answer) -> None:
        """The oldest make room: a stranger who asks in a thousand ways costs the others a slower answer, no memory."""
        if answer.size > limits.REMEMBERED_BYTES // 8:
            return
        self._forget(asked)
        while self._bytes + answer.size > limits.REMEMBERED_BYTES or len(self.answers) >= limits.REMEMBERED_ANSWERS:
            self._forget(next(iter(self.answers)))
        self.answers[asked] = answer
        self._bytes += answer.size

    def _forget(self, asked: Asked) -> None:
        answer = self.answers.pop(asked, None)
        if answer is not None:
            self._bytes -= answer.size


class Remember:
    """ASGI middleware around all others: keeps what may be kept, as it is sent."""

    def __init__(self, app: ASGIApp, remembered: Remembered) -> None:
        self._app = app
        self._remembered = remembered

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = _asked(scope) if scope["type"] == "http" else None
        if asked is None:
            await self._app(scope, receive, send)
            return
        start: Message = {}

        async def send_and_keep(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
            elif start:
                if not message.get("more_body"):  # a body in parts is too long to be kept
                    self._keep(asked, scope, start, message.get("body", b""))
                start = {}
            await send(message)

        await self._app(scope, receive, send_and_keep)

    def _keep(self, asked: Asked, scope: Scope, start: Message, body: bytes) -> None:
        line = _STATUS_LINES.get(start["status"])
        headers = dict(start["headers"])
        if line is None or b"set-cookie" in headers:
            return
        if _IMMUTABLE in headers.get(b"cache-control", b""):
            lasts_s = limits.REMEMBERED_S
        elif _HOLDS in scope:
            lasts_s = limits.REMEMBERED_MOMENT_S
        else:
            return
        status = "" if asked.path.startswith(b"/static/") else str(start["status"])
        rest = b"".join(b"%b: %b\r\n" % header for header in start["headers"]) + b"\r\n" + body
        self._remembered.keep(asked, Answer(line, rest, time.monotonic() + lasts_s, status, scope.get(_HOLDS)))


def _asked(scope: Scope) -> Asked | None:
    """What a plain GET asks for; None for a request whose answer is its own."""
    if scope["method"] != "GET" or scope["query_string"]:
        return None
    accept_encoding = if_none_match = b""
    for name, value in scope["headers"]:
        if name in (b"origin", b"range"):
            return None
        if name == b"accept-encoding":
            accept_encoding = value
        elif name == b"if-none-match":
            if_none_match = value
    return Asked(scope["raw_path"], accept_encoding, if_none_match)
