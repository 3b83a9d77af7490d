"""Has Redis write its append-only file anew once something is over of which nobody may learn who chose what: until then
the file holds the order of those who took part, beside what was counted.

What is opened is noted in Redis before it opens, and the note stays until it is over and a rewrite is owed. So it
matters neither which worker is the first, nor which events it knows, nor whether any ran when something closed.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from acclaim.base.errors import StoreAway
from acclaim.event.states import FINAL_STATES
from acclaim.redis import keys, mark_keys
from acclaim.redis.client import Store
from acclaim.redis.rewriting import ask, rewrite_file

log = logging.getLogger("acclaim.voting")
LOOK_S: Final = 2.0


async def note(store: Store, event_id: str, activity_id: str, epoch: int) -> None:
    """That an activity which keeps apart who chose what is about to open in this epoch. Raises StoreAway."""
    async with store.answering() as redis:
        await cast(Any, redis.sadd(mark_keys.ORDERS, f"{event_id} {activity_id} {epoch}"))


async def keep_forgetting(store: Store, is_first: Callable[[], bool]) -> None:
    """Looks every LOOK_S, for ever. `is_first`: whether this worker is the one that does it."""
    while True:
        await store.wait_until_present()
        if is_first():
            try:
                await forget_over(store)
                await ask(store)
            except StoreAway as error:
                log.info("append-only file not rewritten: %s; will retry", error.message)
        await asyncio.sleep(LOOK_S)


async def forget_over(store: Store) -> None:
    """Has the file rewritten if something noted is over. Raises StoreAway."""
    async with store.answering() as redis:
        noted = [one.decode() for one in await cast(Any, redis.smembers(mark_keys.ORDERS))]
    if noted and (over := await _over(store, noted)):
        await rewrite_file(store)
        async with store.answering() as redis:
            await cast(Any, redis.srem(mark_keys.ORDERS, *over))


async def _over(store: Store, noted: Sequence[str]) -> list[str]:
    """Those of the notes whose activity is closed, was reset, or is gone with its event. A draft of the same epoch is
    not: it was noted before it opens."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        for one in noted:
            event_id, activity_id, _ = one.split(" ")
            pipeline.exists(keys.event(event_id))
            pipeline.hmget(keys.poll(event_id, activity_id, 0), "state", "epoch")
        answers = await pipeline.execute()
    found = zip(noted, answers[::2], answers[1::2], strict=True)
    return [one for one, is_there, held in found if not is_there or _is_over(held, int(one.split(" ")[2]))]


def _is_over(held: Sequence[bytes | None], noted_epoch: int) -> bool:
    """`held`: the state and epoch that are there now."""
    state, epoch = held
    return int(epoch or 1) > noted_epoch or (state or b"draft").decode() in FINAL_STATES
