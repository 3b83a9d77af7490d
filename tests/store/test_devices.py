import re

import pytest

from server import limits
from server.domain import device
from server.domain.member import Member
from server.errors import Malformed, NotAdmitted
from server.store import devices, keys
from server.store.client import Store

pytestmark = pytest.mark.contract


async def new(store: Store, event_id: str, address: str, per_hour: int) -> Member:
    return await devices.new(store, event_id, address, per_hour, b"secret", 1_795_422_000_000)


async def test_a_new_device_is_an_anonymous_member_of_its_own(store: Store) -> None:
    one, two = [await new(store, "gala", "192.0.2.1", per_hour=9) for _ in range(2)]
    assert one.anonymous
    assert (one.event, one.class_) == ("gala", "audience")
    assert re.match(limits.ID_PATTERN, one.id)
    assert one.id != two.id
    assert device.read(one.id) == device.read(two.id)
    assert device.read(one.id).made_at == 1_795_422_000_000
    assert await devices.count(store, "gala") == 2
    assert await devices.count(store, "other") == 0


async def test_new_devices_of_one_address_are_limited_and_others_are_not(store: Store) -> None:
    for _ in range(2):
        await new(store, "gala", "2001:db8::1", per_hour=2)
    with pytest.raises(NotAdmitted, match="too_many_devices"):
        await new(store, "gala", "2001:db8::2", per_hour=2)
    await new(store, "gala", "192.0.2.1", per_hour=2)
    await new(store, "other", "2001:db8::1", per_hour=2)
    assert await devices.count(store, "gala") == 3


async def test_trying_codes_is_limited_by_address_and_apart_from_devices(store: Store) -> None:
    await devices.note_attempt(store, "gala", "192.0.2.1", per_hour=1)
    with pytest.raises(Malformed, match="too_fast"):
        await devices.note_attempt(store, "gala", "192.0.2.1", per_hour=1)
    await devices.note_attempt(store, "gala", "192.0.2.2", per_hour=1)
    await new(store, "gala", "192.0.2.1", per_hour=1)


async def test_the_limits_are_forgotten_after_an_hour(store: Store) -> None:
    await new(store, "gala", "192.0.2.1", per_hour=9)
    await devices.note_attempt(store, "gala", "192.0.2.1", per_hour=9)
    for key in (keys.devices_from("gala", "192.0.2.1"), keys.code_attempts("gala", "192.0.2.1")):
        assert 0 < await store.redis.ttl(key) <= 3600
