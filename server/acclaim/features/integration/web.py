"""What an API key reads, and the show that it leads. Figures are a worker's own of now, as it sends them to pages."""

import asyncio
from bisect import bisect_right
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Final

import msgspec
from starlette.responses import Response, StreamingResponse

from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, Malformed, StoreAway, Unknown
from acclaim.event import run_of_show as runs
from acclaim.event import store as events
from acclaim.event.store import EventRecord
from acclaim.features.draws import store as draws
from acclaim.features.draws.store import Draws
from acclaim.features.integration.answers import Streams, draw_on_stage, poll_on_stage, ranked, result_of
from acclaim.features.integration.bodies import (
    EventEntry,
    EventPage,
    Graphics,
    LeadShow,
    PollResult,
    Results,
    ShowLed,
)
from acclaim.features.show import actions
from acclaim.http.endpoint import Call, check_key
from acclaim.identity import api_keys
from acclaim.live.memory import Memory
from acclaim.voting import verbs
from acclaim.wire import render
from acclaim.wire.messages import Tick, View

_PAGE_EVENTS: Final = 100
STREAM: Final = "text/event-stream"
STREAM_LOOK_S: Final = 0.25
_ALIVE_S: Final = 15.0  # a stream says so as often: proxies end what is silent for 60
_CHECKED_S: Final = 5.0  # a key that is revoked ends its streams within so long


async def list_events(call: Call) -> EventPage:
    """In the order of their ids: those of the key, and of all real events the public ones. Raises Malformed."""
    query, key = call.request.query_params, call.api_key
    assert key is not None
    limit = query.get("limit", str(_PAGE_EVENTS))
    if not limit.isascii() or not limit.isdigit() or not 1 <= int(limit) <= _PAGE_EVENTS:
        raise Malformed("malformed", f"limit: a number from 1 to {_PAGE_EVENTS}.")
    ids = [one for one in await events.ids(call.services.store) if not key.events or one in key.events]
    after = bisect_right(ids, query.get("after", ""))
    page = ids[after : after + int(limit)]
    entries = []
    for event_id in page:
        try:
            event = (await events.read(call.services.store, event_id)).event
        except Unknown:  # deleted just now
            continue
        is_told = (event.is_public or "hidden_results" in key.scopes) and not event.sandbox
        if not is_told and event.id not in key.events:
            continue
        polls = [poll.id for poll in event.polls]
        entries.append(EventEntry(event.id, event.title, event.title_en, event.listing, polls, event.sandbox))
    call.rows = len(entries)
    return EventPage(entries, page[-1] if after + len(page) < len(ids) else "")


async def show_results(call: Call) -> Results:
    """Figures that are hidden from phones are None."""
    return await _results(call, "phone")


async def show_hidden_results(call: Call) -> Results:
    return await _results(call, "console")


async def _results(call: Call, view: View) -> Results:
    memory = (await call.services.hubs.find(call.event_id)).memory
    if view == "phone":
        memory.event.check_public()
    event, tick = memory.event, _tick(memory, view)
    polls = [result_of(poll, tick.polls[poll.id]) for poll in event.polls]
    call.rows = sum(len(poll.options) for poll in polls)
    return Results(
        event.id, event.title, event.title_en, event.timezone, tick.now, tick.online, memory.likes.get("", 0), polls
    )


async def show_graphics(call: Call) -> Graphics | Response:
    """Screens hide the rest of a reveal, and all during a hold, by themselves; another system can't: so it is shown no
    more than phones are. Whoever asks for `text/event-stream` is sent it whenever it changes."""
    graphics, held = await _graphics(call)
    if STREAM in call.request.headers.get("accept", ""):
        call.services.find(Streams).open.check(call.key_id)
        return StreamingResponse(_stream(call, graphics, held), media_type=STREAM)
    return graphics


async def _graphics(call: Call, known: Draws | None = None) -> tuple[Graphics, Draws | None]:
    """They, and the event's draws if those were read, for the next time: to read all of them takes long."""
    memory = (await call.services.hubs.find(call.event_id)).memory
    memory.event.check_public()
    event, stage = memory.event, memory.stage
    tick = _tick(memory, "phone" if stage.held or stage.scene == "reveal" else "screen")
    on_stage = poll_on_stage(event, stage, {poll_id: now.state for poll_id, now in tick.polls.items()})
    result: PollResult | None = result_of(on_stage, tick.polls[on_stage.id]) if on_stage else None
    rows = ranked(result) if result else []
    call.rows = len(rows)
    draw = None
    if stage.scene == "draw" and not stage.held:
        known = await draws.read(call.services.store, event.id, known)
        draw = draw_on_stage(known.all, stage.prize, event.winner_names, tick.now)
    show = render.show_as_dict(event, stage, memory.show, tick.now)
    graphics = Graphics(
        event.id, event.title, event.title_en, tick.now, tick.online, memory.likes.get("", 0), stage.scene, stage.held,
        stage.announcement, memory.show.cue, show["next"], memory.show.number, len(stage.steps), result, rows, draw,
    )  # fmt: skip
    return graphics, known


async def _stream(call: Call, graphics: Graphics, held: Draws | None) -> AsyncIterator[bytes]:
    """Server-sent events, until the key or the event ends, or this worker leaves: then the client connects again."""
    loop, services = asyncio.get_running_loop(), call.services
    told, spoke_at, checked_at = None, 0.0, loop.time()
    with services.find(Streams).open.one(call.key_id):
        while not services.hubs.draining:
            seen = msgspec.structs.replace(graphics, at=0)
            if seen != told:
                told, spoke_at = seen, loop.time()
                yield b"data: " + msgspec.json.encode(graphics) + b"\n\n"
            elif loop.time() - spoke_at > _ALIVE_S:
                spoke_at = loop.time()
                yield b":\n\n"
            await asyncio.sleep(STREAM_LOOK_S)
            try:
                if loop.time() - checked_at > _CHECKED_S:
                    checked_at = loop.time()
                    await check_key(call, "graphics")
                    await api_keys.note_use(services.store, call.key_id, call.rows, now_ms())
                graphics, held = await _graphics(call, held)
            except StoreAway:
                continue  # as screens do, it goes on showing what it shows
            except AcclaimError:
                return


async def lead_show(call: Call) -> ShowLed:
    """Raises OperatorError("wrong_state") with nothing changed, ("conflict"), ("on_hold"), Unknown("unknown_cue")."""
    body: LeadShow = call.body
    store, event_id, who = call.services.store, call.event_id, call.who
    record = await events.read(store, event_id)
    now = record.show.number - record.show.running  # of a cue that broke off half-way, that of its first press
    number = now if body.number is None else body.number
    if body.do == "step":
        seen = len(record.stage.steps) if body.steps is None else body.steps
        stage = await verbs.step(store, event_id, seen, who)
        call.services.hubs.changed(event_id)
        return _led(seen == len(record.stage.steps), replace(record, stage=stage))
    if body.do == "next":
        cue = _cue_to_run(record, number)
        done = await actions.run(store, event_id, cue, number, now_ms(), who, record.event)
    elif body.do == "undo":
        done = await actions.undo(store, event_id, number, who)
    else:
        done = await (actions.hold if body.do == "hold" else actions.go_on)(store, event_id, who)
    call.services.hubs.changed(event_id)
    return _led(done.first, done.record)


def _cue_to_run(record: EventRecord, number: int) -> str:
    """The next cue, or the one that the same button has just run, whose answer may have been lost."""
    show = record.show
    if show.number == number + 1 and show.step == "cue":
        return show.cue
    cue = runs.next_cue(show, record.event.cues)
    if cue is None:
        raise Unknown("unknown_cue", "The show is at its end: there is no next cue.")
    return cue.id


def _led(first: bool, record: EventRecord) -> ShowLed:
    cue = runs.next_cue(record.show, record.event.cues)
    return ShowLed(first, record.show.cue, cue.id if cue else "", record.show.number, len(record.stage.steps))


def _tick(memory: Memory, view: View) -> Tick:
    return render.tick(
        rev=memory.rev, event=memory.event, stage=memory.stage, polls=memory.polls, entitled=memory.entitled,
        likes=memory.likes, online=memory.online, peak=max(memory.online, memory.peak), now=now_ms(), view=view,
    )  # fmt: skip
