"""TLS by the workers themselves: what is agreed on, and that every limit of the edge holds from the first byte on."""

import asyncio
import json
import re
import socket
import ssl
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvloop

from acclaim.base import limits
from acclaim.http import certificate
from acclaim.http.edge.tls import TlsTransport
from acclaim.live.connection import Connection
from acclaim.redis.client import Store
from acclaim.wire import frames
from loadtests.certificates import Authority
from tests.folders import ROOT
from tests.operator_api import sign_in
from tests.running import Running, make_event, open_event, running
from tests.tls_client import hello
from tests.waiting import eventually

REQUEST = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
Client = Callable[..., ssl.SSLContext]


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def client(authority: Authority) -> Client:
    """A context that trusts the authority's root alone; its attributes as given."""

    def make(**attributes: Any) -> ssl.SSLContext:
        context = ssl.create_default_context(cafile=authority.root)
        for name, value in attributes.items():
            setattr(context, name, value)
        return context

    return make


@pytest.fixture
async def server(store: Store, redis_url: str, authority: Authority, tmp_path: Path) -> AsyncIterator[Running]:
    """A worker that speaks TLS, on an empty store."""
    files = authority.issue()
    async with running(redis_url, tmp_path, certificate=str(files.certificate), key=str(files.key)) as served:
        yield served


def turned_away(server: Running) -> dict[str, int]:
    return dict(server.worker.hubs.gauges.turned_away)


async def in_clear(server: Running, *sent: bytes) -> bytes:
    """What is heard on a TCP connection until its end."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    try:
        for part in sent:
            writer.write(part)
        async with asyncio.timeout(10):
            return await reader.read()
    finally:
        writer.close()


async def by_tls(server: Running, context: ssl.SSLContext, *sent: bytes) -> tuple[bytes, ssl.SSLObject]:
    """What is heard by TLS until its end, and what was agreed on."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port, ssl=context, server_hostname="localhost")
    try:
        for part in sent:
            writer.write(part)
        async with asyncio.timeout(10):
            return await reader.read(), writer.get_extra_info("ssl_object")
    finally:
        writer.close()


# --- what is agreed on


async def test_a_browser_that_knows_the_root_gets_pages_and_votes(server: Running, client: Client) -> None:
    await open_event(server.store, make_event(admission="open"))
    context = client()
    async with httpx.AsyncClient(base_url=f"https://localhost:{server.port}", verify=context) as http:
        joined = await http.post("/api/events/gala/join", json={})
        assert "secure" in joined.headers["set-cookie"].lower()
        assert "strict-transport-security" not in joined.headers
        signed = await sign_in(server, http)
        assert "secure" in signed.headers["set-cookie"].lower()
    async with server.phone("m1") as phone:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        await phone.tick(lambda t: t["polls"]["best"]["ballots"] == 1)


@pytest.mark.parametrize(("version", "named"), [("TLSv1_3", "TLSv1.3"), ("TLSv1_2", "TLSv1.2")])
async def test_tls_1_2_and_1_3_are_spoken_with_forward_secrecy(
    server: Running, client: Client, version: str, named: str
) -> None:
    context = client(maximum_version=ssl.TLSVersion[version])
    context.set_alpn_protocols(["h2", "http/1.1"])
    heard, agreed = await by_tls(server, context, REQUEST)
    assert heard.startswith(b"HTTP/1.1 200 ")
    cipher = agreed.cipher()
    assert cipher is not None
    assert (agreed.version(), agreed.selected_alpn_protocol()) == (named, "http/1.1")
    assert "GCM" in cipher[0] or "CHACHA20" in cipher[0]


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1")
async def test_what_is_older_or_weaker_is_refused_with_an_alert(server: Running, client: Client) -> None:
    weak = client(maximum_version=ssl.TLSVersion.TLSv1_2)
    weak.set_ciphers("AES128-SHA256")  # without forward secrecy
    old = client(minimum_version=ssl.TLSVersion.TLSv1, maximum_version=ssl.TLSVersion.TLSv1_1)
    old.set_ciphers("DEFAULT:@SECLEVEL=0")
    for context in (weak, old):
        with pytest.raises(ssl.SSLError, match=r"(?i)alert"):
            await by_tls(server, context, REQUEST)
    await eventually(lambda: turned_away(server) == {"tls_failed": 2})


@pytest.mark.parametrize("version", ["TLSv1_3", "TLSv1_2"])
async def test_who_comes_back_resumes_the_session(server: Running, client: Client, version: str) -> None:
    context = client(maximum_version=ssl.TLSVersion[version])

    def visit(session: ssl.SSLSession | None) -> tuple[ssl.SSLSession, bool]:
        with (
            socket.create_connection(("127.0.0.1", server.port), timeout=10) as plain,
            context.wrap_socket(plain, server_hostname="localhost", session=session) as peer,
        ):
            peer.sendall(REQUEST)
            while peer.recv(4096):
                pass
            assert peer.session is not None
            return peer.session, bool(peer.session_reused)

    session, first = await asyncio.to_thread(visit, None)
    _, again = await asyncio.to_thread(visit, session)
    assert (first, again) == (False, True)
    pair, terminator = certificate.read(server.worker.services.settings), server.worker.terminator
    assert pair is not None
    assert terminator is not None
    terminator.context = pair.context()
    session, after_renewal = await asyncio.to_thread(visit, session)
    assert not after_renewal


async def test_a_renewed_certificate_is_for_new_connections_and_disturbs_nobody(
    server: Running, authority: Authority, client: Client
) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        _, before = await by_tls(server, client(), REQUEST)
        authority.issue("server", "localhost", days=90)  # the same files
        assert server.worker.renewal is not None
        server.worker.renewal.look()
        _, after = await by_tls(server, client(), REQUEST)
        assert before.getpeercert() != after.getpeercert()
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"


# --- without TLS, and without an end of the handshake


async def test_a_page_that_is_asked_for_without_tls_is_shown_by_tls(server: Running) -> None:
    host = f"Host: localhost:{server.port}\r\n"
    for target in ("/", "/e/gala?ticket=a.b-c", "/%2F"):
        heard = await in_clear(server, f"GET {target} HTTP/1.1\r\nA: b\r\n{host}\r\n".encode())
        assert heard.startswith(b"HTTP/1.1 307 ")
        assert f"\r\nLocation: https://localhost:{server.port}{target}\r\n".encode() in heard
    assert turned_away(server) == {"no_tls": 3}


@pytest.mark.parametrize(
    "request_",
    [
        b"POST /api/events/gala/join HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: loc",
        b"GET //evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /a\rb HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
    ],
)
async def test_other_words_without_tls_are_told_where_to_go(server: Running, request_: bytes) -> None:
    heard = await in_clear(server, request_)
    assert heard.startswith(b"HTTP/1.1 400 ")
    assert heard.endswith(f"This port speaks TLS: open https://localhost:{server.port}/\n".encode())


async def test_a_name_that_is_not_ours_is_led_nowhere(server: Running) -> None:
    for host in (b"evil.example", b"localhost\r\nHost: evil.example", b"a b", b""):
        heard = await in_clear(server, b"GET /x HTTP/1.1\r\nHost: " + host + b"\r\n\r\n")
        assert b"evil" not in heard
        assert b"\r\nLocation: https://localhost" in heard


async def test_what_is_neither_http_nor_tls_is_closed(server: Running) -> None:
    for noise in (b"\0" * 100, b"\x16\x03\x01\xff\xff" + b"x" * 100, b"\x16" * (limits.TLS_HELLO_BYTES + 1)):
        assert b"HTTP" not in await in_clear(server, noise)
    await eventually(lambda: turned_away(server) == {"tls_failed": 3})


@pytest.mark.parametrize("part", ["nothing", "half a hello", "a hello and no more"])
async def test_a_handshake_that_does_not_end_ends_the_connection(
    server: Running, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    monkeypatch.setattr(limits, "HEAD_TIMEOUT_S", 0.3)
    whole = hello()
    sent = {"nothing": b"", "half a hello": whole[:50], "a hello and no more": whole}[part]
    heard = await in_clear(server, sent)
    assert bool(heard) is (part == "a hello and no more")  # the server's half of it
    assert turned_away(server) == {"head_late": 1}


async def test_who_shakes_hands_and_asks_nothing_gets_no_more_time(
    server: Running, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "HEAD_TIMEOUT_S", 0.5)
    heard, _ = await by_tls(server, client(), b"GET /heal")
    assert heard.startswith(b"HTTP/1.1 408 ")


async def test_of_many_unfinished_handshakes_the_oldest_goes(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "AWAITING_HEAD_PER_ADDRESS", 10)
    await open_event(server.store, make_event())
    peers = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(30)]
    for _, writer in peers:
        writer.write(hello())
    await eventually(lambda: turned_away(server).get("crowded", 0) >= 20)
    async with server.phone("m1") as phone:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
    for _, writer in peers:
        writer.close()


async def test_handshakes_leave_votes_their_turn(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many clients say hello at once, only some handshakes are made in one turn of the loop."""
    loop, turns = asyncio.get_running_loop(), [0]
    done_in: dict[int, int] = {}
    shake_hands = TlsTransport.shake_hands

    def counted(transport: TlsTransport) -> None:
        done_in[turns[0]] = done_in.get(turns[0], 0) + 1
        shake_hands(transport)

    def turn() -> None:
        turns[0] += 1
        if len(done_in) * limits.HANDSHAKES_A_TURN < 40:
            loop.call_soon(turn)

    monkeypatch.setattr(TlsTransport, "shake_hands", counted)
    turn()
    peers = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(40)]
    for _, writer in peers:
        writer.write(hello())
    await asyncio.gather(*(reader.read(1) for reader, _ in peers))
    assert sum(done_in.values()) == 40
    assert max(done_in.values()) <= limits.HANDSHAKES_A_TURN
    for _, writer in peers:
        writer.close()


def container_check(port: int) -> list[str]:
    """The health check of the container, for another port."""
    [words] = re.findall(
        r"^HEALTHCHECK .* CMD (\[.*?\])$", (ROOT / "Containerfile").read_text(), re.MULTILINE | re.DOTALL
    )
    command = json.loads(words.replace("\\\n", ""))
    return [sys.executable, *(word.replace(":8000", f":{port}") for word in command[1:])]


async def test_a_container_with_tls_is_found_healthy(server: Running, redis_url: str, tmp_path: Path) -> None:
    async with running(redis_url, tmp_path) as plain:
        for port in (server.port, plain.port):
            checking = await asyncio.create_subprocess_exec(*container_check(port))
            assert await asyncio.wait_for(checking.wait(), 30) == 0


# --- data


async def test_large_answers_and_bodies_come_whole(server: Running, client: Client) -> None:
    context = client()
    async with httpx.AsyncClient(base_url=f"https://localhost:{server.port}", verify=context) as http:
        script = await http.get("/static/vendor/hls.light.min.js", headers={"Accept-Encoding": "identity"})
        assert len(script.content) == int(script.headers["content-length"]) > 100_000
        await sign_in(server, http)
        body = b"[" + b"1," * 100_000 + b"1]"
        refused = await http.post("/api/operator/events", content=body, headers={"X-Acclaim": "1"})
        assert refused.json()["error"]["code"] == "definition_invalid"


async def test_both_ends_say_goodbye(server: Running, client: Client) -> None:
    """An end without it could be anybody's, who cuts the answer short."""
    context = client()

    def ask() -> bytes:
        with (
            socket.create_connection(("127.0.0.1", server.port), timeout=10) as plain,
            context.wrap_socket(plain, server_hostname="localhost", suppress_ragged_eofs=False) as peer,
        ):
            peer.sendall(REQUEST)
            heard = b""
            while more := peer.recv(4096):
                heard += more
            return heard

    assert (await asyncio.to_thread(ask)).startswith(b"HTTP/1.1 200 ")
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        phone.socket.transport.close()  # by TLS; without a close frame
        await eventually(lambda: server.worker.hubs.gauges.sockets == 0)


def test_a_slow_reader_is_seen_and_what_waits_for_it_is_bounded(
    redis_url: str, tmp_path: Path, authority: Authority, caplog: pytest.LogCaptureFixture
) -> None:
    """On the loop that workers run. The kernel's buffers, then ours; then it gets no more ticks, and is told so."""
    files = authority.issue()

    async def read_nothing() -> None:
        async with running(redis_url, tmp_path, certificate=str(files.certificate), key=str(files.key)) as server:
            await server.store.on_every_primary("FLUSHALL")
            await open_event(server.store, make_event())
            async with server.phone("m1") as slow:
                await slow.until("tick")
                slow.socket.transport.pause_reading()
                hub = server.worker.hubs.get("gala")
                assert hub is not None
                [theirs] = hub.audiences.connections()
                await fill(theirs)
                assert theirs.slow_since is not None
                waiting = theirs.transport.get_write_buffer_size()
                assert limits.SLOW_READER_BUFFER_BYTES < waiting < 2 * limits.SLOW_READER_BUFFER_BYTES
                slow.socket.transport.resume_reading()
                assert (await slow.cast("ballot-0001", "1"))["type"] == "ack"
                await eventually(lambda: theirs.slow_since is None)

    async def fill(connection: Connection) -> None:
        for _ in range(100_000):
            if connection.slow_since is not None:
                return
            connection.write(frames.text(b'{"type": "filler"}'.ljust(1024)))
            await asyncio.sleep(0)
        raise AssertionError("it never was slow")

    uvloop.run(read_nothing())
    assert [record.getMessage() for record in caplog.records if record.exc_info] == []
