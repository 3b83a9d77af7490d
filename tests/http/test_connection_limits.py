"""Who must go when a worker has too many connections: never one that sends its request at once."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from acclaim.base import limits
from acclaim.http.edge.connection_limits import ConnectionLimits
from acclaim.live.gauges import Gauges
from acclaim.redis.client import Store
from tests.running import running


class Peer:
    def __init__(self, connection_limits: ConnectionLimits, address: str = "192.0.2.1") -> None:
        self.address = address
        self.closed_for: str | None = None
        self._connection_limits = connection_limits

    def turn_away(self, reason: str) -> None:
        self.closed_for = reason
        self._connection_limits.forget(self)


def some_limits(connections_max: int = 100, **more: Any) -> ConnectionLimits:
    return ConnectionLimits(Gauges(), connections_max, **more)


def waiting(connection_limits: ConnectionLimits, n: int, address: str = "192.0.2.1", now: float = 0.0) -> list[Peer]:
    peers = [Peer(connection_limits, address) for _ in range(n)]
    for peer in peers:
        connection_limits.await_head(peer, now)
    return peers


def test_a_whole_backlog_behind_one_address_comes_in() -> None:
    connection_limits = some_limits()
    peers = waiting(connection_limits, limits.LISTEN_BACKLOG)
    assert all(peer.closed_for is None for peer in peers)
    for peer in peers:
        connection_limits.forget(peer)
    assert connection_limits.gauges.awaiting_head == 0
    assert all(peer.closed_for is None for peer in waiting(connection_limits, limits.LISTEN_BACKLOG)), (
        "and the next one after it"
    )


def test_above_the_limit_of_an_address_its_own_oldest_goes() -> None:
    connection_limits = some_limits()
    [other] = waiting(connection_limits, 1, "198.51.100.7")
    flood = waiting(connection_limits, limits.AWAITING_HEAD_PER_ADDRESS + 3)
    assert [peer.closed_for for peer in flood[:4]] == ["crowded"] * 3 + [None]
    assert other.closed_for is None


def test_above_the_limit_of_all_the_oldest_goes() -> None:
    connection_limits = some_limits()
    peers = [
        peer for n in range(limits.AWAITING_HEAD + 1) for peer in waiting(connection_limits, 1, f"2001:db8::{n:x}")
    ]
    assert [peer.closed_for for peer in peers[:2]] == ["crowded", None]
    assert connection_limits.gauges.awaiting_head == limits.AWAITING_HEAD


@pytest.mark.parametrize(("address", "limited"), [("192.0.2.7", False), ("198.51.100.7", True), ("", True)])
def test_a_trusted_proxy_is_no_single_address(address: str, limited: bool) -> None:
    connection_limits = some_limits(trusted_proxies=("192.0.2.0/24",))
    flood = waiting(connection_limits, limits.AWAITING_HEAD_PER_ADDRESS + 1, address)
    assert (flood[0].closed_for is not None) == limited


def test_when_all_files_are_used_who_owes_a_request_makes_room_and_nobody_inside() -> None:
    connection_limits = some_limits(connections_max=10)
    connection_limits.gauges.sockets = 8
    [idle] = waiting(connection_limits, 1)
    now = limits.HEAD_GRACE_S
    assert connection_limits.has_room(2, 0.0)
    assert not connection_limits.has_room(3, now - 0.1), "it may still be about to send its request"
    assert connection_limits.has_room(3, now)
    assert idle.closed_for == "crowded"
    assert not connection_limits.has_room(3, now + 10)


async def test_a_proxy_that_is_not_trusted_is_named_once(
    store: Store, redis_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for proxies, warned in (((), 1), (("127.0.0.1",), 0)):
        caplog.clear()
        async with running(redis_url, tmp_path, trusted_proxies=proxies) as server, httpx.AsyncClient() as client:
            await client.get(f"{server.url}/healthz")
            for _ in range(3):
                await client.get(f"{server.url}/healthz", headers={"X-Forwarded-For": "203.0.113.9"})
        told = [line.getMessage() for line in caplog.records if "X-Forwarded-For from 127.0.0.1" in line.getMessage()]
        assert len(told) == warned
        assert all("--trusted-proxies" in line for line in told)


class Kept(Peer):
    def let_go(self) -> None:
        self.closed_for = "idle"
        self._connection_limits.note_busy(self)

    def expire(self) -> None:
        self.closed_for = "expired"
        self._connection_limits.note_busy(self)


def test_when_all_files_are_used_the_longest_idle_connection_goes_before_one_that_owes_a_request() -> None:
    connection_limits = some_limits(connections_max=10)
    connection_limits.gauges.sockets = 7
    [owing] = waiting(connection_limits, 1)
    first, second = Kept(connection_limits), Kept(connection_limits)
    for kept in (first, second):
        connection_limits.note_idle(kept, 0.0)
    assert connection_limits.has_room(3, 0.0)
    assert (first.closed_for, second.closed_for) == (None, None), "nobody goes while there are files"
    assert connection_limits.has_room(4, limits.HEAD_GRACE_S)
    assert (first.closed_for, second.closed_for, owing.closed_for) == ("idle", None, None)
    connection_limits.note_busy(second)  # it has asked for something
    assert connection_limits.has_room(4, limits.HEAD_GRACE_S)
    assert (second.closed_for, owing.closed_for) == (None, "crowded")


def test_of_more_idle_connections_than_memory_is_meant_for_the_longest_idle_goes() -> None:
    connection_limits = some_limits(connections_max=1_000_000)
    kept = [Kept(connection_limits) for _ in range(limits.IDLE_CONNECTIONS + 1)]
    for one in kept:
        connection_limits.note_idle(one, 0.0)
    assert [one.closed_for for one in kept[:2]] == ["idle", None]
    assert connection_limits.gauges.idle_connections == limits.IDLE_CONNECTIONS


@pytest.mark.parametrize(("sockets", "seconds"), [(40, limits.KEEP_ALIVE_S), (41, limits.KEEP_ALIVE_S_MIN)])
def test_connections_are_kept_open_shorter_once_half_of_them_are_used(sockets: int, seconds: int) -> None:
    connection_limits = some_limits(connections_max=100)
    connection_limits.gauges.sockets = sockets
    assert connection_limits.has_room(10, 0.0)
    earlier, later = Kept(connection_limits), Kept(connection_limits)
    connection_limits.note_idle(earlier, 0.0)
    connection_limits.note_idle(later, 0.1)
    connection_limits.look(seconds)
    assert (earlier.closed_for, later.closed_for) == ("expired", None)


def test_who_sends_no_head_in_time_goes_and_nobody_else() -> None:
    connection_limits = some_limits()
    [early], [late], [sent] = (waiting(connection_limits, 1, now=now) for now in (0.0, 0.5, 0.0))
    connection_limits.forget(sent)
    connection_limits.look(limits.HEAD_TIMEOUT_S)
    assert (early.closed_for, late.closed_for, sent.closed_for) == ("head_late", None, None)
