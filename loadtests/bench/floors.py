"""The floors that no server of this kind can get below: bare sends, bare echo, Redis fed in full batches."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from secrets import token_urlsafe
from typing import Final

from loadtests.bench.cpu import Stopwatch
from loadtests.bench.crowd import Crowd
from loadtests.household import ROOT, Household
from loadtests.target import Address
from loadtests.wire import masked
from server import limits
from server.domain.ballot import Ballot
from server.store import ballots, events

STORED_POLL: Final = "star"
PAUSE_S: Final = 0.2  # between two fan-outs, as between two ticks: the caches meanwhile see other things
CALLS_AT_ONCE: Final = 2  # so that Redis never waits for the next batch
CAST_BYTES: Final = 88  # payload of a usual cast


class SocketFloor:
    """A floor server (floor_server.py) and a crowd on it. Measurements return CPU microseconds a unit."""

    def __init__(self, process: Process, crowd: Crowd) -> None:
        self._process = process
        self.crowd = crowd

    async def connect(self, phones: int) -> float:
        """Accept, receive, send."""
        watch = Stopwatch(self._process.pid)
        await self.crowd.join([b"x" * 500] * phones)
        return watch.us(self._process.pid) / phones

    async def sends(self, rounds: int) -> float:
        """A tick's bytes to all in a tight loop."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        us = 0.0
        for _ in range(rounds):
            watch = Stopwatch(self._process.pid)
            self._process.stdin.write(b"\n")
            await self._process.stdout.readline()
            us += watch.us(self._process.pid)
            await asyncio.sleep(PAUSE_S)
        return us / (rounds * len(self.crowd))

    async def echoes(self, rounds: int) -> float:
        """A ballot's bytes in, an acknowledgement's out."""
        frames = [masked(b"x" * CAST_BYTES)] * len(self.crowd)
        watch = Stopwatch(self._process.pid)
        for _ in range(rounds):
            await self.crowd.ask(frames, b"ack")
        return watch.us(self._process.pid) / (rounds * len(frames))


@asynccontextmanager
async def socket_floor(tick_bytes: int, ack_bytes: int) -> AsyncIterator[SocketFloor]:
    """Starts a floor server, and ends it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "loadtests.bench.floor_server", str(tick_bytes), str(ack_bytes),
        cwd=ROOT, stdin=PIPE, stdout=PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    crowd = Crowd(Address("127.0.0.1", int(await process.stdout.readline())))
    try:
        yield SocketFloor(process, crowd)
    finally:
        await crowd.leave()
        process.terminate()
        await process.wait()


async def redis_floor(house: Household, count: int) -> tuple[float, float]:
    """`count` ballots in full batches: (µs of Redis a ballot, bytes of Redis memory a ballot)."""
    store, event = house.store, house.target.event
    poll = event.poll(STORED_POLL)
    assert poll is not None
    rev = (await events.read(store, event.id)).rev
    redis = house.redis().pid
    before = await _used_memory(house)
    watch = Stopwatch(redis)
    starts = iter(range(0, count, limits.BATCH_BALLOTS))

    async def feed() -> None:
        for start in starts:
            batch = [
                Ballot(f"m{n:07}", token_urlsafe(9), "audience", (str(n % 8 + 1),))
                for n in range(start, min(start + limits.BATCH_BALLOTS, count))
            ]
            await ballots.cast_batch(store, event, poll, 0, 1, rev, batch)

    await asyncio.gather(*(feed() for _ in range(CALLS_AT_ONCE)))
    us = watch.us(redis) / count
    return us, (await _used_memory(house) - before) / count


async def _used_memory(house: Household) -> int:
    async with house.store.answering() as redis:
        return int((await redis.info("memory"))["used_memory"])
