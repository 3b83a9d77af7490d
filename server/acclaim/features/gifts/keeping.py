"""What is kept of a member's orders, and how it goes."""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.gifts import store as gifts
from acclaim.identity import pseudonym
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"gift", "title", "price", "state", "at", "code", "carrier", "number"}] of their orders."""
    return [
        {name: getattr(order, name) for name in ("gift", "title", "price", "state", "at", "code", "carrier", "number")}
        for order in await gifts.of_member(store, event.roster_of, member)
    ]


async def forget(store: Store, event: Event, member: str) -> int:
    """Their orders stay for the sums, under a pseudonym and without what was sent where. Safe to repeat."""
    return await gifts.forget(store, event.id, member, pseudonym.new())


KEEPING: Final = Keeping("orders", of_member, forget)
