"""Wrong passwords: how many somebody may try, and what operators learn of it.

A browser that an operator has signed in on is known by a cookie, and its guesses count only for it. All others are
counted by name and place, and more generously by name: so somebody who guesses at "admin" in the hall's network, or
from everywhere, locks neither admin's own browser nor any other name.
"""

import logging
from typing import Final

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.base.network import place
from acclaim.event import audit
from acclaim.redis import keys
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.operators")

_WINDOW_S: Final = 15 * 60


class Try:
    """One try at a password. `name` is as it was typed, `browser` the id of one that knows this name, or ""."""

    def __init__(self, store: Store, name: str, address: str, browser: str) -> None:
        self._store = store
        self._name = name
        self._address = address
        self.place = None if browser else place(address)
        if browser:
            self._counters = {keys.sign_in("browser", name, browser): limits.SIGN_IN_FAILURES_PER_15_MIN}
        else:
            self._counters = {
                keys.sign_in("pair", name, place(address)): limits.SIGN_IN_FAILURES_PER_15_MIN,
                keys.sign_in("name", name): limits.SIGN_IN_FAILURES_OF_A_NAME,
            }

    def of_codes(self) -> "Try":
        """The same try at a code of the second factor: somebody who knows the password has few tries from everywhere,
        and on known browsers too."""
        codes = Try(self._store, self._name, self._address, "")
        codes._counters = {keys.sign_in("code", self._name): limits.SIGN_IN_FAILURES_PER_15_MIN}
        return codes

    async def count(self, exists: bool) -> None:
        """Before the password is looked at, so that guesses made all at once are counted too. `exists`: whether there
        is an account of this name. Raises OperatorError sign_in_locked."""
        locked_s, is_first = 0, False
        async with self._store.answering() as redis:
            for counter, most in self._counters.items():
                pipeline = redis.pipeline(transaction=True)
                pipeline.set(counter, 0, ex=_WINDOW_S, nx=True)
                pipeline.incr(counter)
                pipeline.ttl(counter)
                _, tries, ttl = await pipeline.execute()
                if tries > most:
                    locked_s, is_first = max(locked_s, ttl), is_first or tries == most + 1
        if is_first:
            await self._note("sign_in_locked", exists)
        if locked_s:
            raise OperatorError("sign_in_locked", retry_after_s=locked_s)

    async def take_back(self) -> None:
        """It was no failure."""
        async with self._store.answering() as redis:
            for counter in self._counters:
                pipeline = redis.pipeline(transaction=True)
                pipeline.decr(counter)
                pipeline.expire(counter, _WINDOW_S)  # or one that ended just now would come back for ever
                await pipeline.execute()

    async def failed(self, exists: bool, what: str = "sign_in_failed") -> None:
        await self._note(what, exists)

    async def _note(self, what: str, exists: bool) -> None:
        """In the audit log and in the log, of a flood the beginning. What is no name may be a password: not told."""
        counter = keys.sign_in("noted")
        async with self._store.answering() as redis:
            pipeline = redis.pipeline(transaction=True)
            pipeline.set(counter, 0, ex=_WINDOW_S, nx=True)
            pipeline.incr(counter)
            noted = (await pipeline.execute())[1]
        if noted > limits.SIGN_IN_FAILURES_NOTED:
            return
        detail = {"address": self._address} | ({"name": self._name} if exists else {})
        if noted == limits.SIGN_IN_FAILURES_NOTED:
            what, detail = "sign_in_flood", {}
        await audit.record(self._store, "", audit.SERVER, what, detail=detail)
        who = f"operator {self._name}" if exists else "an unknown name"
        log.warning("%s: %s; see the audit log for the address", what.replace("_", " "), who)
