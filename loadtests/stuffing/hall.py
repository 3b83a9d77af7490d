"""The hall: people who scan the code when they have sat down, and vote when they have read and made up their minds."""

import asyncio
from random import Random
from typing import Final

from acclaim.audience.joining import NotLetIn
from loadtests.stuffing.device import Device
from loadtests.target import Target

ARRIVING_S: Final = 25.0  # most of them come within this time
LATE_SHARE: Final = 0.2  # come when voting has begun, and vote as soon as they have read
READING_S: Final = (
    3.0  # the least from seeing a poll open, or joining, to the ballot; a typical one takes twice as long
)
OPTIONS: Final = "123456"


class Hall:
    """People behind one router. `refused`: how many could not come in, or were not let vote."""

    def __init__(self, target: Target, people: int, random: Random) -> None:
        self._target = target
        self._people = people
        self._random = random
        self.devices: list[Device] = []
        self.refused = 0

    async def evening(self, opens_s: float) -> None:
        """All come and vote; the poll takes ballots from `opens_s` on, counted from now."""
        began = asyncio.get_running_loop().time()
        await asyncio.gather(*(self._person(began, opens_s) for _ in range(self._people)))

    async def _person(self, began: float, opens_s: float) -> None:
        random, loop = self._random, asyncio.get_running_loop()
        comes_s = random.uniform(0, ARRIVING_S)
        if random.random() < LATE_SHARE:
            comes_s = opens_s + random.uniform(0, ARRIVING_S / 2)
        reading_s = READING_S + random.lognormvariate(0, 0.8) * READING_S
        await asyncio.sleep(comes_s)
        try:
            device = await Device.joined(self._target)
            self.devices.append(device)
            await device.connect()
            await asyncio.sleep(max(0.0, began + opens_s - loop.time()) + reading_s)
            device.cast(random.choice(OPTIONS))
            await device.answer()
        except (OSError, NotLetIn):  # a TimeoutError is an OSError
            self.refused += 1
            return
        self.refused += device.outcome != "ack"
