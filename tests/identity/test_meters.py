import time
from collections.abc import Callable

import pytest

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.identity import devices, meters
from acclaim.identity.meters import Arrival
from acclaim.redis import keys
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract

HALL = "192.0.2.1"


async def come(store: Store, address: str = HALL, times: int = 1, per_hour: int = 2, event: str = "gala") -> float:
    """The load that the last of them found."""
    load = 0.0
    for _ in range(times):
        [load] = (await meters.count(store, event, "devices", [Arrival(address)], per_hour)).loads
    return load


async def set_back(store: Store, seconds: float) -> None:
    """As if all of it had been so much earlier."""
    for key in await store.scan("acclaim:{gala}:meter:*"):
        at = float(await store.redis.hget(key, "at") or 0)
        await store.redis.hset(key, "at", f"{at - seconds:.6f}")


def now_s() -> int:
    return int(time.time())


async def test_what_comes_from_one_address_counts_together_and_others_do_not(store: Store) -> None:
    assert await come(store, times=2) <= 1
    assert await come(store) > 1
    assert await come(store, "192.0.2.2") <= 1
    assert await come(store, event="other") <= 1


async def test_devices_and_codes_are_counted_apart_and_only_devices_within_the_limit_are_summed(store: Store) -> None:
    await come(store, times=5)
    [load] = (await meters.count(store, "gala", "codes", [Arrival(HALL)], 2)).loads
    assert load <= 1
    assert await devices.count(store, "gala") == 2


@pytest.mark.parametrize(
    ("address", "free"),
    [
        (lambda n: f"2001:db8:1:2::{n:x}", 10),  # one /64
        (lambda n: f"2001:db8:1:{n:x}::1", 20),  # a /64 each, one /56
        (lambda n: f"2001:db8:1:{n << 8:x}::1", 40),  # a /56 each, one /48
    ],
)
async def test_the_networks_of_one_owner_count_together(store: Store, address: Callable[[int], str], free: int) -> None:
    loads = [await come(store, address(n), per_hour=10) for n in range(free + 1)]
    assert max(loads[:free]) <= 1
    assert loads[free] > 1


async def test_all_tunnels_of_one_ipv4_address_are_that_address(store: Store) -> None:
    assert await come(store, "2002:c000:201::1", times=2) <= 1
    assert await come(store, "2002:c000:201:9::1") > 1
    assert await come(store, HALL) > 1


async def test_an_event_has_a_hundred_times_the_allowance_of_an_address(store: Store) -> None:
    loads = [await come(store, f"10.0.{n // 250}.{n % 250}", per_hour=1) for n in range(101)]
    assert max(loads[:100]) <= 1
    assert loads[100] > 1


async def test_the_limit_slides_there_is_no_hour_to_wait_for(store: Store) -> None:
    assert await come(store, times=20, per_hour=10) == pytest.approx(2, abs=0.1)
    await set_back(store, 15 * 60)
    assert await come(store, per_hour=10) == pytest.approx(1.66, abs=0.1)
    await set_back(store, 45 * 60)
    assert await come(store, per_hour=10) < 1


async def test_a_flood_is_forgotten_within_three_hours(store: Store) -> None:
    assert await come(store, times=100, per_hour=2) == limits.METER_LOAD_MAX
    await set_back(store, 3 * 3600)
    assert await come(store, per_hour=2) < 2


async def test_operators_see_a_place_at_its_limit_but_not_its_whole_address(store: Store) -> None:
    await come(store, times=2)
    assert await meters.crowded(store, "gala", now_s()) == []
    readings = [await meters.count(store, "gala", "devices", [Arrival(HALL)], 2) for _ in range(3)]
    assert [reading.reached for reading in readings] == [["192.0.2.…"], [], []]
    [place] = await meters.crowded(store, "gala", now_s())
    assert (place.kind, place.label, place.recent, place.allowance) == ("devices", "192.0.2.…", 5, 2)
    assert await meters.crowded(store, "gala", now_s() + 3600) == []


async def test_one_press_lets_ten_times_more_come(store: Store) -> None:
    await come(store, times=3)
    [place] = await meters.crowded(store, "gala", now_s())
    assert await meters.raise_limit(store, "gala", place.id) == "192.0.2.…"
    assert await meters.crowded(store, "gala", now_s()) == []
    assert await come(store, times=17) <= 1
    assert await come(store) > 1
    with pytest.raises(Unknown, match="unknown_place"):
        await meters.raise_limit(store, "gala", "devices:nobody")


async def test_meters_fade_away(store: Store) -> None:
    await come(store, times=3)
    for key in (*await store.scan("acclaim:{gala}:meter:*"), keys.crowded("gala")):
        assert 0 < await store.redis.ttl(key) <= limits.METER_KEPT_S
