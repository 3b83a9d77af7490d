"""The counter in Redis."""

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from acclaim.redis.client import Store

from . import keys


class Report(NamedTuple):
    """A member's phone says: its counter `source` stands at `total`."""

    member: str
    source: str
    total: int


async def take_batch(store: Store, event_id: str, reports: Sequence[Report]) -> list[int]:
    """Takes reports in one call; returns the total of each. Safe to repeat. Raises StoreAway."""
    args: list[str | int] = []
    for member, source, total in reports:
        args += (f"{member} {source}", total)
    return cast(list[int], await store.run("press", [keys.counter(event_id)], args))


async def read(store: Store, event_id: str) -> int:
    """The sum of all. Raises StoreAway."""
    async with store.answering() as redis:
        return int(await cast(Any, redis.hget(keys.counter(event_id), "")) or 0)
