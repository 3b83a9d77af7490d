"""The roster of an event in Redis: imported as a whole, or not at all.

An import is written beside the present roster and put in its place by one script, so nobody ever meets half of it;
one that breaks off fades away by itself. A member costs about 42 bytes (measured
at 100,000; less where there are more to share a bucket): the class and the unit are kept once for all members that
share them, with their number, which is what turnout is measured against.
"""

import asyncio
import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Final, cast

import msgspec

from server import limits
from server.domain import device
from server.domain.ballot import is_entitled
from server.domain.event import Poll
from server.domain.member import Member
from server.domain.roster import BadRow, Entry
from server.domain.spreadsheet import rejected
from server.errors import NotAdmitted
from server.store import keys
from server.store import members as everybody
from server.store.client import Store

WRITTEN_LIFETIME_S: Final = 24 * 3600  # of an import that was broken off
_CHUNK_ROWS: Final = 50_000
_FOUND_A_CALL: Final = 1000
_BUCKETS_A_CALL: Final = 128  # keeps both this worker and Redis answering others during an import

_Group = tuple[str, str, int]  # class, unit, members
_group = msgspec.json.Decoder(_Group)


@dataclass(frozen=True)
class Summary:
    """How many members there are, and of which kind."""

    version: str
    members: int
    groups: tuple[_Group, ...]

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

    def entitled(self, poll: Poll) -> int:
        """How many members may vote in `poll`: what turnout is measured against."""
        return sum(members for class_id, unit, members in self.groups if is_entitled(poll, unit, class_id))


@dataclass
class Imported:
    """What became of a file: `rejected` holds the first limits.BAD_ROWS_SHOWN of `bad` rows."""

    imported: int = 0
    bad: int = 0
    rejected: list[BadRow] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.imported + self.bad


async def replace(store: Store, event_id: str, rows: Iterator[Entry | BadRow], partial: bool) -> Imported:
    """Makes `rows` the event's roster. With bad rows among them, only if `partial`; those are left out.

    Reads `rows` in a thread, chunk by chunk. Raises ImportRejected("roster_rejected", total=, rejected=[{"line",
    "field", "reason"}]), and then nothing has changed.
    """
    writing = _Writing(store, event_id)
    result = Imported()
    while chunk := await asyncio.to_thread(lambda: list(islice(rows, _CHUNK_ROWS))):
        good = [row for row in chunk if isinstance(row, Entry)]
        bad = [row for row in chunk if isinstance(row, BadRow)]
        result.imported += len(good)
        result.bad += len(bad)
        result.rejected += bad[: limits.BAD_ROWS_SHOWN - len(result.rejected)]
        if partial or not result.bad:
            await writing.add(good)
    if result.bad and not partial:
        shown = [row._asdict() for row in result.rejected]
        raise rejected(
            f"{result.bad} of {result.total} rows are bad.", total=result.total, bad=result.bad, rejected=shown
        )
    if not result.imported:
        raise rejected("There is no good row.", total=result.total, rejected=[row._asdict() for row in result.rejected])
    await writing.publish(result.imported)
    return result


async def find_all(store: Store, event_id: str, member_ids: Sequence[str]) -> tuple[str, list[Entry | None]]:
    """The roster's version, and the members' rows, None for who is not on it; ("", []) if the event has no roster."""
    names = [keys.roster(event_id), keys.roster_groups(event_id)]
    names += [keys.roster_bucket(event_id, keys.bucket(member_id)) for member_id in member_ids]
    found: list[bytes] = await store.run("find_members", names, member_ids)
    if not found:
        return "", []
    rows: list[Entry | None] = []
    for member_id, group, name in zip(member_ids, found[1::2], found[2::2], strict=True):
        class_id, unit, _ = _group.decode(group) if group else ("", "", 0)
        rows.append(Entry(member_id, name.decode(), unit, class_id) if group else None)
    return found[0].decode(), rows


async def find(store: Store, event_id: str, member_id: str) -> Entry | None:
    """The member's row; None if the event has no roster. Raises NotAdmitted members_only if it is not on it."""
    version, rows = await find_all(store, event_id, [member_id])
    if not version:
        return None
    if rows[0] is None:
        raise NotAdmitted("members_only", "You are not on the list of this event's members; ask its organisers.")
    return rows[0]


async def admit(store: Store, member: Member) -> Member:
    """`member` with the name, unit and class that the roster gives; as it is where there is no roster.

    Raises NotAdmitted members_only for somebody who is not on it.
    """
    entry = await find(store, member.event, member.id)
    if entry is None:
        return member
    return as_listed(member, entry)


def as_listed(member: Member, entry: Entry) -> Member:
    """`member` as its row of the roster has it."""
    return msgspec.structs.replace(member, name=entry.name or member.name, unit=entry.unit, class_=entry.class_id)


async def strangers(store: Store, event_id: str, member_ids: Iterable[str]) -> list[str]:
    """Those of `member_ids` whom a roster should have and does not: no devices, no members by code; [] without one.
    Reads the whole roster, some buckets at a time."""
    pending = {one for one in member_ids if not (device.is_device(one) or device.is_of_code(one))}
    if not pending or await summary(store, event_id) is None:
        return []
    async for pairs in everybody.on_roster(store, event_id):
        pending.difference_update(member_id for member_id, _ in pairs)
    return sorted(pending)


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
        head = cast(list[bytes | None], await redis.hmget(keys.roster(event_id), ["import", "members"]))
        if head[0] is None or head[1] is None:
            return None
        version = head[0].decode()
        if known and known.version == version:
            return known
        groups = cast(list[bytes], await redis.hvals(keys.roster_groups(event_id)))
    return Summary(version, int(head[1]), tuple(map(_group.decode, groups)))


class _Writing:
    """A roster in the making, under names of its own that fade away."""

    def __init__(self, store: Store, event_id: str) -> None:
        self.store = store
        self.event_id = event_id
        self.name = secrets.token_hex(8)
        self.groups: dict[tuple[str, str], int] = {}  # (class, unit) → members
        self.numbers: dict[tuple[str, str], int] = {}

    async def add(self, entries: list[Entry]) -> None:
        buckets = await asyncio.to_thread(self._by_bucket, entries)
        if len(self.groups) > limits.UNITS_PER_ROSTER:
            raise rejected(f"There are more than {limits.UNITS_PER_ROSTER} units; is the right column called 'unit'?")
        pending = iter(buckets.items())
        while some := list(islice(pending, _BUCKETS_A_CALL)):
            async with self.store.answering() as redis:
                pipeline = redis.pipeline(transaction=False)
                for bucket, items in some:
                    key = keys.roster_written_bucket(self.event_id, self.name, bucket)
                    pipeline.hset(key, items=items)
                    pipeline.expire(key, WRITTEN_LIFETIME_S)
                await pipeline.execute()

    def _by_bucket(self, entries: list[Entry]) -> dict[int, list[str]]:
        buckets: dict[int, list[str]] = defaultdict(list)
        for entry in entries:
            group = (entry.class_id, entry.unit)
            number = self.numbers.setdefault(group, len(self.numbers))
            self.groups[group] = self.groups.get(group, 0) + 1
            buckets[keys.bucket(entry.id)] += (entry.id, f"{number} {entry.name}")
        return buckets

    async def publish(self, members: int) -> None:
        groups = keys.roster_written_groups(self.event_id, self.name)
        items: list[str | bytes] = []
        for (class_id, unit), count in self.groups.items():
            items += (str(self.numbers[class_id, unit]), msgspec.json.encode((class_id, unit, count)))
        async with self.store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            pipeline.hset(groups, items=items)
            pipeline.expire(groups, WRITTEN_LIFETIME_S)
            await pipeline.execute()
        names = [keys.roster(self.event_id), keys.roster_groups(self.event_id), groups]
        for bucket in range(limits.MEMBER_BUCKETS):
            names.append(keys.roster_bucket(self.event_id, bucket))
            names.append(keys.roster_written_bucket(self.event_id, self.name, bucket))
        if not await self.store.run("publish_roster", keys=names, args=[members, self.name]):
            raise rejected("The roster took too long to be written; import it again.")
