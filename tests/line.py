"""The one WebSocket client of the tests: a socket that remembers what it heard.

Load generators have another, loadtests/wire.py: theirs must cost less than the server that it measures.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from tests.waiting import PATIENCE_S

Wanted = str | Callable[[dict[str, Any]], bool]  # a type, or a condition


def _test(wanted: Wanted) -> Callable[[dict[str, Any]], bool]:
    return (lambda m: m["type"] == wanted) if isinstance(wanted, str) else wanted


class Line:
    """A client's socket that remembers what it heard."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.heard: list[dict[str, Any]] = []

    async def send(self, **message: Any) -> None:
        await self.socket.send(json.dumps(message))

    async def cast(
        self, ballot: str, *choices: str, poll: str = "best", epoch: int = 1, seconds: float = PATIENCE_S
    ) -> dict[str, Any]:
        """Casts and returns the answer."""
        await self.send(type="cast", poll=poll, epoch=epoch, ballot=ballot, choices=choices)
        return await self.until(lambda m: m["type"] in ("ack", "refused") and m["ballot"] == ballot, seconds)

    async def until(self, wanted: Wanted, seconds: float = PATIENCE_S) -> dict[str, Any]:
        """The next message of a type, or that satisfies a condition."""
        test = _test(wanted)
        async with asyncio.timeout(seconds):
            while True:
                message: dict[str, Any] = json.loads(await self.socket.recv())
                self.heard.append(message)
                if test(message):
                    return message

    async def sooner_or_later(self, wanted: Wanted, seconds: float = PATIENCE_S) -> dict[str, Any]:
        """The first such message of all: it may have been heard already."""
        heard = next(filter(_test(wanted), self.heard), None)
        return heard or await self.until(wanted, seconds)

    async def tick(self, test: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The next tick that satisfies a condition."""
        return await self.until(lambda m: m["type"] == "tick" and test(m))


@asynccontextmanager
async def open_line(
    url: str, cookie: str, headers: Mapping[str, str] | None = None, **options: Any
) -> AsyncIterator[Line]:
    """`options` are those of websockets' `connect`."""
    whole = {"Cookie": cookie, **(headers or {})}
    async with connect(url, additional_headers=whole, compression=None, **options) as opened:
        yield Line(opened)
