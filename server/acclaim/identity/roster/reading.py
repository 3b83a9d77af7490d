"""The roster read member by member: all of it, or the members that a search finds."""

import asyncio
from collections.abc import AsyncGenerator, Iterable
from heapq import nsmallest
from typing import Final, NamedTuple

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event.units import is_within
from acclaim.identity import member_sets
from acclaim.identity.roster import renames
from acclaim.identity.roster.names import comparable
from acclaim.identity.roster.rules import Entry, in_order
from acclaim.redis.client import Store

_SMALL_MEMBERS: Final = 100_000  # of a roster whose buckets hold three members at most:
_SPARSE: Final = 8  # so many times more of them are requested at once


class Wanted(NamedTuple):
    """Members of `unit` and all below it ("": of none, None: of any), whose id, name or unit contains `text`."""

    text: str = ""
    unit: str | None = None

    def find(self, entries: Iterable[Entry]) -> list[Entry]:
        text = comparable(self.text)
        return [one for one in entries if self._is_in(one) and text in comparable(f"{one.id}{one.name}{one.unit}")]

    def _is_in(self, entry: Entry) -> bool:
        return self.unit is None or entry.unit == self.unit or (self.unit != "" and is_within(entry.unit, self.unit))


async def rows(store: Store, event_id: str) -> AsyncGenerator[list[Entry], None]:
    """The whole roster, some buckets at a time. Raises OperatorError("conflict") if it is replaced meanwhile."""
    groups = (await member_sets.groups(store, event_id)).by_number
    is_small = sum(members for _, _, members in groups.values()) < _SMALL_MEMBERS
    per_call = limits.BUCKETS_PER_CALL * (_SPARSE if is_small else 1)
    async for some in member_sets.rows(store, event_id, per_call):
        entries = []
        for member_id, number, name in some:
            if number not in groups:  # of another roster than `groups`
                raise OperatorError("conflict", "The roster was changed while it was read; try again.")
            class_id, unit, _ = groups[number]
            entries.append(Entry(member_id, name, unit, class_id))
        yield entries


async def find(store: Store, event_id: str, wanted: Wanted, most: int) -> tuple[int, list[Entry]]:
    """How many members are wanted, and the first `most` of them by unit and id. Raises what `rows` raises."""
    if wanted.unit:
        wanted = wanted._replace(unit=(await renames.read(store, event_id)).now(wanted.unit))
    total, first = 0, list[Entry]()
    async for entries in rows(store, event_id):
        found = await asyncio.to_thread(wanted.find, entries)
        total += len(found)
        first = await asyncio.to_thread(nsmallest, most, [*first, *found], in_order)
    return total, first
