"""The data of members on the attendance list: how it is shown to them and deleted."""

from typing import Any, Final, cast

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.attendance import keys
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"came": true}] if the member is on the list, which has no times."""
    async with store.answering() as redis:
        came = await cast(Any, redis.sismember(keys.attendance(event.id), member))
    return [{"came": True}] if came else []


async def forget(store: Store, event: Event, member: str) -> int:
    async with store.answering() as redis:
        return int(await cast(Any, redis.srem(keys.attendance(event.id), member)))


async def expire(store: Store, event: Event, before: int) -> int:
    """Returns the number of members who were on the list."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.scard(keys.attendance(event.id))
        pipeline.unlink(keys.attendance(event.id))
        return int((await pipeline.execute())[0])


KEEPING: Final = Keeping("attendance", of_member, forget, expire)
