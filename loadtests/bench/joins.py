"""Joins as browsers make them: each on a connection that is open already, because it has brought the page."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from acclaim.audience.address import Address, Sources
from loadtests.arrivals.answer import head_of
from loadtests.arrivals.request import Requests
from loadtests.cpu import giving_way
from loadtests.server_under_test import ServerUnderTestError

BROWSERS: Final = 64  # that join at the same time; as many addresses, for one has its limit
_PATIENCE_S: Final = 60.0


class Browsers:
    """Connections to one server, on each of which new devices join one after the other."""

    def __init__(self, request: bytes) -> None:
        self._request = request
        self._lines: list[tuple[StreamReader, StreamWriter]] = []

    async def connect(self, address: Address) -> None:
        sources = Sources(address.host, first=78)
        for _ in range(BROWSERS):
            self._lines.append(
                await asyncio.open_connection(address.host, address.port, local_addr=sources.next(), ssl=address.ssl)
            )

    async def join(self, joins: int) -> None:
        """Returns when so many (or a few more) devices have joined. Raises ServerUnderTestError."""
        with giving_way():
            async with asyncio.timeout(_PATIENCE_S):
                await asyncio.gather(*(self._join(*line, -(-joins // BROWSERS)) for line in self._lines))

    async def _join(self, reader: StreamReader, writer: StreamWriter, times: int) -> None:
        for _ in range(times):
            writer.write(self._request)
            head = head_of(await reader.readuntil(b"\r\n\r\n"))
            if head is None or head.status != 200:
                raise ServerUnderTestError(f"A device was not let in: {head}.")
            await reader.readexactly(head.length)

    def leave(self) -> None:
        for _, writer in self._lines:
            writer.transport.abort()


@asynccontextmanager
async def browsers(address: Address, event_id: str) -> AsyncIterator[Browsers]:
    """Browsers that are there to join an event."""
    crowd = Browsers(Requests(address, event_id).join().to_send(b""))
    try:
        await crowd.connect(address)
        yield crowd
    finally:
        crowd.leave()
