"""Uploaded pictures of an event, in Redis, so that every worker and every machine has them.

A picture is named by its content and so never changes; sending the same one again stores nothing new.
"""

import re
from typing import Any, Final, cast

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.event.picture import MEDIA_TYPES, Picture, rejected
from acclaim.redis import keys
from acclaim.redis.client import Store

# Those without a size were stored in the format of their upload, by versions that knew no variants.
_is_name: Final = re.compile(
    r"[0-9a-f]{32}(?:-[1-9]\d{0,4}x[1-9]\d{0,4}(?:-[1-9]\d{0,4})?)?\.(png|jpg|webp|gif)\Z"
).match


def address(event_id: str, picture: Picture) -> str:
    """Where pages find a picture of the event."""
    return f"/pictures/{event_id}/{picture.name}"


async def put(store: Store, event_id: str, picture: Picture) -> str:
    """Stores a picture in all its widths; its path "/pictures/EVENT/NAME".

    Raises OperatorError("picture_rejected") if the event has too many.
    """
    async with store.answering() as redis:
        sizes = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.pictures(event_id))))
        if picture.name.encode() not in sizes:
            if len(sizes) >= limits.PICTURES_PER_EVENT:
                raise rejected(f"An event can have at most {limits.PICTURES_PER_EVENT} pictures.")
            if sum(map(int, sizes.values())) + picture.size_bytes > limits.PICTURES_BYTES_PER_EVENT:
                raise rejected("The event's pictures are too large together; send smaller ones.")
        pipeline = redis.pipeline(transaction=True)
        for name, content in picture.files():
            pipeline.set(keys.picture(event_id, name), content)
        pipeline.hset(keys.pictures(event_id), picture.name, str(picture.size_bytes))
        await pipeline.execute()
    return address(event_id, picture)


async def get(store: Store, event_id: str, name: str) -> tuple[bytes, str]:
    """(content, media type) of a picture, or of one of its variants. Raises Unknown("unknown_picture")."""
    match = _is_name(name)
    if not match:
        raise Unknown("unknown_picture")
    async with store.answering() as redis:
        data = cast(bytes | None, await redis.get(keys.picture(event_id, name)))
    if data is None:
        raise Unknown("unknown_picture")
    return data, MEDIA_TYPES[match[1]]
