"""What a worker tells of itself at /metrics."""

import asyncio

import httpx

from tests.running import Running


async def after_heartbeat(server: Running) -> str:
    """/metrics, once the worker has told its figures of now."""
    async with httpx.AsyncClient() as client, asyncio.timeout(10):
        while "already_voted" not in (exposed := (await client.get(f"{server.url}/metrics")).text):
            await asyncio.sleep(0.05)
    return exposed
