"""Runs loadtests/bench/naive.py under uvicorn on the same Redis, and votes against it."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from acclaim.audience.address import Address
from acclaim.audience.websocket import handshake
from loadtests.bench.crowd import Crowd
from loadtests.bench.storm import cast
from loadtests.cpu import Stopwatch
from loadtests.server_under_test import ROOT


class Naive:
    """One process of the naive server and its crowd."""

    def __init__(self, pid: int, crowd: Crowd) -> None:
        self._pid = pid
        self._polls = 0
        self.crowd = crowd

    async def votes(self, each: int) -> dict[str, float]:
        """Each phone votes in so many polls more: CPU µs a vote, and votes a second."""
        polls = range(self._polls, self._polls + each)
        self._polls += each
        frames = [[cast(f"{poll}", 1, str(phone % 12)) for poll in polls] for phone in range(len(self.crowd))]
        watch = Stopwatch(self._pid)
        seconds = await self.crowd.ask(frames, b'"ac')  # json.dumps writes a space: {"type": "ack"
        votes = each * len(frames)
        return {"naive_us": watch.us(self._pid) / votes, "naive_votes_per_s": votes / seconds}


@asynccontextmanager
async def naive(redis_url: str, phones: int) -> AsyncIterator[Naive]:
    """Starts it with `phones` connected, and ends it."""
    with socket.create_server(("127.0.0.1", 0), backlog=4096) as listener:
        address, inherited = Address(*listener.getsockname()), listener.fileno()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "uvicorn", "loadtests.bench.naive:app", "--fd", str(inherited),
            "--log-level", "error", "--loop", "uvloop", "--backlog", "4096",
            cwd=ROOT, env=os.environ | {"REDIS": redis_url}, pass_fds=[inherited],
        )  # fmt: skip
    crowd = Crowd(address)
    try:
        await crowd.join([handshake(*address.place, f"/ws?member=n{n}", "") for n in range(phones)])
        yield Naive(process.pid, crowd)
    finally:
        await crowd.leave()
        process.terminate()
        await process.wait()
