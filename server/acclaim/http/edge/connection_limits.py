"""How many connections a worker holds, and which are closed when there are too many.

A process may open only so many files, and a worker that has used them up must neither spin in accept() nor lose the
connections it already serves. The first to be closed are those that have been answered and are kept open for another
request, the longest idle before all: a browser opens six, and another one when it needs it. The next are those that
have not sent the head of a request, the oldest first: an honest phone sends it at once, only a flood withholds it. So
the limit for one address may be generous. A hall of 20,000 behind one router gets in: at most limits.LISTEN_BACKLOG of
them are accepted before the first of them is read.
"""

import asyncio
import logging
import resource
from collections.abc import Collection, Iterable, Mapping
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from itertools import takewhile
from typing import Protocol, TypeVar

from acclaim.base import limits
from acclaim.live.gauges import Gauges

log = logging.getLogger("acclaim.web")


Peer = TypeVar("Peer")


class Awaited(Protocol):
    """A connection that has not sent the head of its request yet."""

    address: str

    def turn_away(self, reason: str) -> None: ...


class Idle(Protocol):
    """A connection whose request has been answered, and which is kept open for another one."""

    def let_go(self) -> None: ...

    def expire(self) -> None: ...


def files_max() -> int:
    """How many connections this process may hold open: what the system allows, less what it needs for itself."""
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return max(allowed - limits.SPARE_FILES, allowed // 2)


class ConnectionLimits:
    """Knows the connections of this worker that have not sent a head, and those that are idle, each in their order."""

    def __init__(self, gauges: Gauges, connections_max: int, trusted_proxies: Collection[str] = ()) -> None:
        self.connections_max = connections_max
        self.gauges = gauges
        self._has_named_proxy = False
        self._waiting: dict[Awaited, float] = {}  # since when
        self._idle: dict[Idle, float] = {}  # since when
        self._http_connections = 0  # as of the newest
        self._by_address: dict[str, dict[Awaited, None]] = {}
        self._proxies: list[IPv4Network | IPv6Network] = [ip_network(proxy) for proxy in trusted_proxies]

    def has_room(self, http_connections: int, now: float) -> bool:
        """Whether one more connection may stay beside `http_connections` and all sockets; may close another for it."""
        self._http_connections = http_connections
        if self._open_now() <= self.connections_max:
            return True
        if self._idle:
            next(iter(self._idle)).let_go()
            return True
        oldest = next(iter(self._waiting), None)
        if oldest is None or now - self._waiting[oldest] < limits.HEAD_GRACE_S:
            return False
        oldest.turn_away("crowded")
        return True

    def can_refuse(self) -> bool:
        """Whether there are files to refuse the newest with a word, for which there was no room."""
        return self._open_now() <= self.connections_max + limits.REFUSING_CONNECTIONS

    def _open_now(self) -> int:
        return self._http_connections + self.gauges.sockets

    def keep_alive_s(self) -> int:
        """How long a connection may be idle beside all others."""
        is_short = self._open_now() > self.connections_max * limits.KEEP_ALIVE_SHARE
        return limits.KEEP_ALIVE_S_MIN if is_short else limits.KEEP_ALIVE_S

    async def watch(self) -> None:
        """Looks after all of them until cancelled: a timer for each would be set ten times a visit, and fire never."""
        while True:
            await asyncio.sleep(limits.DEADLINES_LOOK_S)
            self.look(asyncio.get_running_loop().time())

    def look(self, now: float) -> None:
        """Turns those away whose head has not come in time, and ends those that were idle for long enough."""
        for awaited in _since(self._waiting, now - limits.HEAD_TIMEOUT_S):
            awaited.turn_away("head_late")
        for idle in _since(self._idle, now - self.keep_alive_s()):
            idle.expire()

    def note_idle(self, connection: Idle, now: float) -> None:
        """`connection` waits for another request from now on."""
        self._idle[connection] = now
        if len(self._idle) > limits.IDLE_CONNECTIONS:
            next(iter(self._idle)).let_go()
        self.gauges.idle_connections = len(self._idle)

    def note_busy(self, connection: Idle) -> None:
        """Another request has come, or the connection has ended."""
        self._idle.pop(connection, None)
        self.gauges.idle_connections = len(self._idle)

    def await_head(self, connection: Awaited, now: float) -> None:
        """`connection` is expected to send a head from now on."""
        self._waiting[connection] = now
        self.gauges.awaiting_head = len(self._waiting)
        if len(self._waiting) > limits.AWAITING_HEAD:
            next(iter(self._waiting)).turn_away("crowded")
        if self._is_proxy(connection.address):  # all phones have its address, and it passes whole heads on
            return
        theirs = self._by_address.setdefault(connection.address, {})
        theirs[connection] = None
        if len(theirs) > limits.AWAITING_HEAD_PER_ADDRESS:
            next(iter(theirs)).turn_away("crowded")

    def forget(self, connection: Awaited) -> None:
        """The head has arrived, or the connection has ended."""
        if self._waiting.pop(connection, None) is None:
            return
        self.gauges.awaiting_head = len(self._waiting)
        theirs = self._by_address.get(connection.address)
        if theirs is not None and connection in theirs:
            del theirs[connection]
            if not theirs:
                del self._by_address[connection.address]

    def note_head(self, address: str, headers: Iterable[tuple[bytes, bytes]]) -> None:
        """A request has come from `address`. Warns once if that seems to be a proxy that is not trusted."""
        if self._has_named_proxy or self._is_proxy(address):
            return
        if any(name == b"x-forwarded-for" for name, _ in headers):
            self._has_named_proxy = True
            log.warning(
                "X-Forwarded-For from %s ignored, like every later one: if this is your proxy, name it in "
                "--trusted-proxies; otherwise all phones behind it share one address and its limits", address,
            )  # fmt: skip

    def knows(self, address: str) -> bool:
        """Whether `note_head` has nothing more to learn from a request that names whom it was forwarded for."""
        return self._has_named_proxy or self._is_proxy(address)

    def _is_proxy(self, address: str) -> bool:
        if not self._proxies or not address:  # no address: the connection has ended already
            return False
        return any(ip_address(address) in proxy for proxy in self._proxies)


def _since(peers: Mapping[Peer, float], at: float) -> list[Peer]:
    """Those that are there since `at` or before. They stand in their order."""
    return [peer for peer, _ in takewhile(lambda one: one[1] <= at, peers.items())]
