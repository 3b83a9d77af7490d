"""Who somebody is for good, beside the roster: a number, 1 for the first, that nobody else ever gets, and when they
have left. Numbers are dense, so that a set of members can be a bitmap: 300,000 are 37 KB.

The scripts that change a few rows give numbers with them (lua/lib/people.lua). A roster that was replaced as a whole is
gone through afterwards, some buckets at a time, so that ballots get their turn; `numbered` in its summary says by which
version that was done; a reader that finds another one goes through it again. Without a roster, members who join by a
ticket or an identity get theirs then.
"""

from collections.abc import Sequence
from heapq import nlargest
from typing import Any, Final, NamedTuple, cast

from acclaim.base import limits
from acclaim.redis import keys
from acclaim.redis.client import Store

_BUCKETS_A_CALL: Final = 256


class Person(NamedTuple):
    """`left_at`: when they left the roster, in ms since 1970; 0 of who is on it, or has joined without one."""

    number: int
    left_at: int


async def number_roster(store: Store, event_id: str) -> None:
    """Gives numbers to who is on the roster of an event, and notes who has left it. Safe to repeat."""
    async with store.answering() as redis:
        version = await cast(Any, redis.hget(keys.roster(event_id), "import"))
    for first in range(0, limits.MEMBER_BUCKETS, _BUCKETS_A_CALL):
        names = [keys.people(event_id)]
        for n in range(first, first + _BUCKETS_A_CALL):
            names += (keys.roster_bucket(event_id, n), keys.people_bucket(event_id, n))
        await store.run("number_roster", names, [])
    if version is not None:
        async with store.answering() as redis:
            await cast(Any, redis.hset(keys.roster(event_id), "numbered", version))


async def mend(store: Store, event_id: str) -> bool:
    """Whether a roster was gone through whose import had broken off before that, or is of an older version of the
    server."""
    async with store.answering() as redis:
        version, numbered = await redis.hmget(keys.roster(event_id), ["import", "numbered"])
    if version is None or version == numbered:
        return False
    await number_roster(store, event_id)
    return True


async def note_joined(store: Store, event_id: str, members: Sequence[str]) -> None:
    """Gives numbers to who has joined an event without a roster. Safe to repeat."""
    if members:
        names = [keys.people_bucket(event_id, keys.bucket(member)) for member in members]
        await store.run("note_people", [keys.people(event_id), *names], members)


async def of(store: Store, event_id: str, members: Sequence[str]) -> list[Person | None]:
    """What is known of some members; None of whom nobody has known yet."""
    questions = [("HGET", keys.people_bucket(event_id, keys.bucket(member)), member) for member in members]
    return [_person(text) if text else None for text in await store.ask(*questions)] if questions else []


async def leavers(store: Store, event_id: str, text: str, most: int) -> tuple[int, list[tuple[str, Person]]]:
    """How many members whose id contains `text` have left the roster, and the last `most` of them, newest first."""
    total, newest = 0, list[tuple[str, Person]]()
    for first in range(0, limits.MEMBER_BUCKETS, limits.BUCKETS_PER_CALL):
        buckets = [keys.people_bucket(event_id, first + n) for n in range(limits.BUCKETS_PER_CALL)]
        lines: bytes = await store.run("members_of", buckets, ["left"])
        found = [line.split(" ", 1) for line in lines.decode().split("\n") if line]
        wanted = [(member, _person(row.encode())) for member, row in found if text in member]
        total += len(wanted)
        newest = nlargest(most, [*newest, *wanted], key=lambda one: one[1].left_at)
    return total, newest


async def forget(store: Store, event_id: str, member: str) -> None:
    """From then on the number belongs to nobody."""
    async with store.answering() as redis:
        await cast(Any, redis.hdel(keys.people_bucket(event_id, keys.bucket(member)), member))


def _person(text: bytes) -> Person:
    number, left_at = text.split(b" ")
    return Person(int(number), int(left_at))
