"""What the server costs: the whole `acclaim serve` with one worker, unmodified, under the load of a Crowd."""

import asyncio
import time
from collections.abc import Sequence
from typing import Final

import msgspec
import psutil

from acclaim.audience.phone import LIKE_SOURCE
from acclaim.audience.websocket import masked
from acclaim.voting import likes
from loadtests.bench.crowd import Crowd
from loadtests.bench.joins import BROWSERS, browsers
from loadtests.bench.way import Way, straight
from loadtests.cpu import Stopwatch
from loadtests.server_under_test import ServerUnderTest

SETTLE_S: Final = 0.4
QUIET_S: Final = 1.3  # longer than a worker's heartbeat
CHANGE_S: Final = 0.1  # figures change so often while ticks are measured


class Ours:
    """One server and its crowd. Measurements return CPU microseconds a unit; those of `rates` are units a second."""

    def __init__(self, server: ServerUnderTest, way: Way | None = None) -> None:
        """`way` is how phones come, straight if not given; all that it costs is counted."""
        way = way or straight(server)
        self._server = server
        self._pids = way.pids
        self._event = server.target.event
        self._first: tuple[int, int] | None = None  # phones and resident bytes, once the worker is warm
        self._fan = f"fan-{way.address.port}"  # likes are running totals: another's would be known already
        self._likes = 0
        self._members: list[str] = []
        self.crowd = Crowd(way.address)
        self.tick_us = 0.0
        self.rates: dict[str, float] = {}

    async def connect(self, phones: int) -> tuple[float, float]:
        """Phones come, up to `phones`: (worker's µs each, KiB of worker memory each since the first came)."""
        more = [f"b{n}" for n in range(len(self._members), phones)]
        requests = [self._server.target.phone(member) for member in more]
        watch = Stopwatch(*self._pids)
        seconds = await self.crowd.join(requests)
        self._members += more
        self.rates["connects"] = len(more) / seconds
        us = watch.us(*self._pids) / len(more)
        await asyncio.sleep(SETTLE_S)
        if self._first is None:
            self._first = phones, _rss(self._pids)
        known, before = self._first
        return us, (_rss(self._pids) - before) / 1024 / max(1, phones - known)

    async def reconnect(self) -> float:
        """All lose their connection and come back for a snapshot."""
        await self.crowd.leave()
        members, self._members = self._members, []
        us, _ = await self.connect(len(members))
        return us

    async def join_by_http(self, joins: int) -> float:
        """New devices join over HTTP; neither their connections nor their sockets are part of it.

        Only once those who are connected have been told how many they are, which takes as long as 40 joins.
        """
        await self._quiet()
        async with browsers(self._server.target.address, self._event.id) as newcomers:
            await newcomers.join(BROWSERS)  # code is loaded
            watch, began = Stopwatch(*self._pids), time.monotonic()
            await newcomers.join(joins)
            us, seconds = watch.us(*self._pids), time.monotonic() - began
        self.rates["joins"] = joins / seconds
        return us / joins

    async def ticks(self, seconds: float) -> float:
        """A tally to everybody whenever it changed: µs a frame, less what the worker takes when nothing changes.

        Heartbeats go out in the idle stretch, too: they are taken off both the time and the frames.
        """
        await self._quiet()
        idle, idle_frames = Stopwatch(*self._pids), self.crowd.ticks
        await asyncio.sleep(seconds / 2)
        idle_us, idle_frames = idle.us(*self._pids), self.crowd.ticks - idle_frames
        watch, frames = Stopwatch(*self._pids), self.crowd.ticks
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            self._likes += 1
            report = likes.Report(self._fan, LIKE_SOURCE, "", self._likes)
            await likes.take_batch(self._server.store, self._event.id, [report])
            await asyncio.sleep(CHANGE_S)
        us, frames = watch.us(*self._pids), self.crowd.ticks - frames
        self.tick_us = (us - 2 * idle_us) / (frames - 2 * idle_frames)
        return self.tick_us

    async def likes(self, each: int) -> float:
        """All report their running totals of taps, so many each: worker's µs a report."""
        totals = [{"type": "like", "source": LIKE_SOURCE, "total": total, "target": ""} for total in range(1, each + 1)]
        frames = [[masked(msgspec.json.encode(report)) for report in totals]] * len(self.crowd)
        watch, ticks = Stopwatch(*self._pids), self.crowd.ticks
        seconds = await self.crowd.ask(frames, b"lik")
        us = watch.us(*self._pids) - (self.crowd.ticks - ticks) * self.tick_us
        self.rates["likes"] = each * len(frames) / seconds
        return us / (each * len(frames))

    async def _quiet(self) -> None:
        """Until nothing has been told for a while: after a rush of connections, the number of people online."""
        before = -1
        while before != self.crowd.ticks:
            before = self.crowd.ticks
            await asyncio.sleep(QUIET_S)


def _rss(pids: Sequence[int]) -> int:
    return sum(int(psutil.Process(pid).memory_info().rss) for pid in pids)
