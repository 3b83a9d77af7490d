"""How many connections a worker holds, and who must go when there are too many.

A worker may open only so many files, and a full one must neither spin in accept() nor lose those who are inside. Who
owes us the head of a request is the first to go, the oldest before all: an honest phone sends it at once, and only
that of a flood stays away. So the limit for one address may be generous. A hall of 20,000 behind one router gets in:
at most limits.LISTEN_BACKLOG of them are accepted before the first of them is read.
"""

import logging
import resource
from collections.abc import Collection, Iterable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Protocol

from acclaim.base import limits
from acclaim.live.gauges import Gauges

log = logging.getLogger("acclaim.web")


class Guest(Protocol):
    """A connection that owes us the head of a request."""

    address: str

    def turn_away(self, reason: str) -> None: ...


def files_max() -> int:
    """How many connections this process may hold open: what the system allows, less what it needs for itself."""
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return max(allowed - limits.SPARE_FILES, allowed // 2)


class Entrance:
    """Knows who waits at the door of this worker, in the order of their coming."""

    def __init__(self, gauges: Gauges, connections_max: int, trusted_proxies: Collection[str] = ()) -> None:
        self.connections_max = connections_max
        self.gauges = gauges
        self._told_of_forwarded = False
        self._waiting: dict[Guest, float] = {}  # since when
        self._by_address: dict[str, dict[Guest, None]] = {}
        self._proxies: list[IPv4Network | IPv6Network] = [ip_network(proxy) for proxy in trusted_proxies]

    def has_room(self, http_connections: int, now: float) -> bool:
        """Whether one more may stay, with so many that are not sockets. Somebody may have to go for it."""
        open_now = http_connections + self.gauges.sockets
        if open_now <= self.connections_max:
            return True
        oldest = next(iter(self._waiting), None)
        if oldest is None or now - self._waiting[oldest] < limits.OPENING_GRACE_S:
            return False
        oldest.turn_away("crowded")
        return True

    def wait(self, guest: Guest, now: float) -> None:
        """`guest` owes us a head from now on."""
        self._waiting[guest] = now
        self.gauges.opening = len(self._waiting)
        if len(self._waiting) > limits.OPENING_CONNECTIONS:
            next(iter(self._waiting)).turn_away("crowded")
        if self._is_proxy(guest.address):  # all phones have its address, and it passes whole heads on
            return
        theirs = self._by_address.setdefault(guest.address, {})
        theirs[guest] = None
        if len(theirs) > limits.OPENING_CONNECTIONS_PER_ADDRESS:
            next(iter(theirs)).turn_away("crowded")

    def go(self, guest: Guest) -> None:
        """Its head is in, or it is gone."""
        if self._waiting.pop(guest, None) is None:
            return
        self.gauges.opening = len(self._waiting)
        theirs = self._by_address.get(guest.address)
        if theirs is not None and guest in theirs:
            del theirs[guest]
            if not theirs:
                del self._by_address[guest.address]

    def note_head(self, address: str, headers: Iterable[tuple[bytes, bytes]]) -> None:
        """A request has come from `address`. Says once if a proxy seems to stand there that is not trusted."""
        if self._told_of_forwarded or self._is_proxy(address):
            return
        if any(name == b"x-forwarded-for" for name, _ in headers):
            self._told_of_forwarded = True
            log.warning(
                "X-Forwarded-For from %s was ignored, as will be any other: if your proxy is there, name it in "
                "--trusted-proxies, or all phones behind it share one address and its limits", address,
            )  # fmt: skip

    def _is_proxy(self, address: str) -> bool:
        if not self._proxies or not address:  # none: whoever came is gone already
            return False
        return any(ip_address(address) in proxy for proxy in self._proxies)
