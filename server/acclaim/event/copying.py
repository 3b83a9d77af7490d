"""A new event made from another: its definition and look, but nothing that happened there."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar, cast

import msgspec

from acclaim.event import pictures
from acclaim.event.event import Event
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.cue import Cue, Show
from acclaim.redis.client import Store

A = TypeVar("A", bound=Activity)
_decode = msgspec.json.Decoder(Event).decode


def copy_of(event: Event, event_id: str, title: str, title_en: str) -> Event:
    """A draft, so that nobody reads last year's names on it; without last year's times, which would open its polls.

    It has its own pictures: the caller that stores it copies them (pictures.copy).
    """
    moved = pictures.moved(msgspec.json.encode(event), event.id, event_id)
    whole = _decode(moved)
    return msgspec.structs.replace(
        whole,
        id=event_id,
        title=title,
        title_en=title_en,
        listing="draft",
        sandbox=False,
        stream=msgspec.structs.replace(whole.stream, starts_at=None),
        polls=without_times(whole.polls),
        surveys=without_times(whole.surveys),
        quizzes=without_times(whole.quizzes),
        daily_quizzes=without_times(whole.daily_quizzes),
        question_boards=without_times(whole.question_boards),
        word_clouds=without_times(whole.word_clouds),
        cues=[_without_times(cue) for cue in whole.cues],
        retention=msgspec.structs.replace(whole.retention, ended_on="") if whole.retention else msgspec.UNSET,
    )


def without_times(activities: Sequence[A]) -> list[A]:
    """The same, to be opened and closed by hand."""
    return [msgspec.structs.replace(one, opens_at=None, closes_at=None) for one in activities]


async def copy_settings(
    store: Store, key_makers: Iterable[Callable[[str], str]], source_id: str, target_id: str
) -> None:
    """Operators' settings beside the definition, such as a word list. `key_makers`: as Feature.settings."""
    async with store.answering() as redis:
        for key_of in key_makers:
            fields = await cast(Any, redis.hgetall(key_of(source_id)))
            if fields:
                await cast(Any, redis.hset(key_of(target_id), mapping=fields))


def _without_times(cue: Cue) -> Cue:
    actions = [
        msgspec.structs.replace(action, until=None) if isinstance(action, Show) else action for action in cue.actions
    ]
    return msgspec.structs.replace(cue, actions=actions)
