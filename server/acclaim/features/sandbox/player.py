"""Plays in the sandbox on demand, and empties it each day."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, StoreAway, Unknown
from acclaim.config import Settings
from acclaim.event import audit
from acclaim.features.sandbox import actions, rules
from acclaim.features.sandbox import store as sandbox
from acclaim.features.sandbox.limits import LOOK_S
from acclaim.http.services import Service
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.web")


class Player(Service):
    def __init__(self, store: Store) -> None:
        self._store = store
        self._plays: set[asyncio.Task[None]] = set()

    @classmethod
    def of(cls, store: Store, _: Settings) -> "Player":
        return cls(store)

    def tasks(self) -> Sequence[Callable[[], Awaitable[None]]]:
        return (self._empty_daily,)

    async def drain(self) -> None:
        for play in self._plays:
            play.cancel()
        await asyncio.gather(*self._plays, return_exceptions=True)

    async def begin(self, seconds: float, *, publishes: bool) -> None:
        """Returns when it has begun. Raises OperatorError("conflict") while it plays, ("wrong_state"), Unknown."""
        who = await sandbox.take(self._store)
        try:
            await sandbox.find(self._store)
            await actions.prepare(self._store)
        except BaseException:
            await sandbox.give_back(self._store, who)
            raise
        play = asyncio.create_task(self._play(who, seconds, publishes))
        self._plays.add(play)
        play.add_done_callback(self._plays.discard)

    async def _play(self, who: str, seconds: float, publishes: bool) -> None:
        try:
            await actions.play(self._store, seconds, publishes=publishes)
        except AcclaimError as error:  # somebody has pressed something else meanwhile
            log.info("sandbox: ceremony broken off: %s", error.message)
        finally:
            await sandbox.give_back(self._store, who)

    async def _empty_daily(self) -> None:
        while True:
            await self._store.wait_until_present()
            with suppress(StoreAway):
                await empty_if_due(self._store, now_ms())
            await asyncio.sleep(LOOK_S)


async def empty_if_due(store: Store, now: int) -> bool:
    """Empties it if a day has begun since. The first worker that looks does it; while it plays, the next look does."""
    try:
        event = await sandbox.find(store)
        async with sandbox.alone(store):
            if not await sandbox.is_first_of(store, rules.day_of(now, event)):
                return False
            await sandbox.empty(store, audit.SERVER)
    except Unknown:
        return False
    except StoreAway:
        raise
    except AcclaimError as error:
        log.info("sandbox not emptied: %s", error.message)
        return False
    log.info("sandbox: emptied, as every day")
    return True
