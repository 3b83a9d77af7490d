"""Makes Redis rewrite its append-only file, without the history of its data; and forget slow commands, whose arguments
it keeps.

Redis keeps a note that a rewrite is owed until one has been started. So if a worker is killed in between, or an earlier
rewrite is still running, the next worker that looks starts it.
"""

import logging
import secrets
from typing import Final, cast

from redis.exceptions import RedisError, ResponseError

from acclaim.redis import keys
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.store")
_WHY: Final = "it still holds deleted data, or the order of answers"


async def rewrite_file(store: Store) -> None:
    """Requests a rewrite, which Redis does in the background. Without an append-only file there is none; if the user
    may not request it, that is logged. Raises StoreAway."""
    async with store.answering() as redis:
        await redis.set(keys.REWRITE, secrets.token_hex(8))
    await ask(store)


async def ask(store: Store) -> bool:
    """Requests a rewrite if it is owed. Returns whether none is owed any more. Raises StoreAway."""
    async with store.answering() as redis:
        owed = cast(bytes | None, await redis.get(keys.REWRITE))
    if owed is None:
        return True
    if not await _is_asked_for(store):
        return False
    await store.run("take_lease", [keys.REWRITE], [owed, 0])  # takes it away, unless it is owed once more
    return True


async def _forget_slow_commands(store: Store) -> None:
    try:
        await store.on_every_primary("SLOWLOG", "RESET")
    except ResponseError as error:
        log.warning("Redis has not forgotten its slow commands (%s): run SLOWLOG RESET, because %s", error, _WHY)
    except RedisError as error:
        log.info("slow commands not forgotten: %s", error)


async def _is_asked_for(store: Store) -> bool:
    await _forget_slow_commands(store)
    if await store.read_durability() == "volatile":
        return True
    try:
        await store.on_every_primary("BGREWRITEAOF")
    except ResponseError as error:  # beside `answering`: what is forbidden here is no sign of a store that is away
        if "in progress" in str(error):
            return False
        log.warning("Redis has not rewritten its append-only file (%s): run BGREWRITEAOF, because %s", error, _WHY)
    except RedisError as error:
        log.info("append-only file not rewritten: %s; will retry", error)
        return False
    return True
