"""An embedded Redis without a supervisor."""

import asyncio

from acclaim.redis.embedded import Embedded


async def start(embedded: Embedded) -> None:
    embedded.spawn()
    async with asyncio.timeout(10):
        while not embedded.is_ready():
            await asyncio.sleep(0.02)
