"""Presence in Redis: the workers' sums of an event's visits, time and members, and a sample per minute."""

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from acclaim.features.presence import keys
from acclaim.features.presence.rules import Presence, Sample
from acclaim.redis.client import Store


class Increment(NamedTuple):
    """What `worker` adds with increment `number`: each number is added once, however often it is sent."""

    worker: str
    number: int
    visits: int
    watched_ms: int


async def add(
    store: Store, event_id: str, increment: Increment, members: Sequence[str], online: int, now: int
) -> Presence:
    """Adds an increment and the ids of members who came; `online` is the number of phones on all workers at `now` (ms).

    Returns the sums of all workers. Safe to repeat. Raises StoreAway."""
    script_keys = [keys.presence(event_id), keys.presence_members(event_id)]
    return Presence(*await store.run("presence", script_keys, [*increment, online, now, *members]))


async def read(store: Store, event_id: str) -> Presence:
    """The sums of all workers. Raises StoreAway."""
    async with store.answering() as redis:
        found = await cast(Any, redis.hmget(keys.presence(event_id), ["peak", "peak_at", "visits", "watched_ms"]))
        members = await redis.pfcount(keys.presence_members(event_id))
    peak, peak_at, visits, watched_ms = (int(n or 0) for n in found)
    return Presence(peak, peak_at, visits, members, watched_ms)


async def forget(store: Store, event_id: str, worker: str) -> None:
    """A stopping worker's number is no longer needed."""
    async with store.answering() as redis:
        await cast(Any, redis.hdel(keys.presence(event_id), f"worker {worker}"))


async def sample(store: Store, event_id: str, minute: int, sums: Sample) -> None:
    """Stores the sums at the beginning of a minute (since 1970). The first worker's sample stays. Raises StoreAway."""
    async with store.answering() as redis:
        await cast(Any, redis.hsetnx(keys.presence_minutes(event_id), str(minute), " ".join(map(str, sums))))


async def samples(store: Store, event_id: str) -> dict[int, Sample]:
    """{minute since 1970: sums at its beginning}. Raises StoreAway."""
    async with store.answering() as redis:
        rows = await cast(Any, redis.hgetall(keys.presence_minutes(event_id)))
    return {int(minute): Sample(*map(int, sums.split())) for minute, sums in rows.items()}
