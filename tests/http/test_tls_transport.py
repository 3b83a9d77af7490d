"""The layer of TLS without sockets: whole connections played against OpenSSL's client, byte by byte."""

import asyncio
import ssl
from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest

from acclaim.base.network import any_certificate
from acclaim.config import Settings
from acclaim.http import certificate
from acclaim.http.edge.tls import Terminator, TlsTransport
from loadtests.certificates import Authority


class Tcp(asyncio.Transport):
    """A TCP connection of which the test is the network."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""
        self.is_closed = False
        self.is_paused = False

    def write(self, data: Any) -> None:
        self.written += bytes(data)

    def close(self) -> None:
        self.is_closed = True

    def is_closing(self) -> bool:
        return self.is_closed

    def pause_reading(self) -> None:
        self.is_paused = True

    def resume_reading(self) -> None:
        self.is_paused = False


class Echo(asyncio.Protocol):
    """Says back what it hears."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(TlsTransport, transport)
        self.transport.write(b"too early")  # nobody could read it, and nobody does

    def data_received(self, data: bytes) -> None:
        self.transport.write(data)


class Peer:
    """A client, the server's end of its connection, and the bytes that are on the way to it."""

    def __init__(self, terminator: Terminator) -> None:
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = any_certificate().wrap_bio(self.incoming, self.outgoing)
        self.tcp, self.server = Tcp(), terminator.carry(Echo())
        self.server.connection_made(self.tcp)
        self.way = b""
        self.heard = b""
        self.is_open = False

    def step(self, size: int) -> None:
        """Delivers `size` bytes each way, and lets the client go on."""
        self.way += self.outgoing.read()
        if self.way and not self.tcp.is_paused:
            part, self.way = self.way[:size], self.way[size:]
            self.server.data_received(part)
        part, self.tcp.written = self.tcp.written[:size], self.tcp.written[size:]
        self.incoming.write(part)
        with suppress(ssl.SSLWantReadError):
            if not self.is_open:
                self.tls.do_handshake()
                self.is_open = True
            self.heard += self.tls.read(65536)

    @property
    def is_idle(self) -> bool:
        return not (self.way or self.tcp.written or self.outgoing.pending or self.tcp.is_paused)


@pytest.fixture
def gauges() -> Any:
    class Gauges:
        turned_away: Counter[str] = Counter()

    return Gauges()


@pytest.fixture
def terminator(tmp_path: Path, gauges: Any) -> Terminator:
    files = Authority(tmp_path).issue()
    pair = certificate.read(Settings(certificate=str(files.certificate), key=str(files.key)))
    assert pair is not None
    return Terminator(pair.context(), lambda _: b"", gauges)


async def settle(peers: list[Peer], random: Random) -> None:
    """Until nothing is on the way: parts of any length, of one and the other connection in turn."""
    for _ in range(200_000):
        busy = [peer for peer in peers if not peer.is_idle or not peer.is_open]
        if not busy:
            return
        random.choice(busy).step(random.choice((1, 2, 5, 17, 300, 20_000)))
        await asyncio.sleep(0)
    raise AssertionError("it never came to rest")


@pytest.mark.parametrize("seed", range(3))
async def test_connections_share_buffers_and_never_a_byte(terminator: Terminator, seed: int) -> None:
    random = Random(seed)
    peers = [Peer(terminator) for _ in range(6)]
    await settle(peers, random)
    said = [b"" for _ in peers]
    for _ in range(30):
        for n, peer in enumerate(peers):
            words = bytes([65 + n]) * random.choice((1, 120, 5_000, 40_000 if seed == 0 else 600))
            said[n] += words
            while words:
                words = words[peer.tls.write(words) :]
        await settle(peers, random)
    assert [peer.heard for peer in peers] == said
    assert (terminator.incoming.pending, terminator.outgoing.pending) == (0, 0)


async def test_one_that_fails_leaves_the_others_alone(terminator: Terminator, gauges: Any) -> None:
    random = Random(1)
    bad, good = Peer(terminator), Peer(terminator)
    await settle([bad, good], random)
    bad.server.data_received(b"\x17\x03\x03\x00\x20" + b"x" * 32 + b"and more that is never read")
    assert bad.tcp.is_closed
    assert bad.tcp.written  # an alert
    assert gauges.turned_away == {"tls_failed": 1}
    bad.server.write(b"is not written")
    good.tls.write(b"hello")
    await settle([good], random)
    assert good.heard == b"hello"


async def test_what_comes_after_the_end_is_dropped(terminator: Terminator) -> None:
    random = Random(1)
    leaving, good = Peer(terminator), Peer(terminator)
    await settle([leaving, good], random)
    with suppress(ssl.SSLWantReadError):
        leaving.tls.unwrap()
    leaving.server.data_received(leaving.outgoing.read() + b"\x17\x03\x03\x00\x01x")
    assert leaving.tcp.is_closed
    good.tls.write(b"hello")
    await settle([good], random)
    assert good.heard == b"hello"
