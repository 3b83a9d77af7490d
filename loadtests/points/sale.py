"""Thousands want a gift at once of which there are a hundred: each sends an order, and some send it again."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import Any, Final

from acclaim.features.gifts import store as gifts
from acclaim.features.gifts.rules import Order
from loadtests.points.plan import EVENT, GIFT
from loadtests.server_under_test import ServerUnderTest

_LINES: Final = 200  # on which the orders go, one after the other on each
_RESENDS: Final = 0.1
_REFUSED: Final = "sold_out"


class Sale:
    """One rush for a gift. `told`: how many answers of each kind; "order" for an order, else the error's code."""

    def __init__(self, server: ServerUnderTest, buyers: Sequence[str], seed: int) -> None:
        self._server = server
        self._buyers = buyers
        self._random = Random(seed)
        self.told: Counter[str] = Counter()
        self.given: dict[str, set[str]] = {}  # member → orders that they were told of

    async def run(self) -> dict[str, Any]:
        """Ends by itself; how many orders there are, and how fast they were answered."""
        wanted = [*self._buyers, *(one for one in self._buyers if self._random.random() < _RESENDS)]
        self._random.shuffle(wanted)
        began = time.monotonic()
        await asyncio.gather(*(self._line(wanted[n::_LINES]) for n in range(min(_LINES, len(wanted)))))
        seconds = time.monotonic() - began
        return {
            "orders": len(await self.orders()),
            "buyers": len(self._buyers),
            "orders_told": dict(self.told),
            "orders_unanswered": len(wanted) - self.told["order"] - self.told[_REFUSED],
            "orders_untrue": await self._untrue(),
            "redeem_per_s": round(len(wanted) / seconds),
        }

    async def orders(self) -> list[Order]:
        return [order async for order in gifts.every(self._server.store, EVENT)]

    async def _untrue(self) -> int:
        """Orders that somebody was told of and that are not there, or were told to somebody else; and the reverse."""
        there = {order.id: order.member for order in await self.orders()}
        told = {order: member for member, orders in self.given.items() for order in orders}
        return len(set(there.items()) ^ set(told.items()))

    async def _line(self, members: Sequence[str]) -> None:
        address = self._server.target.address
        reader, writer = await asyncio.open_connection(address.host, address.port)
        try:
            for member in members:
                writer.write(self._request(member))
                status, body = await _answer(reader)
                answer = json.loads(body)
                if status == 200:
                    self.given.setdefault(member, set()).add(answer["id"])
                self.told["order" if status == 200 else str(answer["error"]["code"])] += 1
        finally:
            writer.close()

    def _request(self, member: str) -> bytes:
        address = self._server.target.address
        body = json.dumps({"id": f"sale-{member}", "gift": GIFT.id, "price": GIFT.price}).encode()
        head = (
            f"POST /api/events/{EVENT}/orders HTTP/1.1\r\nHost: {address.host}:{address.port}\r\nX-Acclaim: 1\r\n"
            f"Cookie: {self._server.target.member_cookie(member)}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = int(head.partition("content-length: ")[2].partition("\r\n")[0])
    return int(head.split(" ", 2)[1]), await reader.readexactly(length)
