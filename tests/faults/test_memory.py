"""A Redis whose memory fills: comments and likes are refused in time, ballots go on to the end."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.poll import Quota
from acclaim.features.comments import intake as comment_intake
from acclaim.redis.headroom import Saving
from acclaim.voting import ballots
from loadtests.redis_server import DURABLE, RedisServer
from tests.line import Line
from tests.running import Running, make_event, make_poll, open_event, running
from tests.waiting import eventually

pytestmark = pytest.mark.faults
MEMORY = 12 << 20
FLOODERS = 4
LONG_NAME = "沸" * limits.TEXT_CHARS


@pytest.fixture
def small(tmp_path: Path) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path / "redis", DURABLE | {"maxmemory": MEMORY, "maxmemory-policy": "noeviction"})
    server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def untiring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few phones are a whole hall, which fills few megabytes in a moment: memory is looked at more often."""
    monkeypatch.setattr(limits, "HEARTBEAT_S", 0.1)
    monkeypatch.setattr(limits, "MESSAGES_BURST", 1_000_000)
    monkeypatch.setattr(limits, "COMMENTS_BURST", 1_000_000)
    monkeypatch.setattr(comment_intake, "COMMENTS_FLUSH_MS", 1)


async def flood(line: Line, name: str) -> str:
    """Comments without end; returns the code by which it is ended."""
    for n in range(1_000_000):
        for part in range(20):
            await line.send(type="comment", comment=f"{name}-{n:06}-{part:02}", text="哈" * limits.COMMENT_CHARS)
        for _ in range(20):
            answer = await line.until("commented", 20)
            if answer["state"] == "refused":
                return str(answer["error"]["code"])
    raise AssertionError("all were taken")


async def saving(server: Running, level: Saving) -> None:
    await eventually(lambda: server.worker.hubs.gauges.saving == level)


async def voted(line: Line, name: str, n: int) -> None:
    at_once = limits.BALLOTS_IN_FLIGHT_PER_CONNECTION
    for first in range(0, n, at_once):
        some = range(first, min(n, first + at_once))
        for number in some:
            await line.send(type="cast", poll="best", epoch=1, ballot=f"{name}-{number:06}", choices=["1"])
        for _ in some:
            answer = await line.until(lambda m: m["type"] in ("ack", "refused"), 20)
            assert answer["type"] == "ack", answer


async def liked(line: Line, total: int) -> dict[str, Any]:
    await line.send(type="like", source="abcd", total=total)
    return await line.until(lambda m: m["type"] in ("liked", "error"))


async def test_a_flood_of_comments_and_then_of_likes_leaves_the_ballots_their_memory(
    small: RedisServer, tmp_path: Path
) -> None:
    talking = Comments(True, length=limits.COMMENT_CHARS)
    async with running(small.url, tmp_path) as server, AsyncExitStack() as lines:
        await open_event(server.store, make_event(make_poll(repeat=Quota(1000, "poll", 1000)), comments=talking))
        voter = await lines.enter_async_context(server.phone("voter"))
        phones, floods = [voter], []
        for n in range(FLOODERS):
            line = await lines.enter_async_context(server.phone(f"flooder{n}", name=LONG_NAME))
            phones.append(line)
            floods.append(asyncio.create_task(flood(line, f"f{n}")))
        await voted(voter, "meanwhile", 200)
        assert {await one for one in floods} == {"memory_low"}
        assert server.worker.hubs.gauges.saving == Saving.COMMENTS
        assert (await liked(voter, 1))["type"] == "liked"
        await voted(voter, "afterwards", 400)
        used = small.ask("INFO", "memory")["used_memory"]
        assert used < 0.9 * MEMORY

        small.ask("CONFIG", "SET", "maxmemory", int(used / (limits.MEMORY_SHARE_LIKES + 0.02)))
        await saving(server, Saving.LIKES)
        refused = await liked(voter, 2)
        assert (refused["error"]["code"], refused["error"]["retryable"]) == ("memory_low", True)
        await voted(voter, "last", 300)

        small.ask("CONFIG", "SET", "maxmemory", 2 * MEMORY)
        await saving(server, Saving.NOTHING)
        assert (await liked(voter, 2))["total"] == 2
        event = (await events.read(server.store, "gala")).event
        count = await ballots.recount(server.store, event, event.polls[0])
        assert count.equal
        assert count.recount["ballots audience"] == 900
        assert not [m for m in voter.heard if m["type"] == "status"], "the store was never away"
        for line in phones:
            line.socket.transport.abort()  # what they have not read would hold up a handshake
