"""What the server costs: the whole `acclaim serve` with one worker, unmodified, under the load of a Crowd."""

import asyncio
import time
from collections.abc import Sequence
from secrets import token_urlsafe
from typing import Final

import msgspec
import psutil

from loadtests.bench.cpu import Stopwatch
from loadtests.bench.crowd import Crowd
from loadtests.household import Household
from loadtests.joining import join
from loadtests.phone import LIKE_SOURCE
from loadtests.wire import masked
from server.store import likes, show

POLL: Final = "best"
JOINING_AT_ONCE: Final = 16
SETTLE_S: Final = 0.4
QUIET_S: Final = 1.3  # longer than a worker's beat
CHANGE_S: Final = 0.1  # figures change so often while ticks are measured


class Ours:
    """One server and its crowd. Measurements return CPU microseconds a unit; those of `rates` are units a second."""

    def __init__(self, house: Household) -> None:
        self._house = house
        self._worker = house.workers()[0].pid
        self._redis = house.redis().pid
        self._event = house.target.event
        self._epoch = 1
        self._first: tuple[int, int] | None = None  # phones and resident bytes, once the worker is warm
        self._likes = 0
        self._members: list[str] = []
        self.crowd = Crowd(house.target.address)
        self.tick_us = 0.0
        self.rates: dict[str, float] = {}

    async def connect(self, phones: int) -> tuple[float, float]:
        """Phones come, up to `phones`: (worker's µs each, KiB of worker memory each since the first came)."""
        more = [f"b{n}" for n in range(len(self._members), phones)]
        requests = [self._house.target.phone(member) for member in more]
        watch = Stopwatch(self._worker)
        seconds = await self.crowd.join(requests)
        self._members += more
        self.rates["connects"] = len(more) / seconds
        us = watch.us(self._worker) / len(more)
        await asyncio.sleep(SETTLE_S)
        if self._first is None:
            self._first = phones, _rss(self._worker)
        known, before = self._first
        return us, (_rss(self._worker) - before) / 1024 / max(1, phones - known)

    async def reconnect(self) -> float:
        """All lose their connection and come back for a snapshot."""
        await self.crowd.leave()
        members, self._members = self._members, []
        us, _ = await self.connect(len(members))
        return us

    async def join_by_http(self, joins: int) -> float:
        """New devices join over HTTP; the socket is not part of it."""
        watch, target = Stopwatch(self._worker), self._house.target
        began = time.monotonic()
        for start in range(0, joins, JOINING_AT_ONCE):
            await asyncio.gather(
                *(join(target.address, self._event.id) for _ in range(start, min(start + JOINING_AT_ONCE, joins)))
            )
        self.rates["joins"] = joins / (time.monotonic() - began)
        return watch.us(self._worker) / joins

    async def ticks(self, seconds: float) -> float:
        """A tally to everybody whenever it changed: µs a frame, less what the worker takes when nothing changes.

        Heartbeats go out in the idle stretch, too: they are taken off both the time and the frames.
        """
        await self._quiet()
        idle, idle_frames = Stopwatch(self._worker), self.crowd.ticks
        await asyncio.sleep(seconds / 2)
        idle_us, idle_frames = idle.us(self._worker), self.crowd.ticks - idle_frames
        watch, frames = Stopwatch(self._worker), self.crowd.ticks
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            self._likes += 1
            report = likes.Report("bench", LIKE_SOURCE, "", self._likes)
            await likes.take_batch(self._house.store, self._event.id, [report])
            await asyncio.sleep(CHANGE_S)
        us, frames = watch.us(self._worker), self.crowd.ticks - frames
        self.tick_us = (us - 2 * idle_us) / (frames - 2 * idle_frames)
        return self.tick_us

    async def votes(self, rounds: int) -> tuple[float, float]:
        """All vote at once, in a poll that is begun anew for each round: µs a ballot of (worker, Redis).

        Ticks that fall into a round are taken off at the price that `ticks` found.
        """
        worker_us = redis_us = seconds = 0.0
        ballots = 0
        for _ in range(rounds):
            await self._begin_anew()
            frames = [_cast(self._epoch, token_urlsafe(9), str(n % 12 + 1)) for n in range(len(self.crowd))]
            watch, ticks = Stopwatch(self._worker, self._redis), self.crowd.ticks
            seconds += await self.crowd.ask(frames, b"ack")
            worker_us += watch.us(self._worker) - (self.crowd.ticks - ticks) * self.tick_us
            redis_us += watch.us(self._redis)
            ballots += len(frames)
        self.rates["votes"] = ballots / seconds
        return worker_us / ballots, redis_us / ballots

    async def likes(self, rounds: int) -> float:
        """All report a running total of taps at once: worker's µs a report."""
        us = seconds = 0.0
        for total in range(1, rounds + 1):
            report = {"type": "like", "source": LIKE_SOURCE, "total": total, "target": ""}
            frames: Sequence[bytes] = [masked(msgspec.json.encode(report))] * len(self.crowd)
            watch, ticks = Stopwatch(self._worker), self.crowd.ticks
            seconds += await self.crowd.ask(frames, b"lik")
            us += watch.us(self._worker) - (self.crowd.ticks - ticks) * self.tick_us
        self.rates["likes"] = rounds * len(self.crowd) / seconds
        return us / (rounds * len(self.crowd))

    async def _quiet(self) -> None:
        """Until nothing has been told for a while: after a rush of connections, the number of people online."""
        before = -1
        while before != self.crowd.ticks:
            before = self.crowd.ticks
            await asyncio.sleep(QUIET_S)

    async def _begin_anew(self) -> None:
        store = self._house.store
        await show.apply(store, self._event.id, POLL, "reset")
        now = await show.apply(store, self._event.id, POLL, "open")
        self._epoch = now.epoch
        mark = f'"{POLL}":{{"epoch":{now.epoch},'.encode()
        while mark not in self.crowd.tick or b'"state":"open"' not in self.crowd.tick:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        await asyncio.sleep(SETTLE_S)


def _cast(epoch: int, ballot: str, choice: str) -> bytes:
    message = {"type": "cast", "poll": POLL, "epoch": epoch, "ballot": ballot, "choices": [choice]}
    return masked(msgspec.json.encode(message))


def _rss(pid: int) -> int:
    return int(psutil.Process(pid).memory_info().rss)
