"""The data of members in comments: how it is shown to them and deleted, on request or when it expires."""

from collections.abc import Collection
from itertools import takewhile
from typing import Any, Final

from acclaim.base import limits
from acclaim.event import audit
from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.comments import keys
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Comment, Decision
from acclaim.identity import pseudonym
from acclaim.redis import streams
from acclaim.redis.client import Store
from acclaim.redis.streams import Fields

_KEYS_A_CALL: Final = 500


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"at", "text"}] of the comments that are still kept. Reads the whole log."""
    found = []
    async for one in comments.read_all(store, event.id):
        if isinstance(one, Comment) and one.member == member:
            found.append({"at": one.at, "text": one.original or one.text})
    return found


async def forget(store: Store, event: Event, member: str) -> int:
    """Deletes the comments as a moderator would, so that they vanish from pages, then from the log, together with
    moderators' decisions about their author. Safe to repeat."""
    own, decided = list[int](), False
    async for one in comments.read_all(store, event.id):
        if isinstance(one, Comment) and one.member == member:
            own.append(one.n)
        decided = decided or (isinstance(one, Decision) and one.member == member)
    for at in range(0, len(own), _KEYS_A_CALL):
        await comments.judge(store, event.id, audit.SERVER, "deleted", own[at : at + _KEYS_A_CALL])
    await _unpin(store, event.id, own)
    if decided:
        await _rename_in_decisions(store, event.id, member.encode(), pseudonym.new().encode())
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.hdel(keys.comments_muted(event.id), member)
        pipeline.hdel(keys.commenters(event.id, member), member)
        if own:
            pipeline.xdel(keys.comments(event.id), *(f"{n}-0" for n in own))
            pipeline.zrem(keys.comments_deleted(event.id), *map(str, own))
        await pipeline.execute()
    return len(own)


async def expire(store: Store, event: Event, before: int) -> int:
    """Deletes comments older than a time, up to the first newer one; returns their number. With the last comment, the
    data about authors is deleted. The last decision stays, because numbering continues from it."""
    held = [one async for one in comments.read_all(store, event.id) if isinstance(one, Comment)]
    old = [one.n for one in takewhile(lambda one: one.at < before, held)]
    if not old:
        return 0
    await comments.judge(store, event.id, audit.SERVER, "deleted", old[-limits.COMMENTS_REMEMBERED :])
    await _unpin(store, event.id, old)
    newer = held[len(old) :]
    first = newer[0].n if newer else (await comments.bounds(store, event.id))[1]
    gone = (
        [] if newer else [key(event.id) for key in (keys.comments_pending, keys.comments_deleted, keys.comments_muted)]
    )
    if not newer:
        gone += await store.scan(keys.commenters(event.id, "").rpartition(":")[0] + ":*")
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.xtrim(keys.comments(event.id), minid=f"{first}-0", approximate=False)
        for at in range(0, len(old), _KEYS_A_CALL):
            for key in (keys.comments_pending, keys.comments_deleted):
                pipeline.zrem(key(event.id), *old[at : at + _KEYS_A_CALL])
        for name in gone:
            pipeline.unlink(name)
        await pipeline.execute()
    return len(old)


async def _unpin(store: Store, event_id: str, numbers: Collection[int]) -> None:
    if (await comments.read_rules(store, event_id)).pinned in numbers:
        await comments.change_rules(store, event_id, pinned=0)


async def _rename_in_decisions(store: Store, event_id: str, member: bytes, name: bytes) -> None:
    def changed(_: str, fields: Fields) -> Fields:
        return fields | {b"m": name} if fields.get(b"m") == member and b"by" in fields else fields

    await streams.rewrite(store, keys.comments(event_id), changed)


KEEPING: Final = Keeping("comments", of_member, forget, expire)
