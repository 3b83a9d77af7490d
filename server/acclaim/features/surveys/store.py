"""Surveys in the store: counts answers, reads tables."""

import secrets
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.survey import Survey
from acclaim.event.states import FINAL_STATES
from acclaim.event.store import EventRecord
from acclaim.event.units import Renames
from acclaim.features.surveys import keys
from acclaim.features.surveys.rules import Answers, Content
from acclaim.features.surveys.tables import Tables
from acclaim.identity.roster import renames
from acclaim.redis import keys as kernel
from acclaim.redis import mark_keys
from acclaim.redis.client import Store
from acclaim.voting import marks, polls
from acclaim.voting.marks import Outcome

_RANDOM_BYTES: Final = 12  # of a text's name
_FIELDS_A_CALL: Final = 1000

Counts = defaultdict[str, dict[str, dict[str, int]]]


class Paper(NamedTuple):
    """One member's checked answers: `mark` is the keyed hash of the ballot's id, `unit` and `class_` those of the
    member; `class_` is "" unless the survey is published by class."""

    member: str
    mark: str
    unit: str
    content: Content
    line: str = ""  # for the log of a `named` survey
    class_: str = ""


def find(record: EventRecord, survey_id: str) -> Survey:
    """The survey that a verb applies to. Raises Unknown("unknown_survey")."""
    return record.event.survey(survey_id)


def line_of(member: str, ballot: str, unit: str, answers: Answers) -> str:
    """What the log of a `named` survey keeps of a member's answers."""
    return f"{member} {ballot} {msgspec.json.encode({'unit': unit, 'answers': answers}).decode()}"


async def cast_batch(
    store: Store, event_id: str, survey_id: str, shard: int, epoch: int, rev: int, papers: Sequence[Paper]
) -> list[Outcome]:
    """Counts a batch of one shard in one call; returns its outcomes in the same order.

    `rev` is that of the definition they were checked against. Safe to repeat. Raises StoreAway, StaleDefinition.
    """
    await store.check_durable()
    where = event_id, survey_id, shard
    script_keys = [
        kernel.poll(*where), kernel.log(*where), keys.units(*where, epoch), keys.tables(*where, epoch),
        keys.overall(*where, epoch), keys.classes(*where, epoch), keys.texts(*where, epoch),
    ]  # fmt: skip
    args: list[str | int] = [epoch, rev, mark_keys.PAD]
    for member, mark, unit, content, line, class_ in papers:
        script_keys.append(mark_keys.mark(*where, epoch, member))
        counted, crossed = ("\n".join(map(" ".join, rows)) for rows in (content.counted, content.crossed))
        args += (member, mark, unit, class_, counted, crossed, line, len(content.texts))
        for question, text in content.texts:
            args += (f"{question} {secrets.token_urlsafe(_RANDOM_BYTES)}", text)
    flat: list[Any] = await store.run("cast_survey", script_keys, args)
    await store.check_durable()  # that call may have opened a connection to another Redis than before
    return marks.outcomes(flat)


async def mark_of(store: Store, event_id: str, survey: Survey, epoch: int, member: str) -> str:
    """The mark of a member who has answered in this epoch, or ""."""
    return await marks.find(store, event_id, survey.id, kernel.shard(member, survey.shards), epoch, member)


async def read_respondents(store: Store, event: Event, survey: Survey, epoch: int) -> dict[str, int]:
    """{unit by its current name: members who have answered}: no content, so it is available at any time."""
    now = await renames.read(store, event.roster_of)
    respondents: dict[str, int] = defaultdict(int)
    for shard in range(survey.shards):
        async for unit, n in fields(store, keys.units(event.id, survey.id, shard, epoch)):
            respondents[now.now(unit)] += int(n)
    return dict(respondents)


async def read_tables(store: Store, event_id: str, survey: Survey, epoch: int) -> Tables:
    """The counts of the epoch. Raises OperatorError("wrong_state") until it is closed, StoreAway, Unknown."""
    event = (await events.read(store, event_id)).event
    now = (await polls.read_all(store, event_id, [survey]))[survey.id]
    if now.epoch != epoch or now.state not in FINAL_STATES:
        why = f"Nothing is told of the answers to {survey.id!r} before it is closed."
        raise OperatorError("wrong_state", why, poll=survey.id, state=now.state)
    units = await renames.read(store, event.roster_of)
    respondents = await read_respondents(store, event, survey, epoch)
    tables = Tables(respondents, Counts(dict), Counts(dict), defaultdict(list), Counts(dict), defaultdict(int))
    for shard in range(survey.shards):
        await _add_shard(store, (event_id, survey.id, shard, epoch), units, tables)
    return msgspec.structs.replace(
        tables, counts=dict(tables.counts), overall=dict(tables.overall), texts=dict(tables.texts),
        by_class=dict(tables.by_class), class_respondents=dict(tables.class_respondents),
    )  # fmt: skip


async def _add_shard(store: Store, where: tuple[str, str, int, int], units: Renames, tables: Tables) -> None:
    async for field, n in fields(store, keys.tables(*where)):
        question, value, unit = field.split(" ", 2)
        values = tables.counts[units.now(unit)].setdefault(question, {})
        values[value] = values.get(value, 0) + int(n)
    async for field, n in fields(store, keys.overall(*where)):
        question, value, verdict = field.split(" ")
        verdicts = tables.overall[question].setdefault(value, {})
        verdicts[verdict] = verdicts.get(verdict, 0) + int(n)
    async for field, n in fields(store, keys.classes(*where)):
        if len(parts := field.split(" ")) == 1:
            tables.class_respondents[field] += int(n)
            continue
        question, value, class_id = parts
        values = tables.by_class[class_id].setdefault(question, {})
        values[value] = values.get(value, 0) + int(n)
    async for field, text in fields(store, keys.texts(*where)):
        tables.texts[field.partition(" ")[0]].append(text)


async def fields(store: Store, key: str) -> AsyncIterator[tuple[str, str]]:
    """(field, value) of a hash, without PAD."""
    seen: set[bytes] = set()  # one may come twice
    async with store.answering() as redis:
        async for field, value in redis.hscan_iter(key, count=_FIELDS_A_CALL):
            if field not in seen and field != mark_keys.PAD.encode():
                seen.add(field)
                yield field.decode(), value.decode()
