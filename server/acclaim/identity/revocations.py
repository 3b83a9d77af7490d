"""Revoked members of an event: their sessions have ended, and barred members may not join again.

Every worker knows all of them, so a handshake or a ballot needs no call to the store; this limits their number.

Of a member whose data was deleted a mark stays, for their sessions are signed and good for days: under a keyed hash of
the id, from which nobody without the server's secret learns whose it is.
"""

import hmac
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.base.signed import purpose_key
from acclaim.identity.member import Member
from acclaim.redis import control, keys
from acclaim.redis.client import Store

_VERSION: Final = b""  # no member has this id
_MARK: Final = "#"  # in front of a hash; no member has such an id either
_HASH_CHARS: Final = 32


class Revoked(msgspec.Struct, frozen=True):
    """Sessions up to `at` (ms) have ended; `barred`: later ones too. `by` an operator, who says `why`."""

    at: int
    barred: bool
    by: str
    why: str


class Revocations(msgspec.Struct, frozen=True):
    """All of an event, by member, and by the hash of whose data was deleted. Another `version` after each change."""

    version: int = 0
    by_member: dict[str, Revoked] = {}
    by_hash: dict[str, Revoked] = {}
    key: bytes = b""

    def of(self, member_id: str) -> Revoked | None:
        """What was revoked of a member."""
        found = self.by_member.get(member_id)
        if found is None and self.by_hash:
            return self.by_hash.get(_hash_of(self.key, member_id))
        return found

    def ended(self, member: Member) -> bool:
        """Whether the session that this member came with has been revoked."""
        found = self.of(member.id)
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
    by_member = {member.decode(): _decode(value) for member, value in fields.items()}
    by_hash = {name: by_member.pop(name) for name in list(by_member) if name.startswith(_MARK)}
    return Revocations(version, by_member, by_hash, _key(store, event_id))


async def revoke(store: Store, event_id: str, members: Sequence[str], revoked: Revoked) -> Revocations:
    """Safe to repeat. Raises ImportRejected if there would be too many, StoreAway."""
    now = await read(store, event_id)
    if len(now.by_member.keys() | set(members)) + len(now.by_hash) > limits.REVOKED_PER_EVENT:
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


async def forget(store: Store, event_id: str, member: str, revoked: Revoked) -> Revocations:
    """Ends the member's sessions, and leaves nothing of them but a hash: who was barred stays so. Safe to repeat."""
    before = (await read(store, event_id)).of(member)
    mark = Revoked(revoked.at, revoked.barred or (before is not None and before.barred), revoked.by, "")
    return await _change(
        store, event_id, {_hash_of(_key(store, event_id), member): msgspec.json.encode(mark)}, [member]
    )


async def expire(store: Store, event_id: str, now: int) -> int:
    """Deletes marks that no longer matter: their sessions have expired, and nobody is barred."""
    before = now - limits.SESSION_S * 1000
    found = await read(store, event_id)
    gone = [name for name, one in found.by_hash.items() if one.at < before and not one.barred]
    if gone:
        await _change(store, event_id, {}, gone)
    return len(gone)


def _key(store: Store, event_id: str) -> bytes:
    return purpose_key(store.seed_key, f"acclaim-forgotten {event_id}")


def _hash_of(key: bytes, member_id: str) -> str:
    return _MARK + hmac.digest(key, member_id.encode(), "sha256").hex()[:_HASH_CHARS]


async def _change(store: Store, event_id: str, added: Mapping[str, bytes], lifted: Sequence[str]) -> Revocations:
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
