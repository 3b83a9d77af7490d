"""Nobody holds a socket by sending no request, half of one, or one without end, nor by not reading the answer."""

import asyncio
import socket
from functools import partial
from pathlib import Path

import pytest
import uvloop

from acclaim.base import limits
from acclaim.redis.client import Store
from acclaim.web.routes import API
from tests.running import Running, make_event, open_event, running
from tests.waiting import eventually

REQUEST = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"


async def read_to_end(server: Running, *sent: bytes) -> bytes:
    """What the server says until it closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    try:
        for part in sent:
            writer.write(part)
            await writer.drain()
        async with asyncio.timeout(5):
            return await reader.read()
    finally:
        writer.close()


@pytest.mark.parametrize("sent", [b"", b"GET /heal", REQUEST, REQUEST + b"\r\n" + REQUEST])
async def test_a_head_that_does_not_come_ends_the_connection(
    server: Running, monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(limits, "HEAD_TIMEOUT_S", 0.2)
    assert b"HTTP/1.1 408 " in await read_to_end(server, sent)


async def test_a_head_without_end_is_cut_off(server: Running) -> None:
    line = b"X-More: " + b"x" * 1000 + b"\r\n"
    assert (await read_to_end(server, REQUEST, *[line] * 20)).startswith(b"HTTP/1.1 431 ")


async def test_a_large_head_is_refused_in_one_piece_too(server: Running) -> None:
    sizes = limits.HANDSHAKE_HEADERS_BYTES
    for filler, status in ((sizes - 200, b"200"), (sizes, b"431")):
        head = REQUEST + b"Connection: close\r\nX-More: " + b"x" * filler + b"\r\n\r\n"
        assert (await read_to_end(server, head)).startswith(b"HTTP/1.1 " + status)


@pytest.mark.parametrize("hosts", [b"", b"Host: a\r\nHost: a\r\n", b"Host: a\r\nhost: b\r\n"])
@pytest.mark.parametrize("upgrade", [b"", b"Connection: Upgrade\r\nUpgrade: websocket\r\n"])
async def test_a_request_names_one_host(server: Running, hosts: bytes, upgrade: bytes) -> None:
    said = await read_to_end(server, b"GET /healthz HTTP/1.1\r\n" + hosts + upgrade + b"\r\n")
    assert said.startswith(b"HTTP/1.1 400 ")


async def test_a_probe_of_http_1_0_needs_none(server: Running) -> None:
    assert (await read_to_end(server, b"GET /healthz HTTP/1.0\r\n\r\n")).startswith(b"HTTP/1.1 200 ")


def test_requests_whose_line_is_lost_amidst_them_leave_no_traceback(
    redis_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """On the loop that workers run: asyncio's own lets one write to a transport that is gone."""
    ask = b"GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n"

    async def lose() -> None:
        async with running(redis_url, tmp_path) as server:
            for requests in (2, 10, 2 * limits.PIPELINED_REQUESTS) * 10:
                _, writer = await asyncio.open_connection("127.0.0.1", server.port)
                writer.write(ask * requests)
                await asyncio.sleep(0)
                writer.close()
            await read_to_end(server, REQUEST + b"Connection: close\r\n\r\n")
            await eventually(lambda: not any("run_asgi" in repr(task) for task in asyncio.all_tasks()))

    uvloop.run(lose())
    assert [record.getMessage() for record in caplog.records if record.exc_info] == []


@pytest.mark.parametrize("asked", [REQUEST + b"\r\n", b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"])
async def test_an_empty_line_on_a_kept_connection_keeps_it_no_longer(
    server: Running, monkeypatch: pytest.MonkeyPatch, asked: bytes
) -> None:
    """It begins no request for the parser: nothing would have waited for one."""
    monkeypatch.setattr(limits, "HEAD_TIMEOUT_S", 0.3)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(asked)
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"\r\n")
    async with asyncio.timeout(20):
        while await reader.read(4096):
            pass
    writer.close()


async def test_a_large_body_and_an_open_line_are_not_meant(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HEAD_TIMEOUT_S", 0.2)
    monkeypatch.setattr(limits, "HANDSHAKE_HEADERS_BYTES", 1024)
    await open_event(server.store, make_event())
    size = limits.STRANGER_BODY_BYTES
    head = f"POST /api/events/gala/join HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {size}\r\n\r\n"
    assert (await read_to_end(server, head.encode() + b" " * size)).startswith(b"HTTP/1.1 400 ")
    async with server.phone("m1") as phone:
        await phone.until("tick")
        await asyncio.sleep(0.4)
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"


def join(length: int) -> bytes:
    return f"POST /api/events/gala/join HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n".encode()


async def test_of_a_stranger_no_body_is_kept_that_is_larger_than_a_ticket_needs(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "BODY_GRACE_S", 0.2)
    await open_event(server.store, make_event())
    size = limits.STRANGER_BODY_BYTES + 1
    assert (await read_to_end(server, join(1_000_000), b" " * size)).startswith(b"HTTP/1.1 413 ")
    bounds = {
        endpoint.path: endpoint.body_bytes_max
        for endpoint in API
        if endpoint.takes and not endpoint.needs and not endpoint.scope
    }
    assert bounds.keys() > {"/api/events/{event}/join", "/api/operator/sign-in"}
    assert set(bounds.values()) == {limits.STRANGER_BODY_BYTES}


@pytest.mark.parametrize("drop", [b"", b"{", b" " * 30])
async def test_a_body_that_drips_ends_the_connection(
    server: Running, monkeypatch: pytest.MonkeyPatch, drop: bytes
) -> None:
    monkeypatch.setattr(limits, "BODY_GRACE_S", 0.2)
    await open_event(server.store, make_event())
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(join(1000))

    async def drip() -> None:
        while not writer.is_closing():
            writer.write(drop)
            await asyncio.sleep(0.05)

    dripping = asyncio.create_task(drip())
    async with asyncio.timeout(5):
        assert (await reader.readline()).startswith(b"HTTP/1.1 408 ")
    dripping.cancel()
    writer.close()
    assert server.worker.hubs.gauges.turned_away == {"body_late": 1}


async def test_a_body_of_a_poor_line_comes_in(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BODY_GRACE_S", 0.1)
    monkeypatch.setattr(limits, "BODY_BYTES_PER_S_MIN", 1000)
    await open_event(server.store, make_event(admission="open"))
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(join(2 + 5 * 3000))
    for part in (b"{}", *[b" " * 3000] * 5):
        writer.write(part)
        await asyncio.sleep(0.06)
    async with asyncio.timeout(5):
        answer = await reader.readline()
    writer.close()
    assert answer.startswith(b"HTTP/1.1 200 ")


async def test_a_body_that_was_refused_holds_no_socket_either(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is given before the body is read: nobody reads it, and it never ends."""
    monkeypatch.setattr(limits, "BODY_GRACE_S", 0.2)
    head = b"POST /api/operator/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n"
    assert (await read_to_end(server, head, b"{")).startswith(b"HTTP/1.1 403 ")
    assert server.worker.hubs.gauges.turned_away == {"body_late": 1}


async def test_who_does_not_read_the_answer_is_cut_off(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ANSWER_STALL_S", 0.2)
    peer = socket.socket()
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    peer.setblocking(False)
    loop = asyncio.get_running_loop()
    with peer:
        await loop.sock_connect(peer, ("127.0.0.1", server.port))
        large = b"GET /static/vendor/hls.light.min.js HTTP/1.1\r\nHost: x\r\n\r\n"
        await loop.sock_sendall(peer, large * limits.PIPELINED_REQUESTS)
        await eventually(lambda: server.worker.hubs.gauges.turned_away == {"answer_unread": 1})


async def test_a_few_requests_may_come_at_once_but_not_thousands(server: Running) -> None:
    whole = REQUEST + b"\r\n"
    few = [whole] * limits.PIPELINED_REQUESTS
    said = await read_to_end(server, b"".join([*few, REQUEST, b"Connection: close\r\n\r\n"]))
    assert said.count(b"HTTP/1.1 200 ") == len(few) + 1
    said = await read_to_end(server, whole * 1000)
    assert said.count(b"HTTP/1.1 ") <= limits.PIPELINED_REQUESTS
    assert server.worker.hubs.gauges.turned_away == {"pipelined": 1}


async def test_a_full_worker_says_so_and_keeps_those_who_are_inside(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        monkeypatch.setattr(server.worker.connection_limits, "connections_max", 1)
        said = await read_to_end(server, REQUEST + b"\r\n")
        assert said.startswith(b"HTTP/1.1 503 ")
        assert f"retry-after: {limits.RETRY_AFTER_S}".encode() in said
        monkeypatch.setattr(limits, "REFUSING_CONNECTIONS", -1)
        assert await read_to_end(server) == b""
        assert server.worker.hubs.gauges.turned_away == {"full": 2}
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        monkeypatch.undo()
        assert b"200 OK" in await read_to_end(server, REQUEST + b"Connection: close\r\n\r\n")


async def test_a_request_on_the_way_as_the_worker_leaves_is_answered(
    store: Store, redis_url: str, tmp_path: Path
) -> None:
    serving = running(redis_url, tmp_path)
    server = await serving.__aenter__()
    lines = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(2)]
    await eventually(lambda: server.worker.hubs.gauges.awaiting_head >= 2)
    async with asyncio.timeout(10):
        leaving = asyncio.create_task(serving.__aexit__(None, None, None))
        await eventually(partial(takes_no_connections, server.port))
        (reader, writer), (silent, _) = lines
        writer.write(REQUEST + b"\r\n")
        answer = await reader.read()
        assert answer.startswith(b"HTTP/1.1 200 ")
        assert b"connection: close" in answer
        assert await silent.read() == b""
        await leaving
    for _, writer in lines:
        writer.close()


async def takes_no_connections(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return True
    writer.close()
    return False
