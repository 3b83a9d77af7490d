"""Phones' random numbers for a draw, in sheets of those that came together; the last item marks that all are in."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any, cast

from acclaim.base import limits
from acclaim.features.draws import hall_numbers as rules
from acclaim.features.draws import keys
from acclaim.redis.client import Store

Sheet = list[str]


async def add(store: Store, event_id: str, name: str, numbers: Sequence[str]) -> int:
    """Adds a sheet to the draw whose list has this name; returns its position from 1, or 0 if all are in.

    A call that is sent twice makes two sheets of the same numbers, which does no harm. Raises StoreAway."""
    key = keys.draw_numbers(event_id, name)
    return int(await store.run("add_numbers", [key], ["\n".join(numbers), limits.ENTRANTS_GATHERED_S]))


async def close(store: Store, event_id: str, name: str) -> tuple[str, int]:
    """Takes no more numbers, and keeps the roots for path queries; returns (the hall's digest, how many numbers)."""
    await store.run("close_numbers", [keys.draw_numbers(event_id, name)], [])
    roots, count = list[str](), 0
    async for some in read(store, event_id, name):
        count += sum(map(len, some))
        roots += await asyncio.to_thread(_roots, some)
    async with store.answering() as redis:
        await redis.set(keys.draw_roots(event_id, name), "\n".join(roots))
    return await asyncio.to_thread(rules.digest_of, roots), count


def _roots(sheets: list[Sheet]) -> list[str]:
    return [rules.root_of(rules.sheet(numbers)) for numbers in sheets]


async def roots(store: Store, event_id: str, name: str) -> list[str]:
    """The roots of all sheets of a draw whose numbers are all in; [] if nobody has sent any."""
    async with store.answering() as redis:
        text = cast(bytes | None, await redis.get(keys.draw_roots(event_id, name)))
    return text.decode().splitlines() if text else []


async def read(store: Store, event_id: str, name: str) -> AsyncIterator[list[Sheet]]:
    """All sheets in order, limits.SHEETS_PER_CALL at a time."""
    key, at = keys.draw_numbers(event_id, name), 0
    while True:
        async with store.answering() as redis:
            items = cast(list[bytes], await cast(Any, redis.lrange(key, at, at + limits.SHEETS_PER_CALL - 1)))
        if sheets := [item.decode().splitlines() for item in items if item]:
            yield sheets
        if len(items) < limits.SHEETS_PER_CALL:
            return
        at += len(items)
