"""Uploaded pictures of an event, in Redis, so that every worker and every machine has them.

A picture is named by its content and so never changes; sending the same one again stores nothing new.
"""

import re
from typing import Any, Final, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.event.event import Event
from acclaim.event.picture import MEDIA_TYPES, Picture, previewed, rejected, variant
from acclaim.redis import keys
from acclaim.redis.client import Store

# Those without a size were stored in the format of their upload, by versions that knew no variants.
_is_name: Final = re.compile(
    r"[0-9a-f]{32}(?:-[1-9]\d{0,4}x[1-9]\d{0,4}(?:-[1-9]\d{0,4})?)?\.(png|jpg|webp|gif)\Z"
).match


def address(event_id: str, picture: Picture) -> str:
    """Where pages find a picture of the event."""
    return f"/pictures/{event_id}/{picture.name}"


def moved(definition: bytes, before: str, after: str) -> bytes:
    """A definition in JSON that names the pictures of event `before` as those of `after`."""
    return definition.replace(f'"/pictures/{before}/'.encode(), f'"/pictures/{after}/'.encode())


async def copy(store: Store, before: str, event: Event) -> None:
    """Gives `event` the pictures that it names and `before` has, in all their widths."""
    definition = msgspec.json.encode(event)
    async with store.answering() as redis:
        sizes = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.pictures(before))))
        named = {name.decode(): size for name, size in sizes.items() if b"/" + name + b'"' in definition}
        for name, size in named.items():
            pipeline = redis.pipeline(transaction=True)
            for file in {name, previewed(name), *(variant(name, width) for width in limits.PICTURE_WIDTHS)}:
                content = cast(bytes | None, await redis.get(keys.picture(before, file)))
                if content is not None:
                    pipeline.set(keys.picture(event.id, file), content)
            pipeline.hset(keys.pictures(event.id), name, size)
            await pipeline.execute()


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
