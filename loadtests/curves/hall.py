"""A tick to more phones than one process may hold: the crowd's generators listen, and several workers tell them."""

import asyncio
import time
from itertools import count
from typing import Final

from acclaim.audience.phone import LIKE_SOURCE
from acclaim.voting import likes
from loadtests.cpu import cpu_s
from loadtests.crowd.generators import Generators, patience_for
from loadtests.crowd.order import REPORT_S
from loadtests.server_under_test import ServerUnderTest

_PHONES_TOLD_A_S: Final = 10_000  # so a stretch holds some ten ticks to all
_CHANGE_S: Final = 0.1
_LOOK_S: Final = 1.2
_QUIET_MAX_S: Final = 10.0


class Hall:
    """One server of several workers, and its crowd. What a vote costs beside it can't be told: a single tick to all
    takes a hundred times the CPU of a round of votes."""

    def __init__(self, server: ServerUnderTest, crowd: Generators) -> None:
        self._server = server
        self._crowd = crowd
        self._workers = [worker.pid for worker in server.workers()]
        self._totals = count(1)

    async def fill(self, phones: int) -> bool:
        """Phones come, up to `phones`; whether they all came in time."""
        return await self._crowd.arrive(phones, patience_for(phones))

    async def tick_us(self, seconds: float) -> float:
        """Workers' µs a frame to one phone while figures change all the time, less what they take when nothing does.

        Heartbeats go out in both stretches, and are taken off both the time and the frames.
        """
        busy_s = max(seconds, self._crowd.state.live / _PHONES_TOLD_A_S)
        await self._quiet()
        idle_us, idle_frames, idle_s = await self._stretch(busy_s, changing=False)
        us, frames, s = await self._stretch(busy_s, changing=True)
        return (us - idle_us * s / idle_s) / max(1.0, frames - idle_frames * s / idle_s)

    async def _stretch(self, seconds: float, changing: bool) -> tuple[float, int, float]:
        """(µs of all workers, frames heard, seconds) until all that was told has been heard."""
        began, us, frames = time.monotonic(), self._cpu_us(), self._crowd.state.frames
        while time.monotonic() < began + seconds:
            if changing:
                report = likes.Report("hall", LIKE_SOURCE, "", next(self._totals))
                await likes.take_batch(self._server.store, self._server.target.event.id, [report])
            await asyncio.sleep(_CHANGE_S)
        await self._quiet()
        return self._cpu_us() - us, self._crowd.state.frames - frames, time.monotonic() - began

    async def _quiet(self) -> None:
        """Until nothing was told for a while."""
        deadline, before = time.monotonic() + _QUIET_MAX_S, -1
        while before != self._crowd.state.frames and time.monotonic() < deadline:
            before = self._crowd.state.frames
            await asyncio.sleep(_LOOK_S + REPORT_S)

    def _cpu_us(self) -> float:
        return sum(cpu_s(pid) for pid in self._workers) * 1e6
