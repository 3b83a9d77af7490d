"""People who come to an event and go again, vote, answer, ask, like in waves, comment, and lose their lines."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from functools import partial
from random import Random
from typing import Final

from acclaim.audience.activities import Activities
from acclaim.audience.address import Address
from acclaim.audience.client import Ground
from acclaim.audience.guest import Guest
from acclaim.audience.joining import NotLetIn, join
from acclaim.audience.measured import Measured
from acclaim.audience.pace import DEMO, Pace
from acclaim.audience.programme import Programme
from acclaim.audience.sayings import SAYINGS
from acclaim.audience.websocket import handshake

log = logging.getLogger("acclaim.audience")

# Above some thousand new devices an hour from one address each costs work; on this machine we have many to come from.
NEWCOMERS_PER_S: Final = 0.7
NEWCOMERS_PER_S_NEAR: Final = 1.5
WAVE_S: Final = (2.0, 5.0)  # how long a wave of likes lasts
RETRY_S: Final = 5.0


Admit = Callable[[tuple[str, int] | None], Awaitable[str]]


class Audience:
    """Keeps `phones` people in the event."""

    def __init__(
        self,
        address: Address,
        event_id: str,
        phones: int,
        random: Random,
        pace: Pace = DEMO,
        admit: Admit | None = None,
    ) -> None:
        """`admit` gives a session (a Cookie header) to who comes from an address; by default by joining over HTTP."""
        self.pace: Final = pace
        self._admit = admit or partial(join, address, event_id)
        self._ground = Ground(address, Measured(), random, checks_order=False)
        self._event_id = event_id
        self._phones = phones
        self._random = random
        self._guests: list[Guest] = []
        self._came = 0
        near = address.host.startswith("127.")
        joining = NEWCOMERS_PER_S_NEAR if near else NEWCOMERS_PER_S
        self._newcomers_per_s = joining if pace.newcomers_per_s is None else pace.newcomers_per_s
        self._programme: Final = Programme(random)
        self._activities: Final = Activities(random)

    @property
    def measured(self) -> Measured:
        """What its phones have seen so far."""
        return self._ground.measured

    @property
    def there(self) -> int:
        """Phones with a line."""
        return self._ground.connected

    def cut(self) -> None:
        """Every phone loses its line at once, and reconnects."""
        for guest in self._guests:
            guest.drop()

    async def _pause(self, per_s: float) -> None:
        """Until the next of so many a second; for ever when there are none."""
        await (asyncio.sleep(self._random.expovariate(per_s)) if per_s else asyncio.Event().wait())

    async def run(self) -> None:
        """Until cancelled."""
        try:
            async with asyncio.TaskGroup() as tasks:
                for part in (self._come_and_go(), self._like_in_waves(), self._talk(), self._lose_connections()):
                    tasks.create_task(part)
        finally:
            for guest in self._guests:
                guest.leave()
            await self._ground.settled()

    async def _come_and_go(self) -> None:
        while True:
            try:
                await self._welcome_one()
            except (OSError, NotLetIn) as trouble:
                log.warning("audience not admitted: %s; will retry", trouble)
                await asyncio.sleep(RETRY_S)
                continue
            if len(self._guests) < self._phones:
                await asyncio.sleep(self._random.expovariate(self._phones / self.pace.arrive_s))
            else:
                await self._pause(self._newcomers_per_s)
                self._guests.pop(self._random.randrange(len(self._guests) // 2 + 1)).leave()

    async def _welcome_one(self) -> None:
        address = self._ground.address
        cookie = await self._admit(self._ground.sources.next())
        self._came += 1
        request = handshake(*address.place, f"/ws/{self._event_id}?view=phone", cookie)
        guest = Guest(self._ground, self._programme, self._activities, self.pace, f"guest-{self._came}", request)
        self._guests.append(guest)
        guest.open()

    async def _like_in_waves(self) -> None:
        while True:
            await asyncio.sleep(self._random.uniform(*self.pace.quiet_s))
            ends = time.monotonic() + self._random.uniform(*WAVE_S)
            while time.monotonic() < ends:
                for guest in self._guests:
                    if guest.is_live and self._random.random() < self.pace.wave_share:
                        guest.like(self._programme.like_target(), self._random.randint(1, 4))
                await asyncio.sleep(0.5)

    async def _talk(self) -> None:
        while True:
            await self._pause(self.pace.comments_per_s)
            if self._programme.has_comments and self._guests:
                self._random.choice(self._guests).say(self._random.choice(SAYINGS))

    async def _lose_connections(self) -> None:
        while True:
            await self._pause(self.pace.drops_per_s)
            if self._guests:
                self._random.choice(self._guests).drop()
