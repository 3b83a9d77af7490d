"""Texts of a survey and reviewers' judgements. Nobody reads a text before the close, unmasked, or with its author.

A text's name is "QUESTION RANDOM": it reveals neither when it was written nor by whom. Nor its shard, which follows
from its author's id.
"""

from collections.abc import Sequence
from typing import Any, Final, Literal, NamedTuple, cast

import msgspec

from acclaim.base.errors import OperatorError
from acclaim.event.parts.survey import Survey
from acclaim.event.states import FINAL_STATES
from acclaim.features.surveys import keys
from acclaim.features.surveys.results.masking import masked
from acclaim.redis.client import Store
from acclaim.redis.mark_keys import PAD
from acclaim.voting import polls

Verdict = Literal["cleared", "refused"]
_PAGE: Final = 200


class Text(msgspec.Struct):
    """Texts to one question that read the same once masked, with all their `names`."""

    question: str
    text: str
    names: list[str]


class Judged(msgspec.Struct):
    """A reviewer's judgement of a text; `text` is kept if it was cleared."""

    verdict: Verdict
    by: str
    text: str = ""


class Page(NamedTuple):
    texts: list[Text]
    cursor: str  # of the next page; "" after the last


async def closed_epoch(store: Store, event_id: str, survey: Survey) -> int:
    """The epoch of a closed survey. Raises OperatorError("wrong_state"), StoreAway."""
    now = (await polls.read_all(store, event_id, [survey]))[survey.id]
    if now.state not in FINAL_STATES:
        why = f"Nobody reads the texts of {survey.id!r} before it is closed."
        raise OperatorError("wrong_state", why, poll=survey.id, state=now.state)
    return now.epoch


async def pending(store: Store, event_id: str, survey: Survey, epoch: int, cursor: str) -> Page:
    """Some texts that nobody has judged, in no order. `cursor`: that of the previous page, "" to begin."""
    shard, _, at = cursor.partition(".")
    number, place = int(shard or 0), int(at or 0)
    found: dict[str, str] = {}
    async with store.answering() as redis:
        while not found and number < survey.shards:
            key = keys.texts(event_id, survey.id, number, epoch)
            place, some = await cast(Any, redis.hscan(key, place, count=_PAGE))
            names = [name.decode() for name in some if name != PAD.encode()]
            known = await _judged(redis, keys.review(event_id, survey.id, epoch), names)
            texts = [text for name, text in some.items() if name != PAD.encode()]
            found |= {name: text.decode() for name, text, was in zip(names, texts, known, strict=True) if not was}
            if place == 0:
                number += 1
    return Page(_alike(found), f"{number}.{place}" if number < survey.shards else "")


async def judge(
    store: Store, event_id: str, survey: Survey, epoch: int, names: Sequence[str], verdict: Verdict, who: str
) -> int:
    """Returns how many of these texts exist; the last judgement of each counts. Raises StoreAway."""
    judged: dict[str, bytes] = {}
    wanted = [name for name in dict.fromkeys(names) if name != PAD]
    async with store.answering() as redis:
        for shard in range(survey.shards) if wanted else ():
            found = await cast(Any, redis.hmget(keys.texts(event_id, survey.id, shard, epoch), wanted))
            for name, text in zip(wanted, found, strict=True):
                if text is not None:
                    kept = masked(text.decode()) if verdict == "cleared" else ""
                    judged[name] = msgspec.json.encode(Judged(verdict, who, kept))
        if judged:
            await cast(Any, redis).hset(keys.review(event_id, survey.id, epoch), mapping=judged)
    return len(judged)


async def cleared(store: Store, event_id: str, survey_id: str, epoch: int) -> list[tuple[str, str]]:
    """[(question, text)] that reviewers have cleared, sorted: in no order that means anything."""
    async with store.answering() as redis:
        found = await cast(Any, redis.hgetall(keys.review(event_id, survey_id, epoch)))
    judged = {name.decode(): msgspec.json.decode(one, type=Judged) for name, one in found.items()}
    return sorted((name.split(" ")[0], one.text) for name, one in judged.items() if one.verdict == "cleared")


def _alike(texts: dict[str, str]) -> list[Text]:
    found: dict[tuple[str, str], list[str]] = {}
    for name, text in texts.items():
        found.setdefault((name.split(" ")[0], masked(text)), []).append(name)
    return [Text(question, text, names) for (question, text), names in found.items()]


async def _judged(redis: Any, key: str, names: Sequence[str]) -> list[bytes | None]:
    return list(await redis.hmget(key, names)) if names else []
