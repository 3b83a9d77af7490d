"""Has Redis write its append-only file anew once something is over of which nobody may learn who chose what: until then
the file holds the order of those who took part, beside what was counted.

What runs is noted in Redis, for another worker may be the first by then.
"""

from collections.abc import Collection
from typing import Any, cast

from acclaim.redis import mark_keys
from acclaim.redis.client import Store
from acclaim.redis.rewriting import rewrite_file


class Orders:
    """Of one event on one worker; `noun` says of what, "polls" or "surveys"."""

    def __init__(self, store: Store, event_id: str, noun: str) -> None:
        self._store = store
        self._key = mark_keys.orders(event_id, noun)
        self._noted: set[str] | None = None  # as Redis has it; None: another worker may have changed it

    def leave(self) -> None:
        """Another worker does it from now on."""
        self._noted = None

    async def keep(self, running: set[str]) -> None:
        """`running`: "ID EPOCH" of all that run now. Raises StoreAway."""
        if running == self._noted:
            return
        if over := await self._note(running):
            await rewrite_file(self._store)
            await self._forget(over)
        self._noted = running

    async def _note(self, running: Collection[str]) -> set[str]:
        """Returns those that were noted and run no more."""
        async with self._store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            if running:
                pipeline.sadd(self._key, *running)
            pipeline.smembers(self._key)
            found = (await pipeline.execute())[-1]
        return {one.decode() for one in found}.difference(running)

    async def _forget(self, over: Collection[str]) -> None:
        async with self._store.answering() as redis:
            await cast(Any, redis.srem(self._key, *over))
