"""What a staged roster would change in the present one, bucket by bucket.

Nearly all rows are the same, and so are the bytes that both are stored as: sets of lines leave only what differs.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import nsmallest

from acclaim.base import limits
from acclaim.event.units import Renames
from acclaim.identity.member_sets import Groups
from acclaim.identity.roster.rules import Entry, in_order
from acclaim.redis import keys
from acclaim.redis.client import Store

Kind = tuple[str, str]  # class, unit


@dataclass
class Differences:
    """Members that are added, removed and changed; `gone` are the first of the removed ones."""

    added: int = 0
    removed: int = 0
    changed: int = 0
    gone: list[Entry] = field(default_factory=list)


async def find(store: Store, event_id: str, version: str, present: Groups, numbers: Mapping[Kind, int]) -> Differences:
    """`version` is that which is written, by groups with these `numbers`. A unit that was renamed meanwhile is no other
    one. Raises StoreAway."""
    kinds = {str(number): kind for kind, number in numbers.items()}  # those of both
    found = Differences()
    for first in range(0, limits.MEMBER_BUCKETS, limits.BUCKETS_PER_CALL):
        buckets = range(first, first + limits.BUCKETS_PER_CALL)
        before, after = await asyncio.gather(
            store.run("members_of", [keys.roster_bucket(event_id, n) for n in buckets], ["row"]),
            store.run("members_of", [keys.roster_written_bucket(event_id, version, n) for n in buckets], ["row"]),
        )
        await asyncio.to_thread(_add, found, before, after, kinds, present.renames)
    return found


def _add(found: Differences, before: bytes, after: bytes, kinds: Mapping[str, Kind], renames: Renames) -> None:
    old, new = set(before.split(b"\n")), set(after.split(b"\n"))
    was, will_be = ({entry.id: entry for entry in _entries(lines, kinds, renames)} for lines in (old - new, new - old))
    gone = [entry for member, entry in was.items() if member not in will_be]
    found.added += sum(member not in was for member in will_be)
    found.removed += len(gone)
    found.changed += sum(was[member] != entry for member, entry in will_be.items() if member in was)
    if gone:
        found.gone = nsmallest(limits.ROSTER_GONE_SHOWN, [*found.gone, *gone], in_order)


def _entries(lines: set[bytes], kinds: Mapping[str, Kind], renames: Renames) -> list[Entry]:
    entries = []
    for line in filter(None, lines):
        member, number, name = line.decode().split(" ", 2)
        class_id, unit = kinds.get(number, ("", ""))
        entries.append(Entry(member, name, renames.now(unit), class_id))
    return entries
