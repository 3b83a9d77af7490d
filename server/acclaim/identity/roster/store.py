"""The roster of an event in Redis: imported as a whole, or not at all.

An import is written beside the present roster and put in its place by one script, so nobody ever meets half of it;
one that breaks off fades away by itself. A member costs about 42 bytes (measured
at 100,000; less where there are more to share a bucket): the class and the unit are kept once for all members that
share them, with their number, which is what turnout is measured against.
"""

import asyncio
import secrets
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any, Final, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import NotAdmitted, OperatorError
from acclaim.base.sheets.reasons import rejected
from acclaim.event.entitlement import is_entitled
from acclaim.event.parts.poll import Poll
from acclaim.identity import device
from acclaim.identity import member_sets as everybody
from acclaim.identity.member import Member
from acclaim.identity.roster.rules import BadRow, Entry
from acclaim.redis import keys
from acclaim.redis.client import Store

WRITTEN_LIFETIME_S: Final = 24 * 3600  # of an import that was broken off
_CHUNK_ROWS: Final = 50_000
_FOUND_A_CALL: Final = 1000
_COMPARED_A_CALL: Final = 16  # buckets, both as they are and as they would be
_BUCKETS_A_CALL: Final = 128  # keeps both this worker and Redis answering others during an import

_Group = tuple[str, str, int]  # class, unit, members
_Groups = Mapping[bytes, tuple[str, str]]  # number → class, unit
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


@dataclass(frozen=True)
class Staged:
    """A roster that is written, but not in its place yet. `over` is the version of the one that it was compared with,
    "" for none; of its `before` members so many are `removed`, so many have `changed` name, unit or class."""

    version: str
    over: str
    read: Imported
    units: frozenset[str]
    before: int
    added: int
    removed: int
    changed: int


async def stage(
    store: Store, event_id: str, chunks: AsyncGenerator[Sequence[Entry | BadRow], None], partial: bool
) -> Staged:
    """Writes the rows of `chunks` beside the event's roster, good for WRITTEN_LIFETIME_S. With bad ones among them only
    if `partial`, and without those.

    Raises ImportRejected("roster_rejected", total=, rejected=[{"line", "field",
    "reason", "values", "problem"}]).
    """
    writing = _Writing(store, event_id)
    result = Imported()
    async with aclosing(chunks):
        async for chunk in chunks:
            good = [row for row in chunk if isinstance(row, Entry)]
            bad = [row for row in chunk if isinstance(row, BadRow)]
            result.imported += len(good)
            result.bad += len(bad)
            result.rejected += bad[: limits.BAD_ROWS_SHOWN - len(result.rejected)]
            if partial or not result.bad:
                await writing.add(good)
    shown = {"total": result.total, "bad": result.bad, "rejected": [row.as_dict() for row in result.rejected]}
    if result.bad and not partial:
        raise rejected("bad_rows", bad=result.bad, total=result.total, details=shown)
    if not result.imported:
        raise rejected("no_rows", details=shown)
    await writing.finish()
    present = await summary(store, event_id)
    units = frozenset(unit for _, unit in writing.groups)
    over, before = (present.version, present.members) if present else ("", 0)
    added, removed, changed = await _compared(store, event_id, writing) if present else (result.imported, 0, 0)
    return Staged(writing.name, over, result, units, before, added, removed, changed)


async def publish(store: Store, event_id: str, version: str, over: str, members: int) -> None:
    """Puts a staged roster of so many members in the place of version `over`.

    Raises ImportRejected("roster_rejected"), OperatorError("conflict") if another has been imported meanwhile.
    """
    groups = keys.roster_written_groups(event_id, version)
    names = [keys.roster(event_id), keys.roster_groups(event_id), groups]
    for bucket in range(limits.MEMBER_BUCKETS):
        names.append(keys.roster_bucket(event_id, bucket))
        names.append(keys.roster_written_bucket(event_id, version, bucket))
    done = int(await store.run("publish_roster", keys=names, args=[members, version, over]))
    if done < 0:
        raise OperatorError("conflict", "Another roster was imported meanwhile; read the file again.")
    if not done:
        raise rejected("took_too_long")


async def replace(store: Store, event_id: str, rows: Iterable[Entry | BadRow], partial: bool) -> Imported:
    """Makes `rows` the event's roster, unasked. Raises what `stage` and `publish` raise; then nothing has changed."""
    staged = await stage(store, event_id, _in_chunks(iter(rows)), partial)
    await publish(store, event_id, staged.version, staged.over, staged.read.imported)
    return staged.read


async def _in_chunks(rows: Iterator[Entry | BadRow]) -> AsyncGenerator[Sequence[Entry | BadRow], None]:
    while chunk := await asyncio.to_thread(lambda: list(islice(rows, _CHUNK_ROWS))):
        yield chunk


async def _compared(store: Store, event_id: str, writing: "_Writing") -> tuple[int, int, int]:
    """Members that are (added, removed, changed) by what is written, against what is there."""
    async with store.answering() as redis:
        groups = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.roster_groups(event_id))))
    known = {number: _group.decode(group)[:2] for number, group in groups.items()}
    new = {str(number).encode(): group for group, number in writing.numbers.items()}
    totals = [0, 0, 0]
    for start in range(0, limits.MEMBER_BUCKETS, _COMPARED_A_CALL):
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for bucket in range(start, min(start + _COMPARED_A_CALL, limits.MEMBER_BUCKETS)):
                pipeline.hgetall(keys.roster_bucket(event_id, bucket))
                pipeline.hgetall(keys.roster_written_bucket(event_id, writing.name, bucket))
            found = await pipeline.execute()
        some = await asyncio.to_thread(_differences, found[::2], known, found[1::2], new)
        totals = [total + more for total, more in zip(totals, some, strict=True)]
    return totals[0], totals[1], totals[2]


def _differences(
    before: list[dict[bytes, bytes]], known: _Groups, after: list[dict[bytes, bytes]], new: _Groups
) -> list[int]:
    """[added, removed, changed] members of some buckets."""
    found = [0, 0, 0]
    for old, fresh in zip(before, after, strict=True):
        found[0] += len(fresh.keys() - old.keys())
        found[1] += len(old.keys() - fresh.keys())
        found[2] += sum(_row(old[one], known) != _row(fresh[one], new) for one in old.keys() & fresh.keys())
    return found


def _row(stored: bytes, groups: _Groups) -> tuple[tuple[str, str] | None, bytes]:
    """((class, unit), name) of a member."""
    number, _, name = stored.partition(b" ")
    return groups.get(number), name


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


async def unknown_members(store: Store, event_id: str, member_ids: Iterable[str]) -> list[str]:
    """Those of `member_ids` whom a roster should have and does not: no devices, no members by code; [] without one.
    Reads the whole roster, some buckets at a time."""
    if await summary(store, event_id) is None:
        return []
    pending = await asyncio.to_thread(_who_should_be_listed, member_ids)  # of a million: a second
    async for pairs in everybody.on_roster(store, event_id):
        pending.difference_update(member_id for member_id, _ in pairs)
    return sorted(pending)


def _who_should_be_listed(member_ids: Iterable[str]) -> set[str]:
    return {one for one in member_ids if not (device.is_device(one) or device.is_of_code(one))}


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
            raise rejected("too_many_units", most=limits.UNITS_PER_ROSTER)
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

    async def finish(self) -> None:
        groups = keys.roster_written_groups(self.event_id, self.name)
        items: list[str | bytes] = []
        for (class_id, unit), count in self.groups.items():
            items += (str(self.numbers[class_id, unit]), msgspec.json.encode((class_id, unit, count)))
        async with self.store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            pipeline.hset(groups, items=items)
            pipeline.expire(groups, WRITTEN_LIFETIME_S)
            await pipeline.execute()
