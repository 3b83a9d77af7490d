"""Measures a vote and a tick on a server that somebody else has brought into the state of interest."""

import asyncio
import time
from itertools import count
from statistics import median
from typing import Final, NamedTuple

from acclaim.audience.phone import LIKE_SOURCE
from acclaim.event.event import Event
from acclaim.event.parts.poll import Option, Poll
from acclaim.voting import likes
from loadtests.bench.crowd import Crowd
from loadtests.bench.storm import cast
from loadtests.cpu import cpu_s
from loadtests.server_under_test import ServerUnderTest

POLL: Final = "p1"
VOTERS: Final = 600  # of a round, each a member new to the poll
_CHANGE_S: Final = 0.1
_QUIET_S: Final = 0.6
_QUIET_MAX_S: Final = 8.0
_ANSWERED: Final = b"ack"


class Costs(NamedTuple):
    """CPU microseconds, medians of several rounds; workers' are the sum of all workers. None: not to be told."""

    vote_us: float | None
    vote_redis_us: float | None
    tick_us: float  # a frame to one phone
    tick_bytes: int


def event(polls: int = 2, options: int = 12) -> Event:
    """An event with so many polls of so many options; likes are taken."""
    choices = [Option(str(n), f"采油{n}厂 · 小家") for n in range(1, options + 1)]
    return Event("grow", "建家巡礼", polls=[Poll(f"p{n}", f"最美小家 {n}", choices) for n in range(1, polls + 1)])


class Probe:
    """One server and the phones that watch it. `watch` as often as phones are to be added."""

    def __init__(self, server: ServerUnderTest) -> None:
        self._server = server
        self._workers = [worker.pid for worker in server.workers()]
        self._redis = server.redis().pid
        self._options = len(server.target.event.polls[0].options)
        self._watchers = Crowd(server.target.address)
        self._members = (f"w{n:06}" for n in count())
        self._likes = 0
        self._tick_us = 0.0

    async def watch(self, phones: int) -> None:
        """Phones come, up to `phones`."""
        await self._watchers.join([self._handshake() for _ in range(phones - len(self._watchers))])

    async def costs(self, rounds: int, tick_s: float) -> Costs:
        """Of now."""
        self._tick_us = median([await self._tick(tick_s) for _ in range(rounds)])
        votes = [await self._vote() for _ in range(rounds)]
        return Costs(
            round(median(worker for worker, _ in votes), 2),
            round(median(redis for _, redis in votes), 2),
            round(self._tick_us, 2),
            self.tick_bytes,
        )

    @property
    def tick_bytes(self) -> int:
        """Of the payload of the newest tick."""
        return len(self._watchers.tick)

    async def leave(self) -> None:
        await self._watchers.leave()

    async def _tick(self, seconds: float) -> float:
        """µs a frame while figures change all the time, less what the workers take when nothing changes."""
        await self._quiet()
        cpu, frames = self._cpu_us(), self._watchers.ticks
        await asyncio.sleep(seconds / 2)
        idle_us, idle_frames = self._cpu_us() - cpu, self._watchers.ticks - frames
        cpu, frames = self._cpu_us(), self._watchers.ticks
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            self._likes += 1
            report = likes.Report("curves", LIKE_SOURCE, "", self._likes)
            await likes.take_batch(self._server.store, self._server.target.event.id, [report])
            await asyncio.sleep(_CHANGE_S)
        us, frames = self._cpu_us() - cpu - 2 * idle_us, self._watchers.ticks - frames - 2 * idle_frames
        return us / max(1, frames)

    async def _vote(self) -> tuple[float, float]:
        """µs a ballot of (workers, Redis): new members come, vote all at once, and go.

        Ticks that fall into the round are taken off at their price.
        """
        voters = Crowd(self._server.target.address)
        await voters.join([self._handshake() for _ in range(VOTERS)])
        await self._quiet()
        frames = [[cast(POLL, 1, str(n % self._options + 1))] for n in range(VOTERS)]
        ticks = self._watchers.ticks + voters.ticks
        cpu, redis = self._cpu_us(), cpu_s(self._redis)
        await voters.ask(frames, _ANSWERED)
        us, redis_us = self._cpu_us() - cpu, (cpu_s(self._redis) - redis) * 1e6
        us -= (self._watchers.ticks + voters.ticks - ticks) * self._tick_us
        await voters.leave()
        return us / VOTERS, redis_us / VOTERS

    async def _quiet(self) -> None:
        """Until nothing was told for a while: after phones came or went, the number of people online."""
        deadline, before = time.monotonic() + _QUIET_MAX_S, -1
        while before != self._watchers.ticks and time.monotonic() < deadline:
            before = self._watchers.ticks
            await asyncio.sleep(_QUIET_S * 2)

    def _cpu_us(self) -> float:
        return sum(cpu_s(pid) for pid in self._workers) * 1e6

    def _handshake(self) -> bytes:
        return self._server.target.phone(next(self._members))
