"""One at a time, over all workers and machines."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from acclaim.base import limits
from acclaim.base.errors import StoreAway
from acclaim.redis.client import Store

_POLL_S: Final = 0.05
_PROLONGED_EVERY_S: Final = limits.ALONE_MS / 1000 / 4


@asynccontextmanager
async def alone(store: Store, key: str) -> AsyncIterator[None]:
    """Within, nobody else is alone by this key, which begins with `acclaim:{EVENT}:alone:`. Waits for whoever is;
    one that was killed, or has been cut off from the store for limits.ALONE_MS, is waited for no longer. So what must
    never be done twice still needs its compare-and-set. Raises StoreAway."""
    who, done = secrets.token_hex(8), asyncio.Event()
    while True:
        if await store.run("take_lease", [key], [who, limits.ALONE_MS]):
            break
        await asyncio.sleep(_POLL_S)
    prolonging = asyncio.create_task(_prolong(store, key, who, done))
    try:
        yield
    finally:
        done.set()
        await prolonging  # never cancelled: its call may be on its way
        with suppress(StoreAway):
            await store.run("take_lease", [key], [who, 0])


async def _prolong(store: Store, key: str, who: str, done: asyncio.Event) -> None:
    while True:
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _PROLONGED_EVERY_S)
            return
        with suppress(StoreAway):
            await store.run("take_lease", [key], [who, limits.ALONE_MS])
