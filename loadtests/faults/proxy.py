"""A proxy that misbehaves on demand: between a phone and the server, or between the server and Redis.

TCP never loses a byte in the middle and goes on; so a line that has lost some is cut when the loss ends, as a phone's
is when it has walked out of the Wi-Fi.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final, cast

from loadtests.faults.injected import Injected
from loadtests.faults.plan import Fault, Kind
from loadtests.redis_server import HOST

Connect = Callable[[Callable[[], asyncio.Protocol]], Awaitable[Any]]
_SLOW: Final = ("delay", "trickle")
_CUTS: Final = ("cut_reply", "cut_request")
_TRICKLE_BYTES: Final = 7
_TRICKLE_S: Final = 0.002
_DELAYS: Final = 4  # what is delayed for a while is held a quarter of that


class Proxy:
    """Listens, and passes on what comes to `connect`'s other side, but for what `strike` orders."""

    def __init__(self, side: str, connect: Connect, injected: Injected) -> None:
        self.port = 0
        self.injected: Final = injected
        self._side: Final = side
        self._connect: Final = connect
        self._server: asyncio.Server | None = None
        self._links: set[_Link] = set()
        self._ends: set[_End] = set()  # that are connected
        self._all_gone: Final = asyncio.Event()
        self._cut: dict[Kind, deque[Fault]] = {"cut_reply": deque(), "cut_request": deque()}
        self._lasting: list[Fault] = []
        self._fresh: set[Kind] = set()  # ordered, and nothing has come along yet
        self._struck: dict[str, float] = {}  # what has taken effect and is not over yet: since when
        self._connecting: set[asyncio.Future[Any]] = set()

    async def listen(self, path: str | None = None) -> None:
        """On a unix socket, or on a free `port` of this machine."""
        loop = asyncio.get_running_loop()
        if path is not None:
            self._server = await loop.create_unix_server(self._accept, path)
        else:
            self._server = await loop.create_server(self._accept, HOST, 0)
            self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Cuts all lines."""
        assert self._server
        self._server.close()
        for link in list(self._links):
            link.cut()
        await self._server.wait_closed()
        if self._connecting:
            await asyncio.wait(self._connecting)
        for end in list(self._ends):  # of lines that were on their way out
            end.abort()
        if self._ends:
            await self._all_gone.wait()

    def strike(self, fault: Fault) -> None:
        """From now on; a cut waits for the next bytes to come along."""
        if fault.kind in _CUTS:
            self._cut[fault.kind].append(fault)
            return
        self._lasting.append(fault)
        self._fresh.add(fault.kind)
        asyncio.get_running_loop().call_later(fault.seconds, self._end, fault)

    def calm(self) -> None:
        """Takes back cuts that nothing has come along for."""
        for cuts in self._cut.values():
            cuts.clear()

    def _end(self, fault: Fault) -> None:
        self._lasting.remove(fault)
        if fault.kind not in _SLOW:
            for link in list(self._links):
                if link.has_lost:
                    link.cut()

    # --- for the lines

    def lasts(self, kind: Kind) -> bool:
        return any(fault.kind == kind for fault in self._lasting)

    def slowness(self) -> Fault | None:
        """The delay or trickle that is on now."""
        return next((fault for fault in self._lasting if fault.kind in _SLOW), None)

    def next_cut(self, is_reply: bool) -> Fault | None:
        cuts = self._cut["cut_reply" if is_reply else "cut_request"]
        return cuts.popleft() if cuts else None

    def effect(self, kind: Kind) -> None:
        """Something has come along. What lasts is one fault, however much it spoils."""
        if kind in _CUTS or kind in self._fresh:
            self._fresh.discard(kind)
            what = f"{self._side}: {kind}"
            self._struck.setdefault(what, time.monotonic())
            self.injected.took_effect(what)

    def dropped(self) -> None:
        """The other side has ended a line."""
        if self.injected.blamed is not None:
            self._struck.setdefault(self.injected.blamed, time.monotonic())

    def replied(self) -> None:
        """Something has come through from the other side. If nothing goes on that spoils it, all is well again."""
        if self._struck and not self._lasting:
            now = time.monotonic()
            for what, since in self._struck.items():
                self.injected.recovered(what, now - since)
            self._struck.clear()

    def forget(self, link: "_Link") -> None:
        self._links.discard(link)

    def came(self, end: "_End") -> None:
        self._ends.add(end)
        self._all_gone.clear()

    def went(self, end: "_End") -> None:
        self._ends.discard(end)
        if not self._ends:
            self._all_gone.set()

    def _accept(self) -> asyncio.Protocol:
        link = _Link(self)
        self._links.add(link)
        connecting = asyncio.ensure_future(self._reach(link))
        self._connecting.add(connecting)
        connecting.add_done_callback(self._connecting.discard)
        return link.near

    async def _reach(self, link: "_Link") -> None:
        try:
            await self._connect(lambda: link.far)
        except OSError:
            link.cut()
        else:
            if not link.is_whole:
                link.cut()


class _Link:
    """One line through a proxy: `near` is who has called, `far` the other side."""

    def __init__(self, proxy: Proxy) -> None:
        self.proxy: Final = proxy
        self.near: Final = _End(self)
        self.far: Final = _End(self)
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
        self.proxy.forget(self)


class _End(asyncio.Protocol):
    """One end of a line. What it receives goes `out` at the other one, through the faults."""

    def __init__(self, link: _Link) -> None:
        self.out: _End = self
        self.transport: asyncio.Transport | None = None
        self.has_lost = False  # bytes that came; nothing that comes after them makes sense
        self.held: deque[bytes] = deque()  # came before the other end was there, or goes slowly
        self._link: Final = link
        self._slow: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self._link.proxy.came(self)
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
        proxy = self._link.proxy
        if self.out.transport is None:
            self.held.append(data)
            return
        loss: Kind = "lose_replies" if self._is_reply else "lose_requests"
        if self.has_lost or proxy.lasts(loss):
            self.has_lost = True
            proxy.effect(loss)
            return
        if self._slow is not None or proxy.slowness() is not None:
            self.held.append(data)
            if self._slow is None:
                self._slow = asyncio.ensure_future(self._go_slowly())
            return
        self._send(data)

    def _send(self, data: bytes) -> None:
        out = self.out.transport
        if out is None or out.is_closing():
            return
        cut = self._link.proxy.next_cut(self._is_reply)
        if cut is not None:
            self._link.proxy.effect(cut.kind)
            left = data[: min(cut.bytes, len(data) - 1)]
            self._link.is_whole = False
            if left:
                out.write(left)
            self._link.proxy.forget(self._link)
            out.close()  # with what is left of the message
            self.abort()
            return
        out.write(data)
        if self._is_reply:
            self._link.proxy.replied()

    async def _go_slowly(self) -> None:
        with suppress(asyncio.CancelledError):
            while self.held and self._link.is_whole:
                fault = self._link.proxy.slowness()
                data = self.held.popleft()
                if fault is not None:
                    self._link.proxy.effect(fault.kind)
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
        while len(data) > _TRICKLE_BYTES and not out.is_closing() and self._link.proxy.slowness() is not None:
            out.write(data[:_TRICKLE_BYTES])
            data = data[_TRICKLE_BYTES:]
            await asyncio.sleep(_TRICKLE_S)
        return data

    @property
    def _is_over(self) -> bool:
        return self.transport is None or self.transport.is_closing()

    def connection_lost(self, exc: Exception | None) -> None:
        link = self._link
        link.proxy.went(self)
        if link.is_whole and self._is_reply:
            link.proxy.dropped()
        if link.has_lost or not link.is_whole or self._slow is None:
            out = self.out.transport
            if out is None:
                link.cut()
            elif link.is_whole:
                out.close()  # what was written before still goes out
            link.is_whole = False
            link.proxy.forget(link)
