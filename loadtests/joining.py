"""Joining an event over HTTP, as a phone does before it opens its socket."""

import asyncio
from typing import Final

from loadtests.target import Address

_ANSWER_S: Final = 10.0


class NotLetIn(Exception):
    """The server answered, but gave no session; the text is its reason."""


async def join(address: Address, event_id: str, source: tuple[str, int] | None = None) -> str:
    """Joins an open event as a new device; returns the session as a Cookie header. Raises OSError, NotLetIn."""
    async with asyncio.timeout(_ANSWER_S):
        reader, writer = await asyncio.open_connection(*address, local_addr=source)
        try:
            host = f"[{address.host}]" if ":" in address.host else address.host
            writer.write(
                f"POST /api/events/{event_id}/join HTTP/1.1\r\nHost: {host}:{address.port}\r\n"
                "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}".encode()
            )
            answer = (await reader.read()).decode()
        finally:
            writer.transport.abort()
    head, _, body = answer.partition("\r\n\r\n")
    for line in head.split("\r\n"):
        name, _, value = line.partition(": ")
        if name.lower() == "set-cookie":
            return value.partition(";")[0]
    raise NotLetIn(body or head or "the server closed the connection")
