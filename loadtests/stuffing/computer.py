"""The computer that stuffs ballots, behind the hall's router: bluntly, or patiently."""

import asyncio
from collections.abc import Awaitable, Callable
from random import Random
from typing import Final

from loadtests.joining import NotLetIn, join
from loadtests.stuffing.device import Device
from loadtests.target import Target

_AT_ONCE: Final = 24
FAVOURITE: Final = "1"


class Computer:
    """`devices` are those that it has made."""

    def __init__(self, target: Target, random: Random) -> None:
        self._target = target
        self._random = random
        self.devices: list[Device] = []

    async def make(self, count: int) -> None:
        """Makes devices as fast as it can, and connects them; it pays where the server asks for work."""
        await _all_at_once(count, self._make)

    async def guess(self, count: int) -> None:
        """Tries wrong codes as fast as it can."""
        await _all_at_once(count, self._guess)

    async def stuff(self) -> None:
        """Casts all ballots at once."""
        for device in self.devices:
            device.cast(FAVOURITE)
        await asyncio.gather(*(device.answer() for device in self.devices))

    async def stuff_patiently(self, count: int, over_s: float) -> None:
        """Makes each device at a moment of its own, lets it wait, and casts: like people who come and read."""
        await asyncio.gather(*(self._one_patiently(over_s) for _ in range(count)))

    async def _one_patiently(self, over_s: float) -> None:
        await asyncio.sleep(self._random.uniform(0, over_s))
        device = await self._make()
        await asyncio.sleep(self._random.uniform(0.2, 1) * over_s)
        device.cast(FAVOURITE)
        await device.answer()

    async def _make(self) -> Device:
        device = await Device.joined(self._target)
        self.devices.append(device)
        await device.connect()
        return device

    async def _guess(self) -> None:
        code = "".join(self._random.choices("23456789ABCDEFGHJKMNPQRSTVWXYZ", k=9))
        try:
            await join(self._target.address, self._target.event.id, code=code)
        except NotLetIn:
            return


async def _all_at_once(count: int, one: Callable[[], Awaitable[object]]) -> None:
    pending = iter(range(count))

    async def worker() -> None:
        for _ in pending:
            await one()

    await asyncio.gather(*(worker() for _ in range(_AT_ONCE)))
