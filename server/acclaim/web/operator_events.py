"""Operators' events: make, edit, stage, pictures."""

from typing import cast

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import ImportRejected, OperatorError, Unknown
from acclaim.event import audit, consent, picture_file, pictures
from acclaim.event import store as events
from acclaim.event.check import check_new
from acclaim.event.event import Event
from acclaim.http.bodies import PagesStored, PictureStored
from acclaim.http.endpoint import Call
from acclaim.http.event_bodies import (
    ListingSet,
    OperatorEvent,
    OperatorEventLine,
    PollLine,
    ReplaceEvent,
    SavedEvent,
    SetListing,
    SurveyLine,
)
from acclaim.identity import devices
from acclaim.voting import polls, verbs
from acclaim.voting.tally import PollNow
from acclaim.wire import render


async def list_events(call: Call) -> list[OperatorEventLine]:
    store = call.services.store
    lines = []
    for event_id in await events.ids(store):
        try:
            record = await events.read(store, event_id)
        except Unknown:  # deleted just now
            continue
        now = await polls.read_all(store, event_id, record.event.polls)
        online = sum(worker["online"].get(event_id, 0) for worker in call.services.hubs.workers)
        event, states = record.event, [PollLine(poll.id, poll.title, now[poll.id].state) for poll in record.event.polls]
        lines.append(
            OperatorEventLine(
                event_id, event.title, event.title_en, record.rev, event.admission, event.listing, event.rehearsal_of,
                event.sandbox, event.attendance, states, online,
            )
        )  # fmt: skip
    return lines


async def create_event(call: Call) -> SavedEvent:
    event: Event = call.body
    if event.rehearsal_of:
        problem = "rehearsal_of: begin a rehearsal from the event itself."
        raise ImportRejected("definition_invalid", problem, field="rehearsal_of")
    if event.sandbox:
        raise ImportRejected("definition_invalid", "sandbox: there is one, and the server makes it.", field="sandbox")
    rev = await verbs.create(call.services.store, check_new(event))
    await audit.record(call.services.store, event.id, call.who, "create_event", detail={"title": event.title})
    return SavedEvent(rev, event)


async def show_event(call: Call) -> OperatorEvent:
    store = call.services.store
    hub = await call.services.hubs.find(call.event_id)
    record = await events.read(store, call.event_id)
    now = await polls.read_all(store, call.event_id, record.event.activities)
    ticks = {
        poll.id: render.poll_tick(poll, now.get(poll.id, PollNow()), hub.memory.entitled.get(poll.id), shown=True)
        for poll in record.event.polls
    }
    surveys = {
        one: SurveyLine(now.get(one, PollNow()).state, record.promised.get(one, ""))
        for one in (*(activity.id for activity in record.event.activities), *record.promised)
        if one not in ticks
    }
    return OperatorEvent(
        record.rev, record.event, record.stage,
        render.show_as_dict(record.event, record.stage, record.show, now_ms()), ticks, surveys, hub.memory.online,
        hub.memory.likes, await devices.count(store, call.event_id),
    )  # fmt: skip


async def replace_event(call: Call) -> SavedEvent:
    """The whole definition at once; `rev` says which one was edited. Raises OperatorError("consent_needed") if it would
    do without a second operator from now on."""
    body: ReplaceEvent = call.body
    if body.event.id != call.event_id:
        raise ImportRejected("definition_invalid", "event.id: an event keeps its id; make a new one.", field="id")
    check_new(body.event)
    store, detail = call.services.store, dict[str, str]()
    if not body.event.second_operator:
        before = (await events.read(store, call.event_id)).event
        detail = (await consent.approved(store, before, call.who, "waive_consent", {"rev": body.rev})).noted
    rev = await verbs.replace(store, body.event, body.rev)
    await audit.record(store, call.event_id, call.who, "edit_event", detail={"rev": rev, **detail})
    return SavedEvent(rev, body.event)


async def set_listing(call: Call) -> ListingSet:
    """Whatever else is edited at the same time. Raises OperatorError("wrong_state") while a poll takes ballots."""
    store, body = call.services.store, cast(SetListing, call.body)
    for attempt in range(events.SAVES_TRIED):
        record = await events.read(store, call.event_id)
        try:
            await verbs.replace(store, msgspec.structs.replace(record.event, listing=body.listing), record.rev)
        except OperatorError as error:
            if error.code != "conflict" or attempt == events.SAVES_TRIED - 1:
                raise
        else:
            break
    await audit.record(store, call.event_id, call.who, "set_listing", detail={"listing": body.listing})
    return ListingSet(body.listing)


async def store_picture(call: Call) -> PictureStored:
    """Raises OperatorError("picture_rejected")."""
    content_type = call.request.headers.get("content-type", "")
    picture = await picture_file.prepare(call.body, content_type)
    path = await pictures.put(call.services.store, call.event_id, picture)
    await audit.record(call.services.store, call.event_id, call.who, "upload_picture", detail={"path": path})
    return PictureStored(path)


async def store_pages(call: Call) -> PagesStored:
    """Raises OperatorError("pdf_encrypted"), ("pdf_damaged"), ("pdf_too_long"), ("pdf_too_much"), and
    ("picture_rejected") if the event has too many pictures."""
    drawn = await picture_file.pages(call.body)
    paths = [await pictures.put(call.services.store, call.event_id, picture) for picture in drawn]
    await audit.record(call.services.store, call.event_id, call.who, "upload_pdf", detail={"pages": len(paths)})
    return PagesStored(paths)
