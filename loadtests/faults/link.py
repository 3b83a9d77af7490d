"""The lines through a proxy, and what its faults make of the bytes on them.

TCP never loses a byte in the middle and goes on; so a line that has lost some is cut when the loss ends, as a phone's
is when it has walked out of the Wi-Fi.
"""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Final, cast

from loadtests.faults.faults import Faults
from loadtests.faults.plan import Kind

_TRICKLE_BYTES: Final = 7
_TRICKLE_S: Final = 0.002
_DELAYS: Final = 4  # what is delayed for a while is held a quarter of that


class Links:
    """All lines of a proxy that are there."""

    def __init__(self) -> None:
        self._links: set[Link] = set()
        self._ends: set[End] = set()  # that are connected
        self._all_gone: Final = asyncio.Event()

    def add(self, link: "Link") -> None:
        self._links.add(link)

    def cut(self, only_lossy: bool = False) -> None:
        for link in list(self._links):
            if link.has_lost or not only_lossy:
                link.cut()

    async def gone(self) -> None:
        """Ends those too that were on their way out; returns when nothing is left."""
        for end in list(self._ends):
            end.abort()
        if self._ends:
            await self._all_gone.wait()

    def forget(self, link: "Link") -> None:
        self._links.discard(link)

    def came(self, end: "End") -> None:
        self._ends.add(end)
        self._all_gone.clear()

    def went(self, end: "End") -> None:
        self._ends.discard(end)
        if not self._ends:
            self._all_gone.set()


class Link:
    """One line: `near` is who has called, `far` the other side."""

    def __init__(self, faults: Faults, links: Links) -> None:
        self.faults: Final = faults
        self.links: Final = links
        self.near: Final = End(self)
        self.far: Final = End(self)
        self.near.out, self.far.out = self.far, self.near
        self.is_whole = True

    @property
    def has_lost(self) -> bool:
        return self.near.has_lost or self.far.has_lost

    def cut(self) -> None:
        """Ends both halves at once, without a word."""
        self.is_whole = False
        for end in (self.near, self.far):
            end.held.clear()
            end.abort()
        self.links.forget(self)


class End(asyncio.Protocol):
    """One end of a line. What it receives goes `out` at the other one, through the faults."""

    def __init__(self, link: Link) -> None:
        self.out: End = self
        self.transport: asyncio.Transport | None = None
        self.has_lost = False  # bytes that came; nothing that comes after them makes sense
        self.held: deque[bytes] = deque()  # came before the other end was there, or goes slowly
        self._link: Final = link
        self._slow: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self._link.links.came(self)
        if not self._link.is_whole:
            self.abort()
            return
        held, self.out.held = self.out.held, deque()
        for data in held:
            self.out.data_received(data)

    def abort(self) -> None:
        if self.transport is not None:
            self.transport.abort()

    @property
    def _is_reply(self) -> bool:
        return self is self._link.far

    def data_received(self, data: bytes) -> None:
        faults = self._link.faults
        if self.out.transport is None:
            self.held.append(data)
            return
        loss: Kind = "lose_replies" if self._is_reply else "lose_requests"
        if self.has_lost or faults.lasts(loss):
            self.has_lost = True
            faults.effect(loss)
            return
        if self._slow is not None or faults.slowness() is not None:
            self.held.append(data)
            if self._slow is None:
                self._slow = asyncio.ensure_future(self._go_slowly())
            return
        self._send(data)

    def _send(self, data: bytes) -> None:
        out = self.out.transport
        if out is None or out.is_closing():
            return
        cut = self._link.faults.next_cut(self._is_reply)
        if cut is not None:
            self._link.faults.effect(cut.kind)
            left = data[: min(cut.bytes, len(data) - 1)]
            self._link.is_whole = False
            if left:
                out.write(left)
            self._link.links.forget(self._link)
            out.close()  # with what is left of the message
            self.abort()
            return
        out.write(data)
        if self._is_reply:
            self._link.faults.replied()

    async def _go_slowly(self) -> None:
        with suppress(asyncio.CancelledError):
            while self.held and self._link.is_whole:
                fault = self._link.faults.slowness()
                data = self.held.popleft()
                if fault is not None:
                    self._link.faults.effect(fault.kind)
                    if fault.kind == "delay":
                        await asyncio.sleep(fault.seconds / _DELAYS)
                    else:
                        data = await self._trickle(data)
                if data and self._link.is_whole:
                    self._send(data)
            self._slow = None
            if self._is_over and self.out.transport is not None:
                self.out.transport.close()

    async def _trickle(self, data: bytes) -> bytes:
        """Sends as much of it as trickles while that lasts; returns the rest."""
        out = self.out.transport
        assert out is not None
        while len(data) > _TRICKLE_BYTES and not out.is_closing() and self._link.faults.slowness() is not None:
            out.write(data[:_TRICKLE_BYTES])
            data = data[_TRICKLE_BYTES:]
            await asyncio.sleep(_TRICKLE_S)
        return data

    @property
    def _is_over(self) -> bool:
        return self.transport is None or self.transport.is_closing()

    def connection_lost(self, exc: Exception | None) -> None:
        link = self._link
        link.links.went(self)
        if link.is_whole and self._is_reply:
            link.faults.dropped()
        if link.has_lost or not link.is_whole or self._slow is None:
            out = self.out.transport
            if out is None:
                link.cut()
            elif link.is_whole:
                out.close()  # what was written before still goes out
            link.is_whole = False
            link.links.forget(link)
