"""Revoked members of an event: their sessions have ended, and who is barred may not join again.

Every worker knows all of them, so a handshake or a ballot costs no look at the store; that bounds their number.
"""

from collections.abc import Sequence
from typing import Any, Final, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.identity.member import Member
from acclaim.redis import control, keys
from acclaim.redis.client import Store

_VERSION: Final = b""  # no member has this id


class Revoked(msgspec.Struct, frozen=True):
    """Sessions up to `at` (ms) have ended; `barred`: later ones too. `by` an operator, who says `why`."""

    at: int
    barred: bool
    by: str
    why: str


class Revocations(msgspec.Struct, frozen=True):
    """All of an event, by member. Another `version` after each change."""

    version: int = 0
    by_member: dict[str, Revoked] = {}

    def ended(self, member: Member) -> bool:
        """Whether the session that this member came with has been revoked."""
        found = self.by_member.get(member.id)
        return found is not None and (found.barred or member.since * 1000 <= found.at)


_decode = msgspec.json.Decoder(Revoked).decode


async def read(store: Store, event_id: str, known: Revocations | None = None) -> Revocations:
    """Costs one small read if `known` is still right. Raises StoreAway."""
    key = keys.revoked(event_id)
    async with store.answering() as redis:
        version = int(cast(bytes | None, await cast(Any, redis.hget(key, _VERSION))) or 0)
        if known is not None and known.version == version:
            return known
        fields = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(key)))
    version = int(fields.pop(_VERSION, 0))
    return Revocations(version, {member.decode(): _decode(value) for member, value in fields.items()})


async def revoke(store: Store, event_id: str, members: Sequence[str], revoked: Revoked) -> Revocations:
    """Safe to repeat. Raises ImportRejected if there would be too many, StoreAway."""
    now = await read(store, event_id)
    if len(now.by_member.keys() | set(members)) > limits.REVOKED_PER_EVENT:
        raise ImportRejected(
            "definition_invalid",
            f"At most {limits.REVOKED_PER_EVENT} members of an event can be revoked; import a roster without them.",
            field="members",
        )
    value = msgspec.json.encode(revoked)
    return await _change(store, event_id, dict.fromkeys(members, value), [])


async def lift(store: Store, event_id: str, members: Sequence[str]) -> Revocations:
    """They may join again; sessions that were revoked and have not expired are good again. Safe to repeat."""
    return await _change(store, event_id, {}, members)


async def _change(store: Store, event_id: str, added: dict[str, bytes], lifted: Sequence[str]) -> Revocations:
    key = keys.revoked(event_id)
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        if added:
            pipeline.hset(key, mapping=cast(Any, added))
        if lifted:
            pipeline.hdel(key, *lifted)
        pipeline.hincrby(key, cast(Any, _VERSION), 1)
        await pipeline.execute()
    await control.announce(store, event_id)
    return await read(store, event_id)
