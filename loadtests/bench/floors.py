"""The floors that no server of this kind can get below: bare sends, bare echo, Redis fed in full batches."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from secrets import token_urlsafe
from typing import Final
from urllib.parse import unquote

import hiredis

from acclaim.audience.address import Address
from acclaim.audience.websocket import masked
from acclaim.base import limits
from acclaim.event import store as events
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.redis import keys
from acclaim.voting.methods.choice import Choice
from loadtests.bench.crowd import Crowd
from loadtests.cpu import Stopwatch
from loadtests.server_under_test import ROOT, ServerUnderTest

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

    async def echoes(self, each: int) -> float:
        """A ballot's bytes in, an acknowledgement's out, so many on each connection."""
        frames = [[masked(b"x" * CAST_BYTES)] * each] * len(self.crowd)
        watch = Stopwatch(self._process.pid)
        await self.crowd.ask(frames, b"ack")
        return watch.us(self._process.pid) / (each * len(frames))


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


class RedisFloor:
    """Feeds the cast script's calls to Redis in full batches, packed here: Redis is the one that is waited for.

    The calls are those of store/ballots.py, for members who have not voted yet.
    """

    def __init__(self, server: ServerUnderTest, poll: str = STORED_POLL) -> None:
        self._server = server
        self._redis = server.redis().pid
        self._poll = poll
        self.members = 0  # fed so far, with a ballot each
        self._bytes = 0.0

    @property
    def bytes_per_ballot(self) -> float:
        """Of Redis memory, of all that were fed."""
        return self._bytes / self.members

    async def feed(self, count: int) -> float:
        """`count` ballots more: µs of Redis a ballot."""
        store, event_id = self._server.store, self._server.target.event.id
        rev = (await events.read(store, event_id)).rev
        async with store.answering() as redis:
            sha: str = await redis.script_load(store.scripts["cast_once"])
        before, watch = await _used_memory(self._server), Stopwatch(self._redis)
        starts = iter(range(self.members, self.members + count, limits.BATCH_BALLOTS))
        self.members += count
        await asyncio.gather(*(self._feed_from(starts, self.members, sha, rev) for _ in range(CALLS_AT_ONCE)))
        us = watch.us(self._redis) / count
        self._bytes += await _used_memory(self._server) - before
        return us

    async def _feed_from(self, starts: Iterator[int], end: int, sha: str, rev: int) -> None:
        path = unquote(self._server.redis_url.removeprefix("unix://"))
        reader, writer = await asyncio.open_unix_connection(path)
        replies = hiredis.Reader()
        for start in starts:
            writer.write(self._call(range(start, min(start + limits.BATCH_BALLOTS, end)), sha, rev))
            while (answer := replies.gets()) is False:
                replies.feed(await reader.read(65536))
            if not isinstance(answer, list):
                raise answer
        writer.close()

    def _call(self, numbers: range, sha: str, rev: int) -> bytes:
        event_id, members = self._server.target.event.id, [f"m{n:07}" for n in numbers]
        prefix = keys.ballots_prefix(event_id, self._poll, 0, 1)
        call: list[str | int | float | bytes | memoryview[int]] = ["EVALSHA", sha, len(members) + 2]
        call += (keys.poll(event_id, self._poll, 0), keys.log(event_id, self._poll, 0))
        call += [prefix + str(keys.bucket(member)) for member in members]
        call += (1, rev)
        for number, member in enumerate(members):
            call += (member, token_urlsafe(9), Choice(DEFAULT_CLASS, (str(number % 8 + 1),)).payload)
        packed: bytes = hiredis.pack_command(tuple(call))  # type: ignore[arg-type]  # its stub says: a tuple of one
        return packed


async def _used_memory(server: ServerUnderTest) -> int:
    async with server.store.answering() as redis:
        return int((await redis.info("memory"))["used_memory"])
