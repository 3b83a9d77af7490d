"""Joining an event over HTTP, as a phone does before it opens its socket."""

from loadtests.asking import ask
from loadtests.target import Address


class NotLetIn(Exception):
    """The server answered, but gave no session; the text is its reason."""


async def join(address: Address, event_id: str, source: tuple[str, int] | None = None) -> str:
    """Joins an open event as a new device; returns the session as a Cookie header. Raises OSError, NotLetIn."""
    reply = await ask(address, "POST", f"/api/events/{event_id}/join", source=source)
    cookie = reply.headers.get("set-cookie")
    if cookie is None:
        raise NotLetIn(reply.body.decode() or f"HTTP {reply.status}")
    return cookie.partition(";")[0]
