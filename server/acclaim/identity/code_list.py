"""All codes of an event, with the member whom each admits; and removing those of one member."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, cast

from acclaim.event.units import Renames, is_within
from acclaim.identity.codes import grant_of, written
from acclaim.identity.roster import renames
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import Entry, in_order
from acclaim.redis import keys
from acclaim.redis.client import Store

_READ_A_CALL: Final = 1000


class Listed(NamedTuple):
    """A code as it is printed, and its member as the roster has it now; one without a name for a code that makes new
    members. `used`: somebody has joined with it."""

    code: str
    entry: Entry
    used: bool


async def read(store: Store, event_id: str, roster_of: str, unit: str = "") -> list[Listed]:
    """Those of `unit` and all below it, all for "", by unit and member. A member who is not on the roster of event
    `roster_of` any more has none."""
    grants = await _whole(store, keys.codes(event_id))
    used = await _whole(store, keys.codes_used(event_id))
    now = await renames.read(store, roster_of)
    members = [grant.id for grant in map(grant_of, grants.values()) if grant.listed]
    version, entries = "", dict[str, Entry | None]()
    for at in range(0, len(members), _READ_A_CALL):
        some = members[at : at + _READ_A_CALL]
        version, rows = await roster.find_all(store, roster_of, some)
        entries.update(zip(some, rows, strict=False))
    return await asyncio.to_thread(_listed, grants, used, entries if version else None, now.now(unit), now)


def _listed(
    grants: Mapping[bytes, bytes],
    used: Mapping[bytes, bytes],
    entries: Mapping[str, Entry | None] | None,
    unit: str,
    now: Renames,
) -> list[Listed]:
    found = []
    for code, packed in grants.items():
        grant = grant_of(packed)
        entry: Entry | None = Entry(grant.id, "", now.now(grant.unit), grant.class_)
        if grant.listed and entries is not None:
            entry = entries[grant.id]
        if entry is not None and (not unit or is_within(entry.unit, unit)):
            found.append(Listed(written(code.decode()), entry, code in used))
    return sorted(found, key=lambda one: in_order(one.entry))


async def _whole(store: Store, key: str) -> dict[bytes, bytes]:
    """A large hash, read some fields at a time, so that others are answered meanwhile."""
    async with store.answering() as redis:
        scan = cast(Any, redis).hscan_iter(key, count=_READ_A_CALL)
        return {field: value async for field, value in scan}


async def forget(store: Store, event_id: str, member: str) -> int:
    """Invalidates a member's codes, used or not; returns how many there were. Reads all codes of the
    event. Safe to repeat."""
    grants = await _whole(store, keys.codes(event_id))
    found = [code for code, grant in grants.items() if grant_of(grant).id == member]
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.hdel(keys.codes_of_members(event_id), member)
        if found:
            pipeline.hdel(keys.codes(event_id), *found)
            pipeline.hdel(keys.codes_used(event_id), *found)
        await pipeline.execute()
    return len(found)
