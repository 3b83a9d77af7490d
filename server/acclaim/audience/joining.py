"""Joining an event over HTTP, as a phone does before it opens its socket."""

import asyncio
from typing import Final

import msgspec

from acclaim.audience.address import Address
from acclaim.audience.asking import ask
from acclaim.identity import proof
from acclaim.identity.proof import Challenge, Proof

_PROOFS: Final = 3  # tries to pay what joining costs; the page gives up for a while after as many


class NotLetIn(Exception):
    """The server answered, but gave no session; the text is its reason."""


class _Order(msgspec.Struct, omit_defaults=True):
    code: str = ""
    proof: Proof | None = None


class _Refusal(msgspec.Struct):
    error: Challenge


async def join(address: Address, event_id: str, source: tuple[str, int] | None = None, code: str = "") -> str:
    """Joins as a new device, or by `code`; returns the session as a Cookie header. Raises OSError, NotLetIn.

    Where the server asks for a proof of work, it gets one, as from a phone's page.
    """
    order = _Order(code)
    for _ in range(_PROOFS + 1):
        body = msgspec.json.encode(order)
        reply = await ask(address, "POST", f"/api/events/{event_id}/join", body, source=source)
        if reply.cookies:
            return reply.cookies
        try:
            challenge = msgspec.json.decode(reply.body, type=_Refusal).error
        except msgspec.DecodeError:
            break
        order.proof = await asyncio.to_thread(proof.solve, challenge)
    raise NotLetIn(reply.body.decode() or f"HTTP {reply.status}")
