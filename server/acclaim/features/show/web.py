"""Operators' stage: what the screens show, announcements, and the run of show by cues."""

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.stage import Announcement, Stage
from acclaim.features.show import store as cues
from acclaim.features.show.bodies import Press, SetAnnouncement, SetStage, ShowNow, StageNow
from acclaim.features.show.store import Done
from acclaim.http.bodies import PollMoved
from acclaim.http.endpoint import Call
from acclaim.voting import verbs as show
from acclaim.wire import render


def _until(seconds: int) -> int:
    return now_ms() + seconds * 1000 if seconds else 0


async def set_stage(call: Call) -> StageNow:
    body: SetStage = call.body
    scene = Stage(
        body.scene, body.poll, body.sealed, options=body.options, text=body.text, text_en=body.text_en,
        until=_until(body.seconds) or body.until, prize=body.prize, speed=body.speed,
        since=now_ms() if body.scene == "replay" else 0,
    )  # fmt: skip
    stage = await show.set_stage(call.services.store, call.event_id, scene)
    detail = {"scene": stage.scene, "sealed": stage.sealed}
    await audit.record(call.services.store, call.event_id, call.who, "stage", poll=stage.poll, detail=detail)
    return StageNow(stage)


async def announce(call: Call) -> StageNow:
    body: SetAnnouncement = call.body
    announcement = Announcement(body.text, body.text_en, body.phones, body.screen, _until(body.seconds))
    stage = await show.announce(call.services.store, call.event_id, announcement)
    detail = {"text": body.text, "phones": body.phones, "screen": body.screen, "seconds": body.seconds}
    await audit.record(call.services.store, call.event_id, call.who, "announce", detail=detail)
    return StageNow(stage)


async def take_down(call: Call) -> StageNow:
    stage = await show.announce(call.services.store, call.event_id, None)
    await audit.record(call.services.store, call.event_id, call.who, "take_down")
    return StageNow(stage)


async def reveal(call: Call) -> StageNow:
    poll_id = str(call.request.path_params["poll"])
    stage = await show.reveal(call.services.store, call.event_id, poll_id)
    await audit.record(call.services.store, call.event_id, call.who, "reveal", poll=poll_id)
    return StageNow(stage)


async def run_cue(call: Call) -> ShowNow:
    """Two operators at once, or a lost answer sent again, run it once."""
    body: Press = call.body
    cue = str(call.request.path_params["cue"])
    done = await cues.run(call.services.store, call.event_id, cue, body.number, now_ms())
    return await _answer(call, "cue", done, cue)


async def stand_by(call: Call) -> ShowNow:
    """Makes another cue the next one; nothing is shown yet."""
    body: Press = call.body
    cue = str(call.request.path_params["cue"])
    return await _answer(
        call, "stand_by", await cues.stand_by(call.services.store, call.event_id, cue, body.number), cue
    )


async def undo_cue(call: Call) -> ShowNow:
    """Goes back before the last cue; a close and a publication stay, and the answer names them."""
    body: Press = call.body
    done = await cues.undo(call.services.store, call.event_id, body.number)
    return await _answer(call, "undo", done, done.show.cue)


async def hold(call: Call) -> ShowNow:
    """The holding card on every screen, every open poll locked."""
    return await _answer(call, "hold", await cues.hold(call.services.store, call.event_id))


async def go_on(call: Call) -> ShowNow:
    """Ends a hold: polls that it locked go on, screens show what they showed."""
    return await _answer(call, "go_on", await cues.go_on(call.services.store, call.event_id))


async def _answer(call: Call, what: str, done: Done, cue: str = "") -> ShowNow:
    store, event_id = call.services.store, call.event_id
    call.services.hubs.changed(event_id)
    for poll, verb, now in done.moved:
        await audit.record(store, event_id, call.who, verb, poll, {**show.audit_detail(now), "by": what})
    if done.first:
        detail = {name: value for name, value in (("cue", cue), ("kept", done.kept)) if value}
        await audit.record(store, event_id, call.who, what, detail=detail)
    event = (await events.read(store, event_id)).event
    return ShowNow(
        done.first,
        done.stage,
        render.show_as_dict(event, done.stage, done.show, now_ms()),
        [PollMoved(poll, now.state, now.epoch) for poll, _, now in done.moved],
        done.kept,
    )
