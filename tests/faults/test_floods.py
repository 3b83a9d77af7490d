"""Whatever others do, phones that behave go on voting: each of their ballots is acknowledged; memory is bounded."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec
import pytest
import pytest_asyncio

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.event.parts.poll import Option, Poll, Replace
from acclaim.voting import ballots, verbs
from loadtests.server_under_test import ServerUnderTest, server_under_test
from tests.faults.floods import Crowd, crowd, handshake, metrics, until_metric, voting
from tests.running import SECRET, make_event, make_poll

pytestmark = [pytest.mark.faults, pytest.mark.once]

# Of the process, whatever the flood. The largest is one definition a reader that stalls, 130 MB of 1.3 GB told.
GROWTH_BYTES_MAX = 300 * 1024 * 1024
PING = b"\x89\x80mask"
LIKE = b'{"type":"like","source":"abcd","total":1}'
PLAIN = b"\x81" + bytes([0x80 | len(LIKE)]) + b"\0\0\0\0" + LIKE


@pytest_asyncio.fixture(scope="module")
async def server() -> AsyncIterator[ServerUnderTest]:
    names = [Option(str(n), "家" * limits.TEXT_CHARS) for n in range(1, limits.OPTIONS_PER_POLL + 1)]
    event = make_event(Poll("best", "最美小家", names, repeat=Replace()))  # a definition of 130 KB
    async with server_under_test(event, workers=1, secret=SECRET) as started:
        yield started


@asynccontextmanager
async def flooded(server: ServerUnderTest) -> AsyncIterator[Crowd]:
    """A crowd to make a flood with, while phones vote; after it, memory and all ballots are looked at."""
    [worker] = server.workers()
    async with voting(server.port) as voters:
        before = worker.memory_info().rss
        with crowd(server.port) as flood:
            yield flood
            await voters.more()
            grown = worker.memory_info().rss - before
        assert grown < GROWTH_BYTES_MAX, f"{grown / 1e6:.0f} MB"
    assert server.workers() == [worker]
    record = await events.read(server.store, "gala")
    recount = await ballots.recount(server.store, record.event, record.event.polls[0])
    assert recount.equal


def members(n: int) -> list[bytes]:
    """Handshakes of `n` members that nobody else uses."""
    flood = secrets.token_hex(4)
    return [handshake(f"{flood}-{i}") for i in range(n)]


async def test_connections_that_say_nothing(server: ServerUnderTest) -> None:
    async with flooded(server) as flood:
        await flood.connect(*[b""] * (limits.AWAITING_HEAD_PER_ADDRESS + 500))
        await until_metric(server.port, "acclaim_turned_away_total:crowded", 400)
        with crowd(server.port) as newcomers:
            await newcomers.connect(*members(50))
            assert await newcomers.statuses() == [b"101"] * 50


@pytest.mark.parametrize("start", [b"GET /ws/gala HTTP/1.1\r\nX-Drop: ", b"GET /console", b"POST /api/events"])
async def test_heads_that_drip(server: ServerUnderTest, start: bytes) -> None:
    async with flooded(server) as flood:
        await flood.connect(*[start] * 500)
        for _ in range(10):
            await flood.send_all(b"x")
        await until_metric(server.port, "acclaim_awaiting_head", 500)


async def test_bodies_that_drip(server: ServerUnderTest) -> None:
    async with flooded(server) as flood:
        start = b"POST /api/events/gala/join HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n{"
        await flood.connect(*[start] * 500)
        for _ in range(10):
            await flood.send_all(b" ")


async def test_bodies_that_end_just_before_their_end(server: ServerUnderTest) -> None:
    """As large as they may be: a gigabyte, if all of it was kept."""
    async with flooded(server) as flood:
        start = b"POST /api/events/gala/join HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n"
        await flood.connect(*[start + b" " * 999_999] * 1000)


async def test_thousands_of_requests_at_once(server: ServerUnderTest) -> None:
    """Each chunk of them ends with a whole one, so that no head is late or too large."""
    turned_away = (await metrics(server.port)).get("acclaim_turned_away_total:pipelined", 0)
    request = b"GET / HTTP/1.1\r\nHost: 127.0.\r\n\r\n"
    assert 65536 % len(request) == 0
    async with flooded(server) as flood:
        for _ in range(20):
            await flood.connect(*[b""] * 50)
            await flood.send_all(request * (65536 // len(request)))
        await until_metric(server.port, "acclaim_turned_away_total:pipelined", turned_away + 900)


@pytest.mark.parametrize("said", [PING * 20_000, PLAIN * 5_000], ids=["pings", "messages"])
async def test_floods_of_frames(server: ServerUnderTest, said: bytes) -> None:
    closed = (await metrics(server.port)).get("acclaim_closed_total:flood", 0)
    async with flooded(server) as flood:
        await flood.connect(*members(20))
        assert await flood.statuses() == [b"101"] * 20
        await flood.send_all(said)
        await flood.ended()
        await until_metric(server.port, "acclaim_closed_total:flood", closed + 20)


async def test_frames_that_are_too_large(server: ServerUnderTest) -> None:
    closed = (await metrics(server.port)).get("acclaim_closed_total:bad_frames", 0)
    async with flooded(server) as flood:
        huge = b"\x81\xff" + (1 << 32).to_bytes(8, "big") + b"mask" + b"x" * 1_000_000
        await flood.connect(*[head + huge for head in members(50)])
        await until_metric(server.port, "acclaim_closed_total:bad_frames", closed + 50)


async def test_a_thousand_phones_that_never_read(server: ServerUnderTest) -> None:
    """Each is told a definition of 130 KB again and again: 1.3 GB, if it was kept for each of them."""
    async with flooded(server) as flood:
        for start in range(0, 1000, 250):
            await flood.connect(*members(250)[: 1000 - start])
        for n in range(10):
            record = await events.read(server.store, "gala")
            await verbs.replace(server.store, msgspec.structs.replace(record.event, subtitle=f"{n}"), record.rev)
            await asyncio.sleep(0.3)
        await until_metric(server.port, "acclaim_slow_readers", 900)
        await until_metric(server.port, "acclaim_closed_total:slow_reader", 900)


async def test_a_whole_hall_that_comes_back_at_once_from_one_address(server: ServerUnderTest) -> None:
    async with flooded(server) as hall:
        phones = members(1500)
        for _ in range(3):
            await hall.connect(*phones)
            assert await hall.statuses() == [b"101"] * 1500
            hall.leave()


async def test_a_worker_without_files_left_refuses_and_does_not_spin() -> None:
    event = make_event(make_poll(repeat=Replace()))
    async with server_under_test(event, workers=1, secret=SECRET, files=400) as small:
        [worker] = small.workers()
        async with voting(small.port) as voters:
            with crowd(small.port) as hall:
                await hall.connect(*members(600))
                statuses = await hall.statuses()
                inside = statuses.count(b"101")
                assert 150 < inside < 400
                assert statuses.count(b"503") > limits.REFUSING_CONNECTIONS // 2
                await voters.more()
                busy_s = sum(worker.cpu_times()[:2])
                await asyncio.sleep(1)
                assert sum(worker.cpu_times()[:2]) - busy_s < 0.7
            with crowd(small.port) as others:
                await others.connect(*members(inside // 2))
                assert await others.statuses() == [b"101"] * (inside // 2), "there is room again"
        assert small.workers() == [worker]
