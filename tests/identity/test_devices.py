import re

import pytest

from acclaim.base import limits
from acclaim.identity import device, devices
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract

NOW = 1_795_422_000_000


async def test_a_new_device_is_an_anonymous_member_of_its_own(store: Store) -> None:
    one, two = [devices.new("gala", "192.0.2.1", b"secret", NOW) for _ in range(2)]
    assert one.anonymous
    assert (one.event, one.class_) == ("gala", "audience")
    assert re.match(limits.ID_PATTERN, one.id)
    assert one.id != two.id
    made = device.read(one.id)
    assert made == device.read(two.id)
    assert made and made.made_at == NOW
