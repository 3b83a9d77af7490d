"""Erases the events that have been in the bin for long enough."""

import asyncio
import logging
from collections.abc import Callable

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import StoreAway
from acclaim.event import bin
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.live")


async def empty_the_bin(store: Store, is_first: Callable[[], bool]) -> None:
    """Looks every limits.BIN_LOOK_S, without end. `is_first`: whether this worker is the one to do it."""
    while True:
        await store.wait_until_present()
        if is_first():
            try:
                for event_id in await bin.empty(store, now_ms()):
                    log.info("event %s: erased, %d days after it was deleted", event_id, limits.BIN_DAYS)
            except StoreAway as error:
                log.info("bin not emptied: %s; will retry", error.message)
        await asyncio.sleep(limits.BIN_LOOK_S)
