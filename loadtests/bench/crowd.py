"""Many bare connections that ask all at once and wait for all answers: the same load for every kind of server."""

import asyncio
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from acclaim.audience.address import Address, Sources
from acclaim.audience.websocket import Line
from loadtests.cpu import giving_way

_CONNECTING_MAX: Final = 128
_CHUNK: Final = 32
_PATIENCE_S: Final = 60.0
_DOZE_S: Final = 0.001


class _Voice:
    """One connection's listener."""

    __slots__ = ("_crowd", "line", "to_send")

    def __init__(self, crowd: "Crowd") -> None:
        self._crowd = crowd
        self.line: Line | None = None
        self.to_send: Iterator[bytes] = iter(())

    def heard(self, payload: bytes) -> None:
        kind = payload[9:12]
        if kind == b"tic":
            self._crowd.ticks += 1
            self._crowd.tick = payload
        elif kind == b"eve":
            self._crowd.events += 1
        else:
            self._crowd.answered(self, kind)

    def lost(self, code: int) -> None:
        self.line = None
        self._crowd.lost += 1


class Crowd:
    """Connections to one server. Counts what they hear."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._sources = Sources(address.host, first=77)
        self._voices: list[_Voice] = []
        self._wanted = b""
        self._missing = 0
        self.ticks = 0
        self.events = 0
        self.lost = 0
        self.refused = 0
        self.tick = b""  # the newest

    def __len__(self) -> int:
        return len(self._voices)

    async def join(self, requests: Iterable[bytes], first: bytes = b"wel") -> float:
        """Opens a connection for each handshake, until each has heard its `first` message; returns the seconds."""
        began = time.monotonic()
        requests = list(requests)
        with giving_way():
            for start in range(0, len(requests), _CONNECTING_MAX):
                part = requests[start : start + _CONNECTING_MAX]
                self._expect(first, len(part))
                await asyncio.gather(*map(self._connect, part))
                await self._answers()
        return time.monotonic() - began

    async def ask(self, frames: Sequence[Sequence[bytes]], answer: bytes) -> float:
        """All connections send at once, each its frames one after the other: the next when the last was answered.

        Returns the seconds until the last answer of that kind.
        """
        self._expect(answer, sum(map(len, frames)))
        began = time.monotonic()
        with giving_way():
            for index, (voice, theirs) in enumerate(zip(self._voices, frames, strict=True)):
                if index % _CHUNK == 0:
                    await asyncio.sleep(0)
                voice.to_send = iter(theirs)
                self._send_next(voice)
            await self._answers()
        return time.monotonic() - began

    async def leave(self) -> None:
        """Cuts all connections."""
        for voice in self._voices:
            if voice.line is not None:
                voice.line.cut()
        self._voices.clear()
        await asyncio.sleep(0.1)

    def answered(self, voice: _Voice, kind: bytes) -> None:
        if kind == b"ref":
            self.refused += 1
        if kind == self._wanted:
            self._missing -= 1
            self._send_next(voice)

    def _send_next(self, voice: _Voice) -> None:
        frame = next(voice.to_send, None)
        if frame is not None:
            assert voice.line is not None
            voice.line.send(frame)

    async def _connect(self, request: bytes) -> None:
        voice = _Voice(self)
        voice.line = Line(request, voice)
        self._voices.append(voice)
        line = voice.line
        loop = asyncio.get_running_loop()
        await loop.create_connection(
            lambda: line, *self._address.place, ssl=self._address.ssl, local_addr=self._sources.next()
        )

    def _expect(self, kind: bytes, n: int) -> None:
        self._wanted, self._missing = kind, n

    async def _answers(self) -> None:
        """Dozes instead of waiting: whoever waits in epoll is woken by every answer, and it is the sender who pays."""
        async with asyncio.timeout(_PATIENCE_S):
            while self._missing > 0:
                time.sleep(_DOZE_S)  # noqa: ASYNC251 (nothing else runs in this process meanwhile)
                await asyncio.sleep(0)
