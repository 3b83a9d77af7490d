"""Likes: phones' running totals in, exact sums out."""

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from acclaim.base import limits
from acclaim.redis import keys
from acclaim.redis.client import Store


class Report(NamedTuple):
    """A member's phone says: counter `source` of `target` ("", "poll/option", ":reaction") stands at `total`."""

    member: str
    source: str
    target: str
    total: int


async def take_batch(store: Store, event_id: str, reports: Sequence[Report]) -> list[int]:
    """Takes reports in one call; returns the total taken of each. Safe to repeat. Raises StoreAway."""
    script_keys = [keys.likes(event_id), *(keys.likers(event_id, report.member) for report in reports)]
    args: list[str | int] = [limits.LIKES_PER_S, limits.LIKES_BURST, limits.LIKE_COUNTERS_PER_MEMBER]
    for member, source, target, total in reports:
        args += (member, f"{source} {target}", total)
    return cast(list[int], await store.run("like", script_keys, args))


async def read(store: Store, event_id: str) -> dict[str, int]:
    """{"": likes of the event, "poll/option": likes of an option, ":reaction": times a reaction was sent}."""
    async with store.answering() as redis:
        fields = cast(Any, await redis.hgetall(keys.likes(event_id)))
    return {name.decode(): int(n) for name, n in fields.items()}
