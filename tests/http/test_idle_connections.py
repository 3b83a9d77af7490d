"""Connections that browsers keep open take nobody's place: they go first when files run short, and nobody else does."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from acclaim.base import limits
from tests.running import Running, make_event, open_event

GET = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
JOIN = b"POST /api/events/gala/join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{"
FILES = 20

Line = tuple[StreamReader, StreamWriter]
Say = Callable[[bytes], Awaitable[Line]]


@pytest.fixture
async def say(server: Running) -> AsyncIterator[Say]:
    """Says something to the server on a new connection."""
    lines: list[Line] = []

    async def said(text: bytes) -> Line:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        lines.append((reader, writer))
        writer.write(text)
        return reader, writer

    yield said
    for _, writer in lines:
        writer.close()


async def status(reader: StreamReader) -> bytes:
    """Of an answer, which is read to its end."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    await reader.readexactly(int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0]))
    return head[9:12]


async def test_connections_that_browsers_keep_open_make_room_and_nobody_else_does(
    server: Running, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_event(server.store, make_event(admission="open"))
    monkeypatch.setattr(server.worker.connection_limits, "connections_max", FILES)
    async with server.phone("m1") as phone, asyncio.timeout(30):
        await phone.until("tick")
        asking, its_body = await say(JOIN)
        kept = [await say(GET) for _ in range(3 * FILES)]
        assert [await status(reader) for reader, _ in kept] == [b"200"] * len(kept)
        first, _ = kept[0]
        assert await first.read() == b"", "the longest idle one has made room"
        its_body.write(b"}")
        assert await status(asking) == b"200", "a request in flight stays"
        newest, again = kept[-1]
        again.write(GET)
        assert await status(newest) == b"200", "the newest idle one may ask again"
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack", "and so does a voter's socket"
        turned_away = server.worker.hubs.gauges.turned_away
        assert set(turned_away) == {"idle"}
        assert turned_away["idle"] >= 2 * FILES


async def test_when_files_run_short_connections_are_kept_open_for_a_moment_only(
    server: Running, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "KEEP_ALIVE_S", 600)
    monkeypatch.setattr(limits, "KEEP_ALIVE_S_MIN", 0)
    long, _ = await say(GET)
    assert await status(long) == b"200"
    monkeypatch.setattr(server.worker.connection_limits, "connections_max", 2)
    short, _ = await say(GET)
    assert await status(short) == b"200"
    async with asyncio.timeout(10):
        assert await short.read() == await long.read() == b""


async def test_what_a_worker_says_of_its_idle_connections_is_how_many_there_are(server: Running, say: Say) -> None:
    gauges = server.worker.hubs.gauges
    lines = [await say(GET) for _ in range(5)]
    for reader, _ in lines:
        await status(reader)
    assert gauges.idle_connections == 5
    asking, _ = await say(GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
    assert await status(asking) == b"200"
    lines[0][1].write(GET[:10])
    lines[1][1].close()
    async with asyncio.timeout(10):
        while gauges.idle_connections != 3:
            await asyncio.sleep(0)
    lines[0][1].write(GET[10:])
    assert await status(lines[0][0]) == b"200"
    assert gauges.idle_connections == 4
