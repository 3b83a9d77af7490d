"""The roster of an event in Redis.

A member costs about 42 bytes (measured at 100,000; less where there are more to share a bucket): the class and the
unit are kept once for all members that share them, with their number, which is what turnout is measured against.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final, cast

import msgspec

from acclaim.base.errors import NotAdmitted
from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.activity import Activity
from acclaim.event.units import UNCHANGED, Renames
from acclaim.identity import device
from acclaim.identity import member_sets as everybody
from acclaim.identity.member import Member
from acclaim.identity.pseudonym import is_pseudonym
from acclaim.identity.roster import people, renames
from acclaim.identity.roster.renames import Group
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys
from acclaim.redis.client import Store

_FOUND_A_CALL: Final = 1000


@dataclass(frozen=True)
class Summary:
    """How many members there are, and of which kind."""

    version: str
    members: int
    groups: tuple[Group, ...]
    renames: Renames = UNCHANGED

    @cached_property
    def by_class(self) -> dict[str, int]:
        counts: dict[str, int] = defaultdict(int)
        for class_id, _, members in self.groups:
            counts[class_id] += members
        return dict(counts)

    @cached_property
    def by_unit(self) -> dict[str, int]:
        counts: dict[str, int] = defaultdict(int)
        for _, unit, members in self.groups:
            counts[unit] += members
        return dict(counts)

    def entitled(self, activity: Activity) -> int:
        """How many members may take part: what turnout is measured against."""
        return sum(self.entitled_by_unit(activity).values())

    def entitled_by_unit(self, activity: Activity) -> dict[str, int]:
        """The same of those directly in each unit that has any."""
        entitlement, counts = Entitlement(activity, self.renames), defaultdict[str, int](int)
        for class_id, unit, members in self.groups:
            if entitlement.includes(unit, class_id):
                counts[unit] += members
        return dict(counts)

    def entitled_by_class(self, activity: Activity) -> dict[str, dict[str, int]]:
        """{unit: {class: how many}} of those directly in each unit who may take part."""
        entitlement, counts = Entitlement(activity, self.renames), dict[str, dict[str, int]]()
        for class_id, unit, members in self.groups:
            if entitlement.includes(unit, class_id):
                of_unit = counts.setdefault(unit, {})
                of_unit[class_id] = of_unit.get(class_id, 0) + members
        return counts


async def find_all(store: Store, event_id: str, member_ids: Sequence[str]) -> tuple[str, list[Entry | None]]:
    """The roster's version, and the members' rows, None for those not on it; ("", []) if the event has no roster."""
    names = [keys.roster(event_id), keys.roster_groups(event_id)]
    names += [keys.roster_bucket(event_id, keys.bucket(member_id)) for member_id in member_ids]
    found: list[bytes] = await store.run("find_members", names, member_ids)
    if not found:
        return "", []
    rows: list[Entry | None] = []
    now = renames.of(found[1])
    for member_id, group, name in zip(member_ids, found[2::2], found[3::2], strict=True):
        class_id, unit, _ = renames.group_of(group, now) if group else ("", "", 0)
        rows.append(Entry(member_id, name.decode(), unit, class_id) if group else None)
    return found[0].decode(), rows


async def find(store: Store, event_id: str, member_id: str) -> Entry | None:
    """The member's row; None if the event has no roster. Raises NotAdmitted members_only if it is not on it."""
    version, rows = await find_all(store, event_id, [member_id])
    if not version:
        return None
    if rows[0] is None:
        raise _not_listed()
    return rows[0]


async def admit(store: Store, event_id: str, members: Sequence[Member]) -> list[Member | NotAdmitted]:
    """Each member with the name, unit and class that the roster gives, or NotAdmitted members_only for somebody who is
    not on it; all as they are where there is no roster, with a number from then on."""
    version, rows = await find_all(store, event_id, [member.id for member in members])
    if not version:
        await people.note_joined(store, event_id, [member.id for member in members])
        return list(members)
    return [as_listed(member, row) if row else _not_listed() for member, row in zip(members, rows, strict=True)]


def _not_listed() -> NotAdmitted:
    return NotAdmitted("members_only", "You are not on the list of this event's members; ask its organisers.")


def as_listed(member: Member, entry: Entry) -> Member:
    """`member` with the values of its row on the roster."""
    return msgspec.structs.replace(member, name=entry.name or member.name, unit=entry.unit, class_=entry.class_id)


async def unknown_members(store: Store, event_id: str, member_ids: Iterable[str]) -> list[str]:
    """Those of `member_ids` whom a roster should have (`should_be_listed`) and does not; [] without one. Reads all of
    it, some buckets at a time."""
    if await summary(store, event_id) is None:
        return []
    pending = await asyncio.to_thread(should_be_listed, member_ids)  # of a million: a second
    async for pairs in everybody.on_roster(store, event_id):
        pending.difference_update(member_id for member_id, _ in pairs)
    return sorted(pending)


def should_be_listed(member_ids: Iterable[str]) -> set[str]:
    """Those whom a roster has if there is one: no devices, no members by code, nobody whose data was deleted."""
    return {one for one in member_ids if not (device.is_device(one) or device.is_of_code(one) or is_pseudonym(one))}


async def missing(store: Store, event_id: str, member_ids: list[str]) -> list[str]:
    """Those of `member_ids` who are not on the roster; [] if the event has none."""
    if await summary(store, event_id) is None:
        return []
    absent: list[str] = []
    pending = iter(member_ids)
    while some := list(islice(pending, _FOUND_A_CALL)):
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for member_id in some:
                pipeline.hexists(keys.roster_bucket(event_id, keys.bucket(member_id)), member_id)
            found = await pipeline.execute()
        absent += [member_id for member_id, is_there in zip(some, found, strict=True) if not is_there]
    return absent


async def summary(store: Store, event_id: str, known: Summary | None = None) -> Summary | None:
    """The figures of the roster, None without one. Costs one small read if `known` is still right."""
    async with store.answering() as redis:
        head = cast(list[bytes | None], await redis.hmget(keys.roster(event_id), ["import", "members", renames.FIELD]))
        if head[0] is None or head[1] is None:
            return None
        version = head[0].decode()
        if known and known.version == version:
            return known
        groups = cast(list[bytes], await redis.hvals(keys.roster_groups(event_id)))
    now = renames.of(head[2])
    return Summary(version, int(head[1]), tuple(renames.group_of(group, now) for group in groups), now)
