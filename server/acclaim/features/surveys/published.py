"""Published surveys in the store, and the themes of their texts with their words."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final, cast

import msgspec

from acclaim.event.event import Event
from acclaim.event.parts.survey import Survey
from acclaim.features.surveys import keys
from acclaim.features.surveys.results.document import Published, in_parts, unpacked
from acclaim.features.surveys.results.themes import USUAL
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.tally import PollNow

_NO_THEME: Final = ""  # a field besides the themes: an emptied list is not the default one


async def read(store: Store, event_id: str, survey_id: str) -> Published | None:
    """The last issue; None if the survey was never published. Raises StoreAway."""
    parts = await read_parts(store, event_id, survey_id)
    return await asyncio.to_thread(unpacked, parts) if parts else None


async def read_parts(store: Store, event_id: str, survey_id: str) -> dict[bytes, bytes]:
    """The same as stored, which is cheap to compare. {} if it was never published. Raises StoreAway."""
    async with store.answering() as redis:
        return cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.published(event_id, survey_id))))


async def save(store: Store, event_id: str, survey_id: str, document: bytes) -> None:
    """Replaces the previous issue. Raises StoreAway."""
    key = keys.published(event_id, survey_id)
    async with store.answering() as redis:
        pipe = cast(Any, redis).pipeline(transaction=True)
        pipe.delete(key)
        pipe.hset(key, mapping=in_parts(document))
        await pipe.execute()


async def note_merged(store: Store, event_id: str, survey_id: str, epoch: int) -> None:
    """Records that the epoch's tables are no longer those of its document."""
    async with store.answering() as redis:
        await cast(Any, redis.sadd(keys.merged(event_id), f"{survey_id} {epoch}"))


async def is_merged(store: Store, event_id: str, survey_id: str, epoch: int) -> bool:
    async with store.answering() as redis:
        return bool(await cast(Any, redis.sismember(keys.merged(event_id), f"{survey_id} {epoch}")))


async def forget(store: Store, event_id: str, survey_id: str) -> None:
    """Deletes the publication of an epoch that is reset."""
    async with store.answering() as redis:
        await cast(Any, redis.delete(keys.published(event_id, survey_id)))


async def read_last_wave(store: Store, event: Event, survey: Survey) -> Published | None:
    """The latest published wave of the same series before this one, unless it was reset."""
    others = [one for one in event.surveys if survey.series and one.series == survey.series and one.wave < survey.wave]
    now = await polls.read_first_shards(store, event.id, [one.id for one in others]) if others else {}
    for other in sorted(others, key=lambda one: -one.wave):
        if document := await read_told(store, event.id, other.id, now[other.id]):
            return document
    return None


async def read_told(store: Store, event_id: str, survey_id: str, now: PollNow) -> Published | None:
    """The last issue, if the survey is published `now` and the issue is of its epoch: one may have been stored while
    the survey was reset."""
    parts = await read_parts(store, event_id, survey_id) if now.state == "published" else {}
    return await asyncio.to_thread(told, parts, now)


def told(parts: Mapping[bytes, bytes], now: PollNow) -> Published | None:
    """The same, from parts already read."""
    document = unpacked(parts) if parts and now.state == "published" else None
    return document if document and document.epoch == now.epoch else None


async def read_themes(store: Store, event_id: str) -> dict[str, list[str]]:
    """{theme: words}: the default ones until they are edited."""
    async with store.answering() as redis:
        found = await cast(Any, redis.hgetall(keys.themes(event_id)))
    if not found:
        return dict(USUAL)
    return {theme.decode(): msgspec.json.decode(words) for theme, words in found.items() if theme.decode() != _NO_THEME}


async def save_themes(store: Store, event_id: str, themes: Mapping[str, list[str]]) -> None:
    fields = {theme: msgspec.json.encode(words) for theme, words in {_NO_THEME: list[str](), **themes}.items()}
    async with store.answering() as redis:
        pipe = cast(Any, redis).pipeline(transaction=True)
        pipe.delete(keys.themes(event_id))
        pipe.hset(keys.themes(event_id), mapping=fields)
        await pipe.execute()
