"""Anonymous devices: the members of an event that is open to all. Only their number is stored; a device's identity is
in its signed cookie."""

import secrets
from typing import cast

from acclaim.identity import device
from acclaim.identity.member import Member
from acclaim.redis import keys
from acclaim.redis.client import Store


def new(event_id: str, address: str, secret: bytes, now: int) -> Member:
    """A new anonymous member, whose id says where and when (`now`, ms) it was made. Counted by `meters.count`."""
    made = device.new_id(secret, event_id, address, now, secrets.randbits(device.RANDOM_BITS))
    return Member(made, event_id, anonymous=True)


async def count(store: Store, event_id: str) -> int:
    """How many anonymous devices the event has admitted."""
    async with store.answering() as redis:
        return int(cast(bytes | None, await redis.get(keys.devices(event_id))) or 0)
