"""A roster on its way into Redis: imported as a whole, or not at all.

An import is written beside the present roster and replaces it in one script, so nobody ever sees half of it; an import
that breaks off expires.
"""

import asyncio
import itertools
import secrets
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

import msgspec

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.base.sheets.reasons import rejected
from acclaim.event.units import Renames
from acclaim.identity import member_sets
from acclaim.identity.member_sets import Groups
from acclaim.identity.roster import differences, people
from acclaim.identity.roster.differences import Differences, Kind
from acclaim.identity.roster.leavers import check_leavers
from acclaim.identity.roster.rules import BadRow, Entry
from acclaim.identity.roster.store import summary
from acclaim.redis import keys
from acclaim.redis.client import Store

WRITTEN_LIFETIME_S: Final = 24 * 3600  # of an import that was broken off
_CHUNK_ROWS: Final = 50_000
ROWS_AT_HAND: Final = 250_000  # before they are written, some 40 MB: a bucket is written once for many of them
_BUCKETS_A_CALL: Final = 512  # keeps both this worker and Redis answering others during an import


@dataclass
class Imported:
    """The outcome of a file: `rejected` has the first limits.BAD_ROWS_SHOWN of `bad` rows."""

    imported: int = 0
    bad: int = 0
    rejected: list[BadRow] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.imported + self.bad


@dataclass(frozen=True)
class Staged:
    """A roster that is written, but not in use yet. `over` is the version of the one that it was compared with,
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
    present = await summary(store, event_id)
    known = await member_sets.groups(store, event_id)
    writing = _Writing(store, event_id, known)
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
    units: dict[str, int] = defaultdict(int)
    for (_, unit), count in writing.groups.items():
        units[known.renames.now(unit)] += count
    over, before = (present.version, present.members) if present else ("", 0)
    found = Differences(added=result.imported)
    if present:
        found = await differences.find(store, event_id, writing.name, known, writing.numbers)
    leavers = keys.roster_leavers(event_id, writing.name)
    await store.ask(("SET", leavers, f"{found.removed} {before}", "EX", str(WRITTEN_LIFETIME_S)))
    return Staged(
        writing.name, over, result, units, known.renames, before, found.added, found.removed, found.changed,
        tuple(found.gone),
    )  # fmt: skip


async def publish(store: Store, event_id: str, version: str, over: str, members: int, force: bool) -> None:
    """Puts a staged roster of so many members in the place of version `over`.

    Raises ImportRejected("roster_rejected"), OperatorError("conflict") if another has been imported meanwhile,
    ("too_many_leavers") unless with `force`.
    """
    [leavers] = await store.ask(("GET", keys.roster_leavers(event_id, version)))
    if leavers is None:
        raise rejected("took_too_long")
    gone, before = map(int, leavers.split())
    check_leavers(gone, before, force)
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
    await people.number_roster(store, event_id)


async def replace(store: Store, event_id: str, rows: Iterable[Entry | BadRow], partial: bool) -> Imported:
    """Makes `rows` the event's roster, unasked, whoever leaves. Raises what `stage` and `publish` raise; then nothing
    has changed."""
    staged = await stage(store, event_id, _in_chunks(iter(rows)), partial)
    await publish(store, event_id, staged.version, staged.over, staged.read.imported, force=True)
    return staged.read


async def _in_chunks(rows: Iterator[Entry | BadRow]) -> AsyncGenerator[Sequence[Entry | BadRow], None]:
    while chunk := await asyncio.to_thread(lambda: list(islice(rows, _CHUNK_ROWS))):
        yield chunk


class _Writing:
    """A roster in the making, under temporary names that expire. A class and unit that are there already keep their
    number: so most rows are, byte by byte, what they were."""

    def __init__(self, store: Store, event_id: str, present: Groups) -> None:
        self.store = store
        self.event_id = event_id
        self.name = secrets.token_hex(8)
        self.groups: dict[Kind, int] = {}  # → members
        self.numbers: dict[Kind, int] = {kind: int(number) for number, kind in present.kinds.items()}
        self._next = itertools.count(1 + max(self.numbers.values(), default=-1))
        self._buckets: dict[int, list[str]] = defaultdict(list)
        self._at_hand = 0
        self._begun: set[int] = set()  # buckets that have their expiry

    async def add(self, entries: list[Entry]) -> None:
        await asyncio.to_thread(self._sort, entries)
        if len(self.groups) > limits.UNITS_PER_ROSTER:
            raise rejected("too_many_units", most=limits.UNITS_PER_ROSTER)
        if self._at_hand >= ROWS_AT_HAND:
            await self._write()

    def _sort(self, entries: list[Entry]) -> None:
        for entry in entries:
            kind = (entry.class_id, entry.unit)
            number = self.numbers.get(kind)
            if number is None:
                number = self.numbers[kind] = next(self._next)
            self.groups[kind] = self.groups.get(kind, 0) + 1
            self._buckets[keys.bucket(entry.id)] += (entry.id, f"{number} {entry.name}")
        self._at_hand += len(entries)

    async def _write(self) -> None:
        pending = iter(self._buckets.items())
        while some := list(islice(pending, _BUCKETS_A_CALL)):
            async with self.store.answering() as redis:
                pipeline = redis.pipeline(transaction=False)
                for bucket, items in some:
                    key = keys.roster_written_bucket(self.event_id, self.name, bucket)
                    pipeline.execute_command("HSET", key, *items)
                    if bucket not in self._begun:
                        pipeline.execute_command("EXPIRE", key, WRITTEN_LIFETIME_S)
                await pipeline.execute()
            self._begun.update(bucket for bucket, _ in some)
        self._buckets.clear()
        self._at_hand = 0

    async def finish(self) -> None:
        await self._write()
        groups = keys.roster_written_groups(self.event_id, self.name)
        items: list[str | bytes] = []
        for (class_id, unit), count in self.groups.items():
            items += (str(self.numbers[class_id, unit]), msgspec.json.encode((class_id, unit, count)))
        async with self.store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            pipeline.hset(groups, items=items)
            pipeline.expire(groups, WRITTEN_LIFETIME_S)
            await pipeline.execute()
