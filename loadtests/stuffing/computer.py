"""The computer that stuffs ballots, behind the hall's router: bluntly, or patiently."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from random import Random
from typing import Final

from acclaim.audience.joining import NotLetIn, join
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
        """Makes devices as fast as it can, over a few connections that stay open, then connects each."""
        pending = iter(range(count))
        await asyncio.gather(*(self._make_many(pending) for _ in range(_AT_ONCE)))
        connecting = iter(list(self.devices))
        await _all_at_once(len(self.devices), lambda: next(connecting).connect())

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

    async def _make_many(self, pending: Iterator[int]) -> None:
        reader, writer = await asyncio.open_connection(*self._target.address.place)
        try:
            for _ in pending:
                writer.write(self._request())
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                await reader.readexactly(int(_field(head, "content-length")))
                if cookie := _field(head, "set-cookie").partition(";")[0]:
                    self.devices.append(Device(self._target, cookie))
                else:  # it must pay from here on
                    self.devices.append(await Device.joined(self._target))
        finally:
            writer.close()

    def _request(self) -> bytes:
        host, port = self._target.address.place
        head = f"POST /api/events/{self._target.event.id}/join HTTP/1.1\r\nHost: {host}:{port}\r\n"
        return f"{head}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}".encode()

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


def _field(head: str, name: str) -> str:
    """A header field of an answer; "" without one."""
    lines = (line.partition(":") for line in head.split("\r\n"))
    return next((value.strip() for key, _, value in lines if key.lower() == name), "")


async def _all_at_once(count: int, one: Callable[[], Awaitable[object]]) -> None:
    pending = iter(range(count))

    async def worker() -> None:
        for _ in pending:
            await one()

    await asyncio.gather(*(worker() for _ in range(_AT_ONCE)))
