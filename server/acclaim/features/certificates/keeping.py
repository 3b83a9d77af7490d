"""What is kept of a member's certificates, and how they go."""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.certificates import store as certificates
from acclaim.features.certificates.rules import address_of
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"at", "award", "what", "address"}]"""
    return [
        {"at": one.at, "award": one.award.award, "what": one.award.what, "address": address_of(event.id, one.number)}
        for one in await certificates.read_all(store, event.id)
        if one.award.member == member
    ]


async def forget(store: Store, event: Event, member: str) -> int:
    return await certificates.forget(store, event.id, member)


KEEPING: Final = Keeping("certificates", of_member, forget)
