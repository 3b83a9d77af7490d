"""Control messages between workers: "event E changed, read it now". Lost ones heal by periodic re-reading."""

from collections.abc import Callable
from typing import Any, cast

from redis.exceptions import NoPermissionError

from acclaim.redis import keys
from acclaim.redis.client import Store


class MayNotListen(Exception):
    """This Redis user may not subscribe. Nothing else is wrong with the store: what is announced is seen later."""


async def announce(store: Store, event_id: str) -> None:
    """Tells every worker that an event's definition, stage or a poll's state changed."""
    async with store.answering() as redis:
        await cast(Any, redis.publish(keys.CONTROL, event_id))


async def listen(store: Store, changed: Callable[[str], None]) -> None:
    """Calls `changed(event_id)` for each message, until cancelled or the connection ends.

    Raises StoreAway, MayNotListen.
    """
    async with store.answering() as redis:
        pubsub = redis.pubsub()
        try:
            await pubsub.subscribe(keys.CONTROL)
            while True:
                message = await pubsub.get_message(ignore_subscribe_messages=True, timeout=None)
                if message is not None and message["data"]:  # an empty one is a probe (permissions.py)
                    changed(message["data"].decode())
        except NoPermissionError as error:
            raise MayNotListen from error
        finally:
            await pubsub.aclose()  # type: ignore[no-untyped-call]
