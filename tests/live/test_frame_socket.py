"""What is written reaches the peer whole and in order, whether the transport or the socket itself takes it."""

import asyncio
import gc
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest

from acclaim.live.frame_socket import FrameSocket
from acclaim.live.gauges import Gauges
from tests.waiting import eventually

FRAMES = [b"%d;" % n * 1000 for n in range(2000)]  # 9 MB: more than the kernel takes


class Spied:
    """A transport that notes what is written to it. It goes by TLS if one says so."""

    def __init__(self, transport: asyncio.Transport, tls: object = None) -> None:
        self._transport = transport
        self._tls = tls
        self.written: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def get_extra_info(self, name: str) -> Any:
        return self._tls if name == "sslcontext" else self._transport.get_extra_info(name)

    def write(self, data: bytes) -> None:
        self.written.append(data)
        self._transport.write(data)


class Speaker(FrameSocket):
    """Hears nothing; says what it is told to."""

    lost = False

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.lost = True


@asynccontextmanager
async def connected(tls: object = None, before: bytes = b"") -> AsyncIterator[tuple[Speaker, Spied, socket.socket]]:
    """A Speaker, its transport and its peer. `before` is written by a protocol that had the transport before it."""
    loop = asyncio.get_running_loop()
    here, peer = socket.socketpair(socket.AF_UNIX)
    for end in (here, peer):
        end.setblocking(False)
    speaker = Speaker(Gauges(), loop)
    transport, _ = await loop.create_unix_connection(asyncio.Protocol, sock=here)
    transport.write(before)
    spied = Spied(transport, tls)
    transport.set_protocol(speaker)
    speaker.connection_made(cast(asyncio.Transport, spied))
    try:
        yield speaker, spied, peer
    finally:
        transport.abort()
        peer.close()
        await eventually(lambda: speaker.lost)


async def heard(peer: socket.socket, count: int) -> bytes:
    parts = bytearray()
    async with asyncio.timeout(30):
        while len(parts) < count:
            parts += await asyncio.get_running_loop().sock_recv(peer, 1 << 20)
    return bytes(parts)


async def test_a_frame_to_a_peer_that_reads_does_not_go_by_the_transport() -> None:
    async with connected() as (speaker, transport, peer):
        for frame in (b"one", b"two"):
            speaker.write(frame)
        assert await heard(peer, 6) == b"onetwo"
        assert not transport.written


async def test_frames_stay_whole_and_in_order_when_the_peer_reads_too_late() -> None:
    async with connected() as (speaker, transport, peer):
        for frame in FRAMES[:-1]:
            speaker.write(frame)
        assert transport.written, "the kernel has taken all of it"
        assert speaker.slow_since is not None
        rest = sum(map(len, FRAMES[:-1]))
        assert await heard(peer, rest) == b"".join(FRAMES[:-1])
        await eventually(lambda: speaker.slow_since is None)
        late = len(transport.written)
        speaker.write(FRAMES[-1])
        assert await heard(peer, len(FRAMES[-1])) == FRAMES[-1]
        assert len(transport.written) == late, "it has drained, so the socket is written to again"


async def test_what_an_earlier_request_was_answered_comes_first() -> None:
    before = b"".join(FRAMES)
    async with connected(before=before) as (speaker, _, peer):
        speaker.write(b"frame")
        assert await heard(peer, len(before) + 5) == before + b"frame"


async def test_a_line_with_tls_is_written_to_by_its_transport_alone() -> None:
    async with connected(tls=object()) as (speaker, transport, peer):
        speaker.write(b"one")
        assert await heard(peer, 3) == b"one"
        assert transport.written == [b"one"]


async def test_a_peer_that_is_gone_ends_the_connection() -> None:
    async with connected() as (speaker, transport, peer):
        transport.pause_reading()  # or reading would tell
        peer.close()
        speaker.write(b"one")
        await eventually(lambda: speaker.lost)


@pytest.mark.parametrize("how", ["close", "abort"])
async def test_nothing_is_written_once_a_connection_has_ended(how: str) -> None:
    """Its number may be another's by then."""
    async with connected() as (speaker, transport, _):
        number = transport.get_extra_info("socket").fileno()
        ours, theirs = socket.socketpair()
        with ours, theirs:
            getattr(transport, how)()
            await eventually(lambda: speaker.lost)
            os.dup2(ours.fileno(), number)
            speaker.write(b"one")
            os.close(number)
            ours.sendall(b"two")
            assert theirs.recv(9) == b"two"


async def test_a_connection_that_is_let_go_closes_no_socket_of_the_transports() -> None:
    async with connected() as (speaker, transport, peer):
        speaker.write(b"one")
        another = FrameSocket(Gauges(), asyncio.get_running_loop())
        another.connection_made(cast(asyncio.Transport, transport))
        del another
        gc.collect()
        speaker.write(b"two")
        assert await heard(peer, 6) == b"onetwo"
