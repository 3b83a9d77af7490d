"""Operators' stage: what the screens show, announcements, and the run of show by cues."""

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event.stage import PLAYED, Announcement, Stage, begun
from acclaim.features.show import actions
from acclaim.features.show.bodies import (
    PlayReveal,
    Press,
    SetAnnouncement,
    SetFocus,
    SetStage,
    SetSwitch,
    ShowNow,
    StageNow,
    Step,
)
from acclaim.features.show.outcome import Done
from acclaim.http.bodies import PollMoved
from acclaim.http.endpoint import Call
from acclaim.voting import verbs
from acclaim.wire import render


def _until(seconds: int) -> int:
    return now_ms() + seconds * 1000 if seconds else 0


async def set_stage(call: Call) -> StageNow:
    body: SetStage = call.body
    scene = Stage(
        body.scene, body.poll, body.hidden, options=body.options, text=body.text, text_en=body.text_en,
        until=_until(body.seconds) or body.until, prize=body.prize, speed=body.speed,
        since=now_ms() if body.scene in PLAYED else 0,
        pace=body.pace, steps=begun(body.scene, now_ms()), deck=body.deck, video=body.video,
        survey=body.survey, activity=body.activity, contest=body.contest,
    )  # fmt: skip
    return StageNow(await verbs.set_stage(call.services.store, call.event_id, scene, call.who, again=body.again))


async def announce(call: Call) -> StageNow:
    body: SetAnnouncement = call.body
    announcement = Announcement(body.text, body.text_en, body.phones, body.screen, _until(body.seconds))
    detail = {"text": body.text, "phones": body.phones, "screen": body.screen, "seconds": body.seconds}
    entry = audit.New(call.who, "announce", detail=detail)
    return StageNow(await verbs.announce(call.services.store, call.event_id, announcement, entry))


async def take_down(call: Call) -> StageNow:
    entry = audit.New(call.who, "take_down")
    return StageNow(await verbs.announce(call.services.store, call.event_id, None, entry))


async def reveal(call: Call) -> StageNow:
    body: PlayReveal = call.body
    poll_id = str(call.request.path_params["poll"])
    return StageNow(await verbs.reveal(call.services.store, call.event_id, poll_id, call.who, body.pace))


async def step(call: Call) -> StageNow:
    """Two operators at once, or a lost answer sent again, are one step."""
    body: Step = call.body
    return StageNow(await verbs.step(call.services.store, call.event_id, body.steps, call.who, back=body.back))


async def switch(call: Call) -> StageNow:
    body: SetSwitch = call.body
    return StageNow(await verbs.switch(call.services.store, call.event_id, body.switch, body.on, call.who))


async def focus(call: Call) -> StageNow:
    body: SetFocus = call.body
    return StageNow(await actions.focus(call.services.store, call.event_id, body.activity, now_ms(), call.who))


async def run_cue(call: Call) -> ShowNow:
    """Two operators at once, or a lost answer sent again, run it once."""
    body: Press = call.body
    cue, hub = str(call.request.path_params["cue"]), call.services.hubs.get(call.event_id)
    seen = hub.memory.event if hub else None
    return _answer(
        call, await actions.run(call.services.store, call.event_id, cue, body.number, now_ms(), call.who, seen)
    )


async def stand_by(call: Call) -> ShowNow:
    """Makes another cue the next one; nothing is shown yet."""
    body: Press = call.body
    cue = str(call.request.path_params["cue"])
    return _answer(call, await actions.stand_by(call.services.store, call.event_id, cue, body.number, call.who))


async def undo_cue(call: Call) -> ShowNow:
    """Goes back before the last cue; a close and a publication stay, and the answer names them."""
    body: Press = call.body
    return _answer(call, await actions.undo(call.services.store, call.event_id, body.number, call.who))


async def hold(call: Call) -> ShowNow:
    """The holding card on every screen, every open poll locked."""
    return _answer(call, await actions.hold(call.services.store, call.event_id, call.who))


async def go_on(call: Call) -> ShowNow:
    """Ends a hold: unlocks the polls that it locked, and screens show the stage again."""
    return _answer(call, await actions.go_on(call.services.store, call.event_id, call.who))


def _answer(call: Call, done: Done) -> ShowNow:
    call.services.hubs.changed(call.event_id)
    return ShowNow(
        done.first,
        done.stage,
        render.show_as_dict(done.record.event, done.stage, done.show, now_ms()),
        [PollMoved(poll, now.state, now.epoch) for poll, _, now in done.moved],
        done.kept,
    )
