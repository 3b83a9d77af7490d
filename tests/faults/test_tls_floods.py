"""What is done to a server that speaks TLS before a request can be read, while phones vote by wss."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from acclaim.base import limits
from acclaim.event.parts.poll import Replace
from loadtests.server_under_test import ServerUnderTest, server_under_test
from tests.faults.floods import crowd, until_metric, voting
from tests.running import SECRET, make_event, make_poll
from tests.tls_client import hello

pytestmark = [pytest.mark.faults, pytest.mark.once]

# 50 KiB for each connection of which the handshake is half done, and what the allocator makes of it.
GROWTH_BYTES_MAX = 400 * 1024 * 1024


@pytest_asyncio.fixture(scope="module")
async def server() -> AsyncIterator[ServerUnderTest]:
    event = make_event(make_poll(repeat=Replace()))
    async with server_under_test(event, workers=1, tls="ecdsa", secret=SECRET) as started:
        yield started


@pytest.mark.parametrize("said", ["nothing", "half a hello", "a hello and no more"])
async def test_handshakes_without_end(server: ServerUnderTest, said: str) -> None:
    whole = hello()
    first = {"nothing": b"", "half a hello": whole[:100], "a hello and no more": whole}[said]
    [worker] = server.workers()
    async with voting(server.port, tls=True) as voters:
        before = worker.memory_info().rss
        with crowd(server.port) as flood:
            await flood.connect(*[first] * (limits.AWAITING_HEAD_PER_ADDRESS + 500))
            await until_metric(server.port, "acclaim_turned_away_total:crowded", 400, tls=True)
            await voters.more()
            grown = worker.memory_info().rss - before
        assert grown < GROWTH_BYTES_MAX, f"{grown / 1e6:.0f} MB"
    assert server.workers() == [worker]
