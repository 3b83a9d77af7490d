"""Likes: phones' running totals in, exact sums out."""

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from acclaim.base import limits
from acclaim.identity import pseudonym
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


async def of_member(store: Store, event_id: str, member: str) -> dict[str, int]:
    """What a member has tapped, as `read`."""
    taps: dict[str, int] = {}
    for field, total in (await _counters(store, event_id, member)).items():
        if field != member:  # else the allowance
            target = field.split(" ", 2)[2]
            taps[target] = taps.get(target, 0) + int(total)
    return taps


async def forget(store: Store, event_id: str, member: str) -> int:
    """Gives the member's counters, whose sums stay, a pseudonym; returns how many there were. Safe to repeat."""
    held = await _counters(store, event_id, member)
    if held:
        name = pseudonym.new()
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=True)
            moved = {name + field[len(member) :]: value for field, value in held.items()}
            pipeline.hset(keys.likers(event_id, name), mapping=cast(Any, moved))
            pipeline.hdel(keys.likers(event_id, member), *held)
            await pipeline.execute()
    return len(held)


async def _counters(store: Store, event_id: str, member: str) -> dict[str, str]:
    """The fields of a member (lua/like.lua)."""
    async with store.answering() as redis:
        fields = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.likers(event_id, member))))
    held = {field.decode(): value.decode() for field, value in fields.items()}
    return {field: value for field, value in held.items() if field.partition(" ")[0] == member}
