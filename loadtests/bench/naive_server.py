"""Runs loadtests/naive.py under uvicorn on the same Redis, and votes against it."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from loadtests.bench.cpu import Stopwatch
from loadtests.bench.crowd import Crowd
from loadtests.bench.storm import cast
from loadtests.household import ROOT
from loadtests.target import Address
from loadtests.wire import handshake
from server.port import free_port


class Naive:
    """One process of the naive server and its crowd."""

    def __init__(self, pid: int, crowd: Crowd) -> None:
        self._pid = pid
        self.crowd = crowd

    async def votes(self, each: int) -> tuple[float, float]:
        """Each phone votes in so many polls: (CPU µs a vote, votes a second)."""
        frames = [[cast(f"{n}", 1, str(phone % 12)) for n in range(each)] for phone in range(len(self.crowd))]
        watch = Stopwatch(self._pid)
        seconds = await self.crowd.ask(frames, b'"ac')  # json.dumps writes a space: {"type": "ack"
        votes = each * len(frames)
        return watch.us(self._pid) / votes, votes / seconds


@asynccontextmanager
async def naive(redis_url: str, phones: int) -> AsyncIterator[Naive]:
    """Starts it with `phones` connected, and ends it."""
    address = Address("127.0.0.1", free_port("127.0.0.1", 0))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "uvicorn", "loadtests.naive:app", "--port", str(address.port), "--log-level", "error",
        "--loop", "uvloop", "--backlog", "4096", cwd=ROOT, env=os.environ | {"REDIS": redis_url},
    )  # fmt: skip
    crowd = Crowd(address)
    try:
        await _listening(address)
        await crowd.join([handshake(*address, f"/ws?member=n{n}", "") for n in range(phones)])
        yield Naive(process.pid, crowd)
    finally:
        await crowd.leave()
        process.terminate()
        await process.wait()


async def _listening(address: Address) -> None:
    async with asyncio.timeout(20):
        while True:
            try:
                _, writer = await asyncio.open_connection(*address)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return
