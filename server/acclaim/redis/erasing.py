"""Erases everything that belongs to one event, on every node, including features' keys: all have its id as the hash
tag, or as the beginning of it (keys.of_event). A feature that keeps anything elsewhere breaks tests/event/test_bin.py.
"""

from itertools import islice
from typing import Final

from acclaim.redis import keys
from acclaim.redis.client import Store

_KEYS_A_CALL: Final = 500


async def erase(store: Store, event_id: str, kept: str = "") -> None:
    """Deletes every key of an event but `kept`."""
    for pattern in keys.of_event(event_id):
        names = iter([key for key in await store.scan(pattern) if key != kept])
        while some := list(islice(names, _KEYS_A_CALL)):
            async with store.answering() as redis:
                pipeline = redis.pipeline(transaction=False)
                for key in some:
                    pipeline.unlink(key)
                await pipeline.execute()
