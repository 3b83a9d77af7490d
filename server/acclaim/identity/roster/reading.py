"""The roster read member by member: all of it, or those whom somebody looks for."""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Mapping
from heapq import nsmallest
from typing import NamedTuple, cast

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.identity import member_sets
from acclaim.identity.roster.names import comparable
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys
from acclaim.redis.client import Store


class Wanted(NamedTuple):
    """Members of `unit`, of any for None, whose id, name or unit contains `text`."""

    text: str = ""
    unit: str | None = None

    def find(self, entries: Iterable[Entry]) -> list[Entry]:
        text = comparable(self.text)
        return [one for one in entries if self._is_in(one) and text in comparable(f"{one.id}{one.name}{one.unit}")]

    def _is_in(self, entry: Entry) -> bool:
        return self.unit is None or entry.unit == self.unit


async def rows(store: Store, event_id: str) -> AsyncGenerator[list[Entry], None]:
    """The whole roster, some buckets at a time. Raises OperatorError("conflict") if it is replaced meanwhile."""
    groups = await member_sets.groups(store, event_id)
    for first in range(0, limits.MEMBER_BUCKETS, limits.BUCKETS_PER_CALL):
        buckets = range(first, min(first + limits.BUCKETS_PER_CALL, limits.MEMBER_BUCKETS))
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for bucket in buckets:
                pipeline.hgetall(keys.roster_bucket(event_id, bucket))
            found = cast(list[dict[bytes, bytes]], await pipeline.execute())
        yield _entries(found, groups)


def _entries(buckets: list[dict[bytes, bytes]], groups: Mapping[str, tuple[str, str, int]]) -> list[Entry]:
    entries = []
    for member_id, stored in (pair for bucket in buckets for pair in bucket.items()):
        number, _, name = stored.decode().partition(" ")
        if number not in groups:  # of another roster than `groups`
            raise OperatorError("conflict", "The roster was changed while it was read; try again.")
        class_id, unit, _ = groups[number]
        entries.append(Entry(member_id.decode(), name, unit, class_id))
    return entries


async def find(store: Store, event_id: str, wanted: Wanted, most: int) -> tuple[int, list[Entry]]:
    """How many members are wanted, and the first `most` of them by unit and id. Raises what `rows` raises."""
    total, first = 0, list[Entry]()
    async for entries in rows(store, event_id):
        found = await asyncio.to_thread(wanted.find, entries)
        total += len(found)
        first = await asyncio.to_thread(nsmallest, most, [*first, *found], in_order)
    return total, first


def in_order(entry: Entry) -> tuple[str, int, str]:
    """By unit, then by id as people count: 9 before 10."""
    return entry.unit, len(entry.id), entry.id
