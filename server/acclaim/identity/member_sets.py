"""Whole sets of members, read bucket by bucket: who has a ballot in a poll, who is on the roster.

A bucket holds a few members, so a call asks for many buckets at once (lua/members_of.lua): a million members are some
300 calls of about a millisecond, between which Redis and this worker answer others.
"""

from collections.abc import AsyncIterator
from typing import NamedTuple

from acclaim.base import limits
from acclaim.event.parts.poll import Poll
from acclaim.event.units import Renames
from acclaim.identity.roster import renames
from acclaim.redis import keys, mark_keys
from acclaim.redis.client import Store


async def voters(
    store: Store, event_id: str, poll: Poll, epoch: int, first: int = 0, count: int = limits.MEMBER_BUCKETS
) -> AsyncIterator[list[str]]:
    """The members that have a ballot in an epoch of a poll which is not voided, of the buckets from `first` on."""
    for shard in range(poll.shards):
        prefix_of = mark_keys.marks_prefix if poll.is_secret else keys.ballots_prefix
        prefix = prefix_of(event_id, poll.id, shard, epoch)
        names = [f"{prefix}{first + n}" for n in range(count)]
        async for lines in _lines(store, names, limits.BUCKETS_PER_CALL * poll.shards, "ballots"):
            yield lines


async def marks(store: Store, event_id: str, poll: Poll, epoch: int) -> AsyncIterator[list[str]]:
    """The marks of those who have taken part in a secret poll (voting/marks.py)."""
    prefix = mark_keys.marks_prefix(event_id, poll.id, 0, epoch)
    names = [f"{prefix}{n}" for n in range(limits.MEMBER_BUCKETS)]
    async for lines in _lines(store, names, limits.BUCKETS_PER_CALL, "row"):
        yield [line.partition(" ")[2] for line in lines]


async def on_roster(
    store: Store, event_id: str, first: int = 0, count: int = limits.MEMBER_BUCKETS
) -> AsyncIterator[list[tuple[str, str]]]:
    """[(member, number of their group)] of the buckets from `first` on; see `groups`."""
    names = [keys.roster_bucket(event_id, first + n) for n in range(count)]
    async for lines in _lines(store, names, limits.BUCKETS_PER_CALL, "group"):
        yield [(member, group) for member, _, group in (line.partition(" ") for line in lines)]


async def rows(store: Store, event_id: str, per_call: int) -> AsyncIterator[list[tuple[str, str, str]]]:
    """[(member, number of their group, name)] of the whole roster, of so many buckets a call."""
    names = [keys.roster_bucket(event_id, n) for n in range(limits.MEMBER_BUCKETS)]
    async for lines in _lines(store, names, per_call, "row"):
        yield [(member, group, name) for member, group, name in (line.split(" ", 2) for line in lines)]


class Groups(NamedTuple):
    """Of a roster: {number: (class, unit as it is called now, how many members)}; `kinds` has class and unit as they
    are written down."""

    by_number: dict[str, tuple[str, str, int]]
    renames: Renames
    kinds: dict[str, tuple[str, str]]


async def groups(store: Store, event_id: str) -> Groups:
    """Empty without a roster, but for what was renamed."""
    rows, stored = await store.ask(("HGETALL", keys.roster_groups(event_id)), renames.question(event_id))
    now = renames.of(stored)
    written = {number.decode(): renames.group_of(row) for number, row in rows.items()}
    by_number = {number: (kind, now.now(unit), members) for number, (kind, unit, members) in written.items()}
    return Groups(by_number, now, {number: (kind, unit) for number, (kind, unit, _) in written.items()})


async def _lines(store: Store, names: list[str], per_call: int, what: str) -> AsyncIterator[list[str]]:
    for at in range(0, len(names), per_call):
        text: bytes = await store.run("members_of", names[at : at + per_call], [what])
        yield [line for line in text.decode().split("\n") if line]
