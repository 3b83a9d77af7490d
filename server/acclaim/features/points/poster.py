"""Posts logs into ledgers: one worker at a time, the one that has the lease.

It does not matter which: a batch and its cursor are one call (lua/post_acts.lua), so a worker killed at any moment has
posted it or not, and a second attempt finds that the cursor has moved.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Final

from acclaim.base.clock import now_ms
from acclaim.base.errors import StoreAway
from acclaim.config import Settings
from acclaim.event.event import Event
from acclaim.features.points import actions, ledgers, posting, sources
from acclaim.features.points import store as points
from acclaim.features.points.limits import (  # fmt: skip
    EVENTS_S,
    IDLE_LOOK_S,
    LOOK_S,
    RECOUNT_LOOK_S,
    RECOUNTED_EVERY_MS,
    ROUND_S,
)
from acclaim.features.points.rules import date_of, day_of
from acclaim.features.points.sources import Source
from acclaim.http.services import Service
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.points")
_WHO_BYTES: Final = 8


class Poster(Service):
    """One per worker."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._who = secrets.token_hex(_WHO_BYTES)
        self._ledgers: list[tuple[Event, list[Source]]] = []
        self._read_at = -EVENTS_S
        self._expired: dict[str, int] = {}  # by ledger, the year for which it is done

    @classmethod
    def of(cls, store: Store, _: Settings) -> "Poster":
        return cls(store)

    def tasks(self) -> Sequence[Callable[[], Awaitable[None]]]:
        return (self.run, self.recount)

    async def drain(self) -> None:
        """So that the next worker need not wait for the lease to end."""
        with suppress(StoreAway):
            await points.give_lease_back(self._store, self._who)

    async def run(self) -> None:
        """Looks every limits.LOOK_S, endlessly."""
        while True:
            is_ours = False
            try:
                if await points.take_lease(self._store, self._who):
                    await self.look()
                    is_ours = bool(self._ledgers)
            except StoreAway:
                await self._store.wait_until_present()
            await asyncio.sleep(LOOK_S if is_ours else IDLE_LOOK_S)

    async def recount(self) -> None:
        """Recounts each ledger once a day, endlessly; errors are logged and shown in the console."""
        while True:
            await asyncio.sleep(RECOUNT_LOOK_S)
            with suppress(StoreAway):
                if await points.take_lease(self._store, self._who):
                    await self.recount_due(now_ms())

    async def recount_due(self, now: int) -> None:
        """The ledgers whose last recount was a day ago."""
        for ledger, found in await ledgers.all_of(self._store):
            if now - (await actions.last_check(self._store, ledger)).at < RECOUNTED_EVERY_MS:
                continue
            result = await actions.check(self._store, ledger, found)
            if result.problems:
                log.error("ledger of event %s: not right: %s", ledger.id, result.problems[0])

    async def look(self) -> int:
        """Posts what is new, for at most ROUND_S; returns the number of batches."""
        until = asyncio.get_running_loop().time() + ROUND_S
        await self._read_ledgers()
        posted = 0
        for ledger, found in self._ledgers:
            try:
                await self._expire(ledger)
                posted += await self._post(ledger, found, until)
            except StoreAway:
                raise
            except Exception:  # of one ledger, whatever it is
                log.exception("ledger of event %s: not posted", ledger.id)
        return posted

    async def _post(self, ledger: Event, found: Sequence[Source], until: float) -> int:
        posted = 0
        cursors = await points.cursors(self._store, ledger.id)
        for source in await sources.has_news(self._store, ledger, found, cursors):
            at = cursors.get(source.cursor, "")
            while asyncio.get_running_loop().time() < until:
                after = await posting.post(self._store, ledger, source, at)
                if after in (None, at):
                    break
                posted, at = posted + 1, after
        return posted

    async def _read_ledgers(self) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._read_at < EVENTS_S:
            return
        self._read_at = now
        self._ledgers = await ledgers.all_of(self._store)

    async def _expire(self, ledger: Event) -> None:
        year = date_of(day_of(now_ms(), ledger.timezone)).year
        if self._expired.get(ledger.id) != year:
            await points.expire(self._store, ledger)
            self._expired[ledger.id] = year
