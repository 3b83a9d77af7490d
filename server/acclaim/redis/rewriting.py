"""Having Redis write its append-only file anew, without the history of what it holds."""

import logging

from redis.exceptions import RedisError

from acclaim.redis.client import Store

log = logging.getLogger("acclaim.store")


async def rewrite_file(store: Store) -> None:
    """Asks for it; Redis does it in the background. Not where it writes none, or this user may not ask: that is logged.
    Raises StoreAway."""
    if await store.read_durability() == "volatile":
        return
    try:
        await store.on_every_primary("BGREWRITEAOF")
    except RedisError as error:  # beside `answering`: what is forbidden here is no sign of a store that is away
        log.warning("Redis has not rewritten its file (%s), which holds an order of answers; run BGREWRITEAOF", error)
