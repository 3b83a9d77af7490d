"""The data of members in check-in: how it is shown to them and deleted."""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.check_in import store as check_in
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"at", "number", "seat"}] if the member has checked in, else []."""
    found = await check_in.find(store, event.id, member)
    return [{"at": found[1], "number": found[0], "seat": found[2]}] if found else []


async def forget(store: Store, event: Event, member: str) -> int:
    return await check_in.forget(store, event.id, member)


async def expire(store: Store, event: Event, before: int) -> int:
    """Deletes all check-ins; returns their number."""
    return await check_in.expire(store, event.id)


KEEPING: Final = Keeping("check_in", of_member, forget, expire)
