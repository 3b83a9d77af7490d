"""Deletes parts of published surveys by the event's `retention`: texts, and counts of units for which nothing was
published. The publication stays as it is. If a survey was published after the event's end, days count from its
publication, because reviewers see its texts only then.
"""

from typing import Any, Final, cast

from acclaim.event.event import Event
from acclaim.event.parts.survey import Survey
from acclaim.event.units import upwards
from acclaim.features.surveys import keys, published
from acclaim.features.surveys import store as surveys
from acclaim.features.surveys.results.document import Published
from acclaim.identity.roster import renames
from acclaim.redis.client import Store
from acclaim.redis.mark_keys import PAD
from acclaim.voting import polls
from acclaim.voting.tally import PollNow

_MOVES_A_CALL: Final = 500


async def expire_texts(store: Store, event: Event, before: int) -> int:
    """Deletes texts and reviewers' judgements. Returns the number of texts."""
    gone = 0
    for survey, now in await _published(store, event, before):
        for epoch in range(1, now.epoch + 1):
            for shard in range(survey.shards):
                gone += await _delete(store, keys.texts(event.id, survey.id, shard, epoch))
            await _delete(store, keys.review(event.id, survey.id, epoch))
    return gone


async def expire_units(store: Store, event: Event, before: int) -> int:
    """Adds the counts of units that the publication does not name to those of the unit above, and deletes those of
    epochs that were reset. Returns the number of units."""
    gone = 0
    for survey, now in await _published(store, event, before):
        document = await published.read_told(store, event.id, survey.id, now)
        if document is None:
            continue
        for epoch in range(1, now.epoch):
            for shard in range(survey.shards):
                where = event.id, survey.id, shard, epoch
                gone += await _delete(store, keys.units(*where))
                await _delete(store, keys.tables(*where))
                await _delete(store, keys.overall(*where))
                await _delete(store, keys.classes(*where))
        into = await _merged_into(store, event, survey, document)
        if into:
            await published.note_merged(store, event.id, survey.id, document.epoch)
        for shard in range(survey.shards) if into else ():
            where = event.id, survey.id, shard, document.epoch
            tables = keys.tables(*where)
            moves = list[tuple[str, str]]()
            async for field, _ in surveys.fields(store, tables):
                question, value, unit = field.split(" ", 2)
                if unit in into:
                    moves.append((field, f"{question} {value} {into[unit]}"))
            await _move(store, tables, moves)
            await _move(store, keys.units(*where), list(into.items()))  # last, because they say what is left to do
        gone += len(into) + await _merge_classes(store, event, survey, document)
    return gone


async def _merge_classes(store: Store, event: Event, survey: Survey, document: Published) -> int:
    """Adds the counts of classes that the publication does not name together, as class "". Returns their number."""
    told = {group.id for group in document.classes.groups if group.state == "told"} if document.classes else set()
    merged = set[str]()
    for shard in range(survey.shards):
        key = keys.classes(event.id, survey.id, shard, document.epoch)
        moves = list[tuple[str, str]]()
        async for field, _ in surveys.fields(store, key):
            start, space, class_id = field.rpartition(" ")
            if class_id and class_id not in told:
                merged.add(class_id)
                moves.append((field, start + space))
        if moves:
            await published.note_merged(store, event.id, survey.id, document.epoch)
        await _move(store, key, moves)
    return len(merged)


async def _published(store: Store, event: Event, before: int) -> list[tuple[Survey, PollNow]]:
    """The surveys published before a time (ms)."""
    now = await polls.read_first_shards(store, event.id, [one.id for one in event.surveys]) if event.surveys else {}
    found = [(survey, now[survey.id]) for survey in event.surveys if now[survey.id].state == "published"]
    return [one for one in found if await polls.published_at(store, event.id, one[0].id) <= before]


async def _merged_into(store: Store, event: Event, survey: Survey, document: Published) -> dict[str, str]:
    """{unit with answers of its own, as stored: the nearest unit above it in the document, or ""}. An archive may have
    read the tables before units were merged and these afterwards, so both are searched."""
    known = await renames.read(store, event.roster_of)
    told = {known.now(group.id) for group in document.groups if group.state == "told"}
    found: dict[str, str] = {}
    for shard in range(survey.shards):
        where = event.id, survey.id, shard, document.epoch
        units = {unit async for unit, _ in surveys.fields(store, keys.units(*where))}
        units |= {field.split(" ", 2)[2] async for field, _ in surveys.fields(store, keys.tables(*where))}
        for unit in units - {""}:
            now = known.now(unit)
            if now not in told:
                found[unit] = next((one for one in upwards(now) if one in told), "")
    return found


async def _move(store: Store, key: str, moves: list[tuple[str, str]]) -> None:
    for at in range(0, len(moves), _MOVES_A_CALL):
        await store.run("merge_survey", [key], [one for move in moves[at : at + _MOVES_A_CALL] for one in move])


async def _delete(store: Store, key: str) -> int:
    """The number of fields in the hash, without PAD."""
    async with store.answering() as redis:
        pipeline = cast(Any, redis).pipeline(transaction=False)
        pipeline.hlen(key)
        pipeline.hexists(key, PAD)
        pipeline.unlink(key)
        fields, has_pad, _ = await pipeline.execute()
    return int(fields) - int(has_pad)
