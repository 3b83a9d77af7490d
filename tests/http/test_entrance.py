"""Who must go when a worker has too many connections: never one that sends its request at once."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from acclaim.base import limits
from acclaim.http.edge.entrance import Entrance
from acclaim.live.gauges import Gauges
from acclaim.redis.client import Store
from tests.running import running


class Guest:
    def __init__(self, entrance: Entrance, address: str = "192.0.2.1") -> None:
        self.address = address
        self.went: str | None = None
        self._entrance = entrance

    def turn_away(self, reason: str) -> None:
        self.went = reason
        self._entrance.go(self)


def an_entrance(connections_max: int = 100, **more: Any) -> Entrance:
    return Entrance(Gauges(), connections_max, **more)


def waiting(entrance: Entrance, n: int, address: str = "192.0.2.1", now: float = 0.0) -> list[Guest]:
    guests = [Guest(entrance, address) for _ in range(n)]
    for guest in guests:
        entrance.wait(guest, now)
    return guests


def test_a_whole_backlog_behind_one_address_comes_in() -> None:
    entrance = an_entrance()
    guests = waiting(entrance, limits.LISTEN_BACKLOG)
    assert all(guest.went is None for guest in guests)
    for guest in guests:
        entrance.go(guest)
    assert entrance.gauges.opening == 0
    assert all(guest.went is None for guest in waiting(entrance, limits.LISTEN_BACKLOG)), "and the next one after it"


def test_above_the_limit_of_an_address_its_own_oldest_goes() -> None:
    entrance = an_entrance()
    [other] = waiting(entrance, 1, "198.51.100.7")
    flood = waiting(entrance, limits.OPENING_CONNECTIONS_PER_ADDRESS + 3)
    assert [guest.went for guest in flood[:4]] == ["crowded"] * 3 + [None]
    assert other.went is None


def test_above_the_limit_of_all_the_oldest_goes() -> None:
    entrance = an_entrance()
    guests = [g for n in range(limits.OPENING_CONNECTIONS + 1) for g in waiting(entrance, 1, f"2001:db8::{n:x}")]
    assert [guest.went for guest in guests[:2]] == ["crowded", None]
    assert entrance.gauges.opening == limits.OPENING_CONNECTIONS


@pytest.mark.parametrize(("address", "limited"), [("192.0.2.7", False), ("198.51.100.7", True), ("", True)])
def test_a_trusted_proxy_is_no_single_address(address: str, limited: bool) -> None:
    entrance = an_entrance(trusted_proxies=("192.0.2.0/24",))
    flood = waiting(entrance, limits.OPENING_CONNECTIONS_PER_ADDRESS + 1, address)
    assert (flood[0].went is not None) == limited


def test_when_all_files_are_used_who_owes_a_request_makes_room_and_nobody_inside() -> None:
    entrance = an_entrance(connections_max=10)
    entrance.gauges.sockets = 8
    [idle] = waiting(entrance, 1)
    now = limits.OPENING_GRACE_S
    assert entrance.has_room(2, 0.0)
    assert not entrance.has_room(3, now - 0.1), "it may still be about to send its request"
    assert entrance.has_room(3, now)
    assert idle.went == "crowded"
    assert not entrance.has_room(3, now + 10)


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
