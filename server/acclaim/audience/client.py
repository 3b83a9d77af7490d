"""A client that stays connected: reconnects as docs/protocol.md says, and checks what it is told.

What phones and screens have in common; see phone.py and screen.py.
"""

import asyncio
import time
from collections.abc import Coroutine
from random import Random
from typing import Final

from acclaim.audience.address import Address, Sources
from acclaim.audience.measured import Measured
from acclaim.audience.ticks import Tick, Ticks
from acclaim.audience.websocket import Line

_RETRY_S_MIN: Final = 0.5
_RETRY_S_MAX: Final = 10.0
_DRAIN_SPREAD_S: Final = 5.0
_DRAINING: Final = 4000
_FINAL: Final = frozenset({1000, 1002, 1003, 1007, 1009, 401, 403, 404})


def comes_back(code: int) -> bool:
    """Whether a client returns after this close code or this status of a refused handshake."""
    return code not in _FINAL and not 4500 <= code <= 4999


def retry_delay_s(code: int, tries: int, random: float) -> float:
    """How long to wait before try number `tries` (from 0): full jitter, `random` in 0–1."""
    spread = _DRAIN_SPREAD_S if code == _DRAINING else min(_RETRY_S_MAX, _RETRY_S_MIN * 2.0 ** min(tries, 16))
    return random * spread


class Ground:
    """What all clients of one process share."""

    def __init__(
        self, address: Address, measured: Measured, random: Random, *, checks_order: bool = True, patience: float = 1.0
    ) -> None:
        """`patience`: part of the time that clients wait before they come back; less than 1 for short histories."""
        self.address: Final = address
        self.measured: Final = measured
        self.random: Final = random
        self.patience: Final = patience
        self.sources: Final = Sources(address.host)
        self.ticks: Final = Ticks(checks_order)
        self.loop: Final = asyncio.get_running_loop()
        self.connected = 0
        self._connecting: set[asyncio.Task[None]] = set()  # the loop itself holds tasks only weakly

    def begin(self, connecting: Coroutine[None, None, None]) -> None:
        """Runs one attempt to connect."""
        task = self.loop.create_task(connecting)
        self._connecting.add(task)
        task.add_done_callback(self._connecting.discard)

    async def settled(self) -> None:
        """Returns when no attempt is under way: the end, after everybody has been told to leave."""
        while self._connecting:
            await asyncio.wait(self._connecting)
        await asyncio.sleep(0)  # cut transports report their loss


class Client:
    """One page with its socket. Subclasses say what they do when they are let in and what they make of messages."""

    __slots__ = ("_lost_at", "_request", "_timer", "_tries", "_wanted", "ground", "is_live", "line", "tick")

    def __init__(self, ground: Ground, request: bytes) -> None:
        self.ground = ground
        self.line: Line | None = None
        self.is_live = False
        self.tick: Tick | None = None  # what the page shows
        self._request = request
        self._wanted = False
        self._tries = 0
        self._lost_at: float | None = None
        self._timer: asyncio.TimerHandle | None = None

    # --- for those who use it

    def open(self) -> None:
        """Connects, and from then on stays connected until `leave`."""
        self._wanted = True
        self._connect()

    def leave(self) -> None:
        """Closes the page. Like a browser's, its end of the connection is gone without waiting for an answer."""
        self._wanted = False
        self.drop()
        if self._timer is not None:
            self._timer.cancel()

    def drop(self) -> None:
        """Loses the connection, as in a tunnel, and reconnects."""
        if self.line is not None:
            self.line.cut()

    # --- for subclasses

    def let_in(self) -> None:
        """The server has said welcome."""

    def defined(self, payload: bytes) -> None:
        """The event's definition has come."""

    def answered(self, kind: bytes, payload: bytes) -> None:
        """A message other than welcome, event and tick; `kind` is the first three letters of its type."""

    def ticked(self, tick: Tick) -> None:
        """Newer figures are shown."""

    # --- the connection

    def _connect(self) -> None:
        self._timer = None
        if self._wanted:
            self.ground.begin(self._try())

    async def _try(self) -> None:
        ground = self.ground
        try:
            await ground.loop.create_connection(
                self._new_line, *ground.address.place, ssl=ground.address.ssl, local_addr=ground.sources.next()
            )
        except OSError:
            self.line = None
            ground.measured.add("connects_failed")
            if self._wanted:
                self._later(0)
        else:
            if not self._wanted:
                self.drop()

    def _new_line(self) -> Line:
        self.line = Line(self._request, self)  # here, because welcome may come before create_connection returns
        return self.line

    def heard(self, payload: bytes) -> None:
        kind = payload[9:12]  # {"type":"…
        if kind == b"tic":
            tick = self.ground.ticks.read(payload)
            if tick is not self.tick:
                self.tick = self.ground.ticks.shown(self.tick, tick)
                self.ticked(self.tick)
            self.ground.measured.counts["ticks_heard"] += 1
        elif kind == b"wel":
            self._welcomed()
        elif kind == b"eve":
            self.defined(payload)
        else:
            self.answered(kind, payload)

    def _welcomed(self) -> None:
        measured = self.ground.measured
        self.is_live = True
        self._tries = 0
        self.ground.connected += 1
        measured.add("welcomed")
        if self._lost_at is not None:
            measured.back_ms.add((time.monotonic() - self._lost_at) * 1000, measured.at())
            self._lost_at = None
        self.let_in()

    def lost(self, code: int) -> None:
        self.line = None
        if self.is_live:
            self.is_live = False
            self.ground.connected -= 1
            self._lost_at = time.monotonic()
        if not self._wanted:
            return
        self.ground.measured.counts[f"lost_{code}"] += 1
        if comes_back(code):
            self._later(code)
        else:
            self._wanted = False

    def _later(self, code: int) -> None:
        delay = retry_delay_s(code, self._tries, self.ground.random.random()) * self.ground.patience
        self._tries += 1
        self._timer = self.ground.loop.call_later(delay, self._connect)
