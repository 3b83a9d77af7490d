"""Nobody holds a socket by sending no request, half of one, or one without end."""

import asyncio

import pytest

from server import limits
from tests.running import Running, make_event, open_event

REQUEST = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"


async def read_to_end(server: Running, *sent: bytes) -> bytes:
    """What the server says until it closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    for part in sent:
        writer.write(part)
        await writer.drain()
    async with asyncio.timeout(5):
        heard = await reader.read()
    writer.close()
    return heard


@pytest.mark.parametrize("sent", [b"", b"GET /heal", REQUEST, REQUEST + b"\r\n" + REQUEST])
async def test_a_head_that_does_not_come_ends_the_connection(
    server: Running, monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(limits, "OPENING_TIMEOUT_S", 0.2)
    assert b"HTTP/1.1 408 " in await read_to_end(server, sent)


async def test_a_head_without_end_is_cut_off(server: Running) -> None:
    line = b"X-More: " + b"x" * 1000 + b"\r\n"
    assert (await read_to_end(server, REQUEST, *[line] * 20)).startswith(b"HTTP/1.1 431 ")


async def test_a_large_body_and_an_open_line_are_not_meant(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "OPENING_TIMEOUT_S", 0.2)
    await open_event(server.store, make_event())
    size = limits.HANDSHAKE_HEADERS_BYTES * 2
    head = f"POST /api/events/gala/join HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {size}\r\n\r\n"
    assert (await read_to_end(server, head.encode() + b" " * size)).startswith(b"HTTP/1.1 400 ")
    async with server.phone("m1") as phone:
        await phone.until("tick")
        await asyncio.sleep(0.4)
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
