"""Anonymous devices: the members of an event that is open to all. Only their number is kept; who one is stands in
its signed cookie."""

import secrets
from typing import cast

from acclaim.base import limits
from acclaim.identity import device
from acclaim.identity.member import Member
from acclaim.redis import keys
from acclaim.redis.client import Store


def new(event_id: str, address: str, secret: bytes, now: int) -> Member:
    """A new anonymous member, whose id says where and when (`now`, ms) it was made. Counted by `meters.count`, or by
    `add` where a proof of work has paid for it."""
    made = device.new_id(secret, event_id, address, now, secrets.randbits(device.RANDOM_BITS))
    return Member(made, event_id, anonymous=True)


async def add(store: Store, event_id: str) -> None:
    """Counts one that has brought a proof of work."""
    async with store.answering() as redis:
        await redis.incr(keys.devices(event_id))


async def spend_proof(store: Store, event_id: str, proof_id: str) -> bool:
    """Whether this proof of work had not been used yet; from now on it has."""
    async with store.answering() as redis:
        return bool(await redis.set(keys.proof(event_id, proof_id), 1, ex=limits.PROOF_S + 60, nx=True))


async def count(store: Store, event_id: str) -> int:
    """How many anonymous devices the event has admitted."""
    async with store.answering() as redis:
        return int(cast(bytes | None, await redis.get(keys.devices(event_id))) or 0)
