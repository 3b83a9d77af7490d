"""A roster on its way into Redis: imported as a whole, or not at all.

An import is written beside the present roster and put in its place by one script, so nobody ever meets half of it;
one that breaks off expires.
"""

import asyncio
import secrets
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import islice
from typing import Final

import msgspec

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.base.sheets.reasons import rejected
from acclaim.event.units import Renames
from acclaim.identity import member_sets
from acclaim.identity.member_sets import Groups
from acclaim.identity.roster.rules import BadRow, Entry, in_order
from acclaim.identity.roster.store import summary
from acclaim.redis import keys
from acclaim.redis.client import Store

WRITTEN_LIFETIME_S: Final = 24 * 3600  # of an import that was broken off
_CHUNK_ROWS: Final = 50_000
_COMPARED_A_CALL: Final = 16  # buckets, both as they are and as they would be
_BUCKETS_A_CALL: Final = 128  # keeps both this worker and Redis answering others during an import
_Groups = Mapping[bytes, tuple[str, str]]  # number → class, unit


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
    "" for none; of its `before` members so many are `removed`, and `gone` are the first of them by unit and id; so many
    have `changed` name, unit or class. `units`, with their members, are called what they are now."""

    version: str
    over: str
    read: Imported
    units: dict[str, int]
    renames: Renames
    before: int
    added: int
    removed: int
    changed: int
    gone: tuple[Entry, ...] = ()


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
    known = await member_sets.groups(store, event_id)
    units: dict[str, int] = defaultdict(int)
    for (_, unit), count in writing.groups.items():
        units[known.renames.now(unit)] += count
    over, before = (present.version, present.members) if present else ("", 0)
    found = await _compared(store, event_id, writing, known) if present else _Differences(result.imported)
    return Staged(
        writing.name, over, result, units, known.renames, before, found.added, found.removed, found.changed,
        tuple(found.gone),
    )  # fmt: skip


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


@dataclass
class _Differences:
    """Members that are added, removed and changed; `gone` are the first of the removed ones."""

    added: int = 0
    removed: int = 0
    changed: int = 0
    gone: list[Entry] = field(default_factory=list)

    def add(
        self, before: list[dict[bytes, bytes]], known: _Groups, after: list[dict[bytes, bytes]], new: _Groups
    ) -> None:
        """Compares some buckets."""
        for old, fresh in zip(before, after, strict=True):
            gone = old.keys() - fresh.keys()
            self.added += len(fresh.keys() - old.keys())
            self.removed += len(gone)
            self.changed += sum(_row(old[one], known) != _row(fresh[one], new) for one in old.keys() & fresh.keys())
            self.gone += [_entry(one, old[one], known) for one in gone]
        self.gone = nsmallest(limits.ROSTER_GONE_SHOWN, self.gone, in_order)


async def _compared(store: Store, event_id: str, writing: "_Writing", present: Groups) -> _Differences:
    """What is written, against what is there."""
    now = present.renames.now
    known = {number.encode(): (class_id, unit) for number, (class_id, unit, _) in present.by_number.items()}
    new = {str(number).encode(): (class_id, now(unit)) for (class_id, unit), number in writing.numbers.items()}
    found = _Differences()
    for start in range(0, limits.MEMBER_BUCKETS, _COMPARED_A_CALL):
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for bucket in range(start, min(start + _COMPARED_A_CALL, limits.MEMBER_BUCKETS)):
                pipeline.hgetall(keys.roster_bucket(event_id, bucket))
                pipeline.hgetall(keys.roster_written_bucket(event_id, writing.name, bucket))
            held = await pipeline.execute()
        await asyncio.to_thread(found.add, held[::2], known, held[1::2], new)
    return found


def _entry(member: bytes, stored: bytes, groups: _Groups) -> Entry:
    group, name = _row(stored, groups)
    class_id, unit = group or ("", "")
    return Entry(member.decode(), name.decode(), unit, class_id)


def _row(stored: bytes, groups: _Groups) -> tuple[tuple[str, str] | None, bytes]:
    """((class, unit), name) of a member."""
    number, _, name = stored.partition(b" ")
    return groups.get(number), name


class _Writing:
    """A roster in the making, under temporary names that expire."""

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
