"""A member's photo, which belongs to the roster: kept and deleted where the roster is."""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.photos import store as photos
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"address"}] if the member has a photo."""
    return [{"address": one} for one in await photos.of(store, event.roster_of, [member]) if one]


async def forget(store: Store, event: Event, member: str) -> int:
    """Deletes the event's own photo too: an event that uses a home's roster may have photos from before it did."""
    return int(await photos.remove(store, event.id, member))


KEEPING: Final = Keeping("photos", of_member, forget)
