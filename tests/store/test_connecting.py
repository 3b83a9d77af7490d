"""Calls to a slow Redis wait for their turn: that all connections are taken does not mean that it is away."""

import asyncio
from typing import Any, cast

from server import limits
from server.store.client import Store


async def test_more_calls_than_connections_wait_for_their_turn(store: Store) -> None:
    async def slow(n: int) -> object:
        async with store.answering() as redis:
            return await cast(Any, redis.blpop(f"acclaim:{{_}}:nothing:{n}", timeout=0.2))

    heard: list[bool] = []
    store.on_presence(heard.append)
    answers = await asyncio.gather(*(slow(n) for n in range(2 * limits.STORE_CONNECTIONS)))
    assert answers == [None] * 2 * limits.STORE_CONNECTIONS
    assert heard == []
