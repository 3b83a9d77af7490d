"""What a worker tells of itself at /metrics."""

import httpx

from tests.running import Running
from tests.waiting import eventually


async def after_heartbeat(server: Running) -> str:
    """/metrics, once the worker has told its figures of now."""
    async with httpx.AsyncClient() as client:

        async def told() -> str | None:
            exposed = (await client.get(f"{server.url}/metrics")).text
            return exposed if "already_voted" in exposed else None

        return await eventually(told, "a heartbeat that tells of the refused ballot")
