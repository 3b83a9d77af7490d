"""Members' photos in Redis, next to their roster.

A photo is found by a random token, so nobody can find one by guessing who is a member; a new photo of the same member
gets a new token.
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
    """The address of a photo for pages."""
    return f"/photos/{roster_of}/{token}"


async def put(store: Store, roster_of: str, member: str, picture: Picture) -> str:
    """Stores a member's photo, which replaces an earlier one; returns its address.

    Raises OperatorError("too_many_photos")."""
    token = secrets.token_hex(TOKEN_BYTES)
    content = picture.variants.get(PHOTO_WIDTH) or picture.variants[picture.width]
    if not await store.run("put_photo", _keys(roster_of), [member, token, content, PHOTOS_PER_ROSTER]):
        raise OperatorError("too_many_photos")
    return address(roster_of, token)


async def remove(store: Store, roster_of: str, member: str) -> bool:
    """Removes a photo; returns whether there was one."""
    return bool(await store.run("remove_photo", _keys(roster_of), [member]))


async def every(store: Store, roster_of: str) -> dict[str, str]:
    """{member: address} of all members with a photo."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.photos(roster_of))))
    return {member.decode(): address(roster_of, token.decode()) for member, token in sorted(found.items())}


async def of(store: Store, roster_of: str, members: Sequence[str]) -> list[str]:
    """Each member's address of a photo, "" without one."""
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
        content = cast(bytes | None, await cast(Any, redis.hget(keys.contents(roster_of), token)))
    if content is None:
        raise Unknown("unknown_photo")
    return content


def _keys(roster_of: str) -> list[str]:
    return [keys.photos(roster_of), keys.contents(roster_of)]
