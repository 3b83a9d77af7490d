"""Members' photos in Redis, beside the roster that the members stand on.

A photo is found by a random token, so that nobody finds one by guessing who is a member; another photo of the same
member has another token.
"""

import re
import secrets
from collections.abc import Sequence
from typing import Any, Final, cast

from acclaim.base.errors import OperatorError, Unknown
from acclaim.event.picture import Picture
from acclaim.features.photos import keys
from acclaim.features.photos.limits import PHOTO_WIDTH, PHOTOS_PER_ROSTER, TOKEN_BYTES
from acclaim.redis.client import Store

_is_token: Final = re.compile(rf"[0-9a-f]{{{2 * TOKEN_BYTES}}}\Z").match


def address(roster_of: str, token: str) -> str:
    """Where pages find a photo."""
    return f"/photos/{roster_of}/{token}"


async def put(store: Store, roster_of: str, member: str, picture: Picture) -> str:
    """Stores a member's photo in place of the one before; its address.

    Raises OperatorError("too_many_photos").
    """
    token = secrets.token_hex(TOKEN_BYTES)
    content = picture.variants.get(PHOTO_WIDTH) or picture.variants[picture.width]
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.hget(keys.photos(roster_of), member)
        pipeline.hlen(keys.photos(roster_of))
        before, count = await pipeline.execute()
        if before is None and count >= PHOTOS_PER_ROSTER:
            raise OperatorError("too_many_photos")
        pipeline = redis.pipeline(transaction=True)
        pipeline.set(keys.photo(roster_of, token), content)
        pipeline.hset(keys.photos(roster_of), member, token)
        if before is not None:
            pipeline.unlink(keys.photo(roster_of, before.decode()))
        await pipeline.execute()
    return address(roster_of, token)


async def remove(store: Store, roster_of: str, member: str) -> bool:
    """Whether there was one."""
    async with store.answering() as redis:
        token = cast(bytes | None, await cast(Any, redis.hget(keys.photos(roster_of), member)))
        if token is None:
            return False
        pipeline = redis.pipeline(transaction=True)
        pipeline.hdel(keys.photos(roster_of), member)
        pipeline.unlink(keys.photo(roster_of, token.decode()))
        await pipeline.execute()
    return True


async def every(store: Store, roster_of: str) -> dict[str, str]:
    """{member: address} of all who have one."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.photos(roster_of))))
    return {member.decode(): address(roster_of, token.decode()) for member, token in sorted(found.items())}


async def of(store: Store, roster_of: str, members: Sequence[str]) -> list[str]:
    """The address of each member's photo, "" without one."""
    if not members:
        return []
    async with store.answering() as redis:
        found = cast(list[bytes | None], await redis.hmget(keys.photos(roster_of), [*members]))
    return [address(roster_of, token.decode()) if token else "" for token in found]


async def get(store: Store, roster_of: str, token: str) -> bytes:
    """Raises Unknown("unknown_photo")."""
    if not _is_token(token):
        raise Unknown("unknown_photo")
    async with store.answering() as redis:
        content = cast(bytes | None, await redis.get(keys.photo(roster_of, token)))
    if content is None:
        raise Unknown("unknown_photo")
    return content
