"""Floods over real sockets, and phones that go on voting meanwhile."""

import asyncio
import re
import secrets
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import httpx

from acclaim.base.clock import now_ms
from acclaim.base.network import any_certificate
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.wire import cookies
from tests.line import open_line
from tests.running import SECRET
from tests.waiting import PATIENCE_S, eventually


def cookie(member: str) -> str:
    token = sessions.issue_session(Member(id=member, event="gala"), bytes.fromhex(SECRET), now_ms())
    return f"{cookies.member('gala')}={token}"


def handshake(member: str) -> bytes:
    """The request with which a phone opens its socket."""
    return (
        "GET /ws/gala?view=phone HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: {cookie(member)}\r\n\r\n"
    ).encode()


class Crowd:
    """Plain sockets to one port: what they send is up to the test, and what they hear they read only when told to."""

    def __init__(self, port: int) -> None:
        self.sockets: list[socket.socket] = []
        self._port = port
        self._loop = asyncio.get_running_loop()

    async def connect(self, *said: bytes) -> None:
        """One more connection for each of `said`, which it sends at once."""
        await asyncio.gather(*(self._connect(first) for first in said))

    async def _connect(self, first: bytes) -> None:
        peer = socket.socket()
        self.sockets.append(peer)
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        peer.setblocking(False)
        await self._loop.sock_connect(peer, ("127.0.0.1", self._port))
        await self.send(peer, first)

    async def send(self, peer: socket.socket, data: bytes) -> None:
        """As far as the server takes it."""
        with suppress(ConnectionError, TimeoutError):
            await asyncio.wait_for(self._loop.sock_sendall(peer, data), 5)

    async def send_all(self, data: bytes) -> None:
        await asyncio.gather(*(self.send(peer, data) for peer in self.sockets))

    async def statuses(self) -> list[bytes]:
        """The HTTP status that each was answered with, b"" for those that were cut off."""
        return await asyncio.gather(*map(self._status, self.sockets))

    async def _status(self, peer: socket.socket) -> bytes:
        try:
            heard = await asyncio.wait_for(self._loop.sock_recv(peer, 2048), 20)
        except ConnectionError:
            return b""
        return heard[9:12]

    async def ended(self) -> None:
        """Returns when the server has closed them all."""
        await asyncio.gather(*map(self._ended, self.sockets))

    async def _ended(self, peer: socket.socket) -> None:
        async with asyncio.timeout(30):
            with suppress(ConnectionError):
                while await self._loop.sock_recv(peer, 65536):
                    pass

    def leave(self) -> None:
        """Without a word."""
        for peer in self.sockets:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            peer.close()
        self.sockets = []


@contextmanager
def crowd(port: int) -> Iterator[Crowd]:
    """A crowd that leaves at the end."""
    made = Crowd(port)
    try:
        yield made
    finally:
        made.leave()


class Voters:
    """Well-behaved phones. Each votes again and again, and each of its ballots must be acknowledged."""

    def __init__(self, tls: bool = False) -> None:
        self.acknowledged = 0
        self._ssl = any_certificate() if tls else None
        self._stopping = False

    async def vote(self, port: int, member: str) -> None:
        url = f"{'wss' if self._ssl else 'ws'}://127.0.0.1:{port}/ws/gala?view=phone"
        async with open_line(url, cookie(member), open_timeout=30, ssl=self._ssl) as line:
            while not self._stopping:
                answer = await line.cast(secrets.token_urlsafe(9), "1")
                assert answer["type"] == "ack", answer
                self.acknowledged += 1
                await asyncio.sleep(0.6)  # a member may replace a ballot twice a second

    async def more(self) -> None:
        """Returns when a hundred further ballots have been acknowledged."""
        enough = self.acknowledged + 100
        await eventually(lambda: self.acknowledged >= enough, seconds=60)

    def stop(self) -> None:
        self._stopping = True


@asynccontextmanager
async def voting(port: int, phones: int = 20, tls: bool = False) -> AsyncIterator[Voters]:
    """`phones` vote until the block ends; fails if one ballot was not acknowledged or one line was lost."""
    voters = Voters(tls)
    async with asyncio.TaskGroup() as group:
        for n in range(phones):
            group.create_task(voters.vote(port, f"good-{n}"))
        await voters.more()
        yield voters
        await voters.more()
        voters.stop()


async def metrics(port: int, tls: bool = False) -> dict[str, float]:
    """{"name{label}": value} of /metrics, without the worker's label."""
    async with httpx.AsyncClient(verify=any_certificate(), timeout=PATIENCE_S) as client:
        exposed = (await client.get(f"{'https' if tls else 'http'}://127.0.0.1:{port}/metrics")).text
    found = re.findall(r'^(\w+){(?:\w+="([^"]*)",)?worker="[^"]*"(?:,\w+="([^"]*)")?} (\S+)$', exposed, re.MULTILINE)
    return {f"{name}:{before or after}".rstrip(":"): float(value) for name, before, after, value in found}


async def until_metric(port: int, name: str, at_least: float, tls: bool = False) -> None:
    """Returns when a metric has reached a value: the workers tell theirs once a second."""

    async def reached() -> bool:
        return (await metrics(port, tls)).get(name, 0.0) >= at_least

    await eventually(reached, f"{name} of {at_least:g}", 90)  # a slow reader may stay for half a minute
