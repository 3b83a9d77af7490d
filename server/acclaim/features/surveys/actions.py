"""Publishing a survey: its document is built and attacked before its state becomes published."""

import asyncio
from asyncio.subprocess import PIPE
from typing import Final

import msgspec

from acclaim.base import modules
from acclaim.base.errors import Internal, OperatorError
from acclaim.event import store as events
from acclaim.features.surveys import published
from acclaim.features.surveys import store as surveys
from acclaim.features.surveys.results.document import Label
from acclaim.features.surveys.results.publication import Made, Source
from acclaim.identity.roster import renames
from acclaim.identity.roster import store as rosters
from acclaim.redis.client import Store
from acclaim.voting import polls

COMMAND: Final = modules.command("acclaim.features.surveys.publication_child")
_at_once: Final = asyncio.Semaphore(1)


async def make_document(store: Store, event_id: str, survey_id: str, epoch: int | None) -> None:
    """Builds and stores the document that `publish` publishes, for this epoch (None: the current one). Safe to repeat.
    Raises OperatorError("survey_exposed") with `exposed`, ("wrong_state") before the close, Unknown, StoreAway. Once
    units were merged, a published document stays as it is."""
    event = (await events.read(store, event_id)).event
    survey = event.survey(survey_id)
    if epoch is None:
        epoch = (await polls.read_all(store, event_id, [survey]))[survey_id].epoch
    if await published.is_merged(store, event_id, survey_id, epoch):
        return
    tables = await surveys.read_tables(store, event_id, survey, epoch)
    roster = await rosters.summary(store, event.roster_of)
    before = await published.read(store, event_id, survey_id)
    made = await _made(Source(
        event=event_id, survey=survey, tables=tables, epoch=epoch,
        members=roster.entitled_by_unit(survey) if roster else {},
        earlier=before if before and before.epoch == epoch else None,
        last=await published.read_last_wave(store, event, survey),
        renames=dict((await renames.read(store, event.roster_of)).pairs),
        themes=await published.read_themes(store, event_id),
        class_members=roster.entitled_by_class(survey) if roster and survey.by_class else {},
        class_names=[Label(one.id, one.name, one.name_en) for one in event.classes],
    ))  # fmt: skip
    if made.exposed:
        raise OperatorError("survey_exposed", survey=survey_id, exposed=[one.as_dict() for one in made.exposed])
    if made.document and not await published.is_merged(store, event_id, survey_id, epoch):
        await published.save(store, event_id, survey_id, made.document)


async def _made(source: Source) -> Made:
    async with _at_once:
        process = await asyncio.create_subprocess_exec(*COMMAND, stdin=PIPE, stdout=PIPE, env=modules.environment())
        try:
            answer, _ = await process.communicate(msgspec.msgpack.encode(source))
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()
    if process.returncode:
        raise Internal("internal")  # the log says what went wrong
    return msgspec.msgpack.decode(answer, type=Made)
