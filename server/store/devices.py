"""Anonymous devices: the members of an event that is open to all. Only their number is kept; who one is stands in
its signed cookie. New ones are limited by address, so that nobody makes voters by the thousand from one place."""

import secrets
from typing import Final, cast

from server.domain import device
from server.domain.address import place
from server.domain.member import Member
from server.errors import Malformed, NotAdmitted
from server.store import keys
from server.store.client import Store

_HOUR_S: Final = 3600


async def new(store: Store, event_id: str, address: str, per_hour: int, secret: bytes, now: int) -> Member:
    """A new anonymous member, whose id says where and when (`now`, ms) it was made. Raises NotAdmitted
    too_many_devices."""
    counters = [keys.devices_from(event_id, place(address)), keys.devices(event_id)]
    if await store.run("count_within", counters, [_HOUR_S, per_hour]) > per_hour:
        raise NotAdmitted("too_many_devices")
    return Member(device.new_id(secret, event_id, address, now, secrets.randbits(42)), event_id, anonymous=True)


async def note_attempt(store: Store, event_id: str, address: str, per_hour: int) -> None:
    """Counts somebody trying a code, so that codes can't be guessed. Raises Malformed too_fast."""
    counter = keys.code_attempts(event_id, place(address))
    if await store.run("count_within", [counter], [_HOUR_S, per_hour]) > per_hour:
        raise Malformed("too_fast", "Too many codes were tried from this address; try again later.")


async def count(store: Store, event_id: str) -> int:
    """How many anonymous devices the event has admitted."""
    async with store.answering() as redis:
        return int(cast(bytes | None, await redis.get(keys.devices(event_id))) or 0)
