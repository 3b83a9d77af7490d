"""A device in an open event: it joins over HTTP, holds a socket, casts one ballot and waits for the answer."""

import asyncio
import json
from typing import Final

from acclaim.audience.joining import join
from acclaim.audience.websocket import Line, handshake, masked
from acclaim.identity import member as sessions
from loadtests.target import Target

ANSWER_S: Final = 20.0


class Device:
    """`member` is its id. `outcome` of its ballot: "ack", "refused", or "" without an answer."""

    def __init__(self, target: Target, cookie: str) -> None:
        self._target = target
        self._cookie = cookie
        token = cookie.partition("=")[2]
        self.member: Final = sessions.read_session(token, target.secret, target.event.id, 0).member.id
        self.outcome = ""
        self._line: Line | None = None
        self._answered = asyncio.Event()
        self._welcomed = asyncio.Event()

    @classmethod
    async def joined(cls, target: Target, code: str = "") -> "Device":
        """From this machine's one address. Raises OSError, NotLetIn."""
        return cls(target, await join(target.address, target.event.id, code=code))

    async def connect(self) -> None:
        """Returns when the server has said welcome. Raises OSError, TimeoutError."""
        request = handshake(*self._target.address.place, f"/ws/{self._target.event.id}?view=phone", self._cookie)
        line = self._line = Line(request, self)
        await asyncio.get_running_loop().create_connection(lambda: line, *self._target.address.place)
        async with asyncio.timeout(ANSWER_S):
            await self._welcomed.wait()

    def cast(self, choice: str) -> None:
        """Sends the ballot, whose id is the device's own: a connection casts one here."""
        assert self._line is not None
        poll = self._target.event.polls[0].id
        ballot = {"type": "cast", "poll": poll, "epoch": 1, "ballot": self.member[-12:], "choices": [choice]}
        self._line.send(masked(json.dumps(ballot).encode()))

    async def answer(self) -> None:
        """Returns when the ballot was answered. Raises TimeoutError."""
        async with asyncio.timeout(ANSWER_S):
            await self._answered.wait()

    def leave(self) -> None:
        if self._line is not None:
            self._line.cut()

    def heard(self, payload: bytes) -> None:
        kind = payload[9:12]  # {"type":"…
        if kind == b"wel":
            self._welcomed.set()
        elif kind in (b"ack", b"ref"):
            self.outcome = "ack" if kind == b"ack" else "refused"
            self._answered.set()

    def lost(self, code: int) -> None:
        self._line = None
