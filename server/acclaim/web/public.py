"""What anybody may ask: events, running figures as a phone sees them, receipts, the QR code."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from starlette.responses import Response

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed, Unknown
from acclaim.base.network import place
from acclaim.event.parts.poll import Poll, Replace
from acclaim.event.parts.question_poll import QuestionPoll
from acclaim.event.states import shows_result
from acclaim.http import joining
from acclaim.http.bodies import BallotState, EventLine, FindEvent, PollTally, ReceiptState
from acclaim.http.endpoint import Call, is_id, json_response
from acclaim.http.kept import qr_png, qr_svg
from acclaim.http.remembered import same_for_all
from acclaim.live.hub import Hub
from acclaim.live.memory import Memory
from acclaim.redis import keys
from acclaim.voting import ballots, polls
from acclaim.voting.tally import PollNow
from acclaim.wire import render
from acclaim.wire.messages import EventFrame, Tick
from acclaim.wire.poll_tick import PollTick


async def list_events(call: Call) -> list[EventLine]:
    return await call.services.kept.event_lines(call.services.store)


async def find_event(call: Call) -> EventLine:
    """Raises Unknown("unknown_event")."""
    body: FindEvent = call.body
    return await call.services.kept.find_event(call.services.store, body.code[: limits.EVENT_CODE_CHARS])


async def show_event(call: Call) -> EventFrame:
    memory = (await call.services.hubs.find(call.event_id)).memory
    return render.event_frame(memory.rev, memory.event, memory.stage, now_ms())


async def show_about(call: Call) -> Response:
    """An option's page. What is behind a digest never changes and is kept for ever, here too (remembered.py); whoever
    asks by an older or a newer one than this worker knows gets the page as it is here, which is not kept."""
    hub = await call.services.hubs.find(call.event_id)
    asked, event = call.request.path_params, hub.memory.event
    poll = event.poll(str(asked["poll"]))
    about = poll.abouts().get(str(asked["option"])) if poll else None
    if about is None:
        raise Unknown("unknown_option" if poll else "unknown_poll")
    response = json_response(about)
    if asked["digest"] == about.digest:
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        same_for_all(call.request, lambda: call.services.hubs.get(event.id) is hub and hub.memory.event is event)
    return response


async def show_tally(call: Call) -> Tick:
    """As a phone that has not voted sees it: nothing hidden is in it."""
    hub = await call.services.hubs.find(call.event_id)
    memory = hub.memory
    return render.tick(
        rev=memory.rev, event=memory.event, stage=memory.stage, polls=memory.polls, entitled=memory.entitled,
        likes=memory.likes, online=memory.online, peak=max(memory.online, memory.peak), now=now_ms(),
        view="phone",
    )  # fmt: skip


async def show_poll_tally(call: Call) -> Response:
    """One poll's figures as a phone that has not voted sees them, at most REMEMBERED_MOMENT_S old: for pages that many
    read and that open no socket. Raises Unknown("unknown_poll")."""
    hub = await call.services.hubs.find(call.event_id)
    memory = hub.memory
    poll = memory.event.poll(str(call.request.path_params["poll"]))
    if poll is None:
        raise Unknown("unknown_poll")
    same_for_all(call.request, lambda: call.services.hubs.get(memory.event.id) is hub and memory.event.is_public)
    return json_response(PollTally(now_ms(), memory.rev, figures_for_anybody(memory, poll)))


def figures_for_anybody(memory: Memory, poll: Poll) -> PollTick:
    """A poll's figures with nothing that is hidden from phones."""
    now = memory.polls.get(poll.id) or PollNow()
    is_shown = shows_result(poll.visibility, now.state, False)
    return render.poll_tick(poll, now, memory.entitled.get(poll.id), is_shown, whole=False)


async def show_receipt(call: Call) -> ReceiptState:
    """Whether the ballot of a receipt is counted, and in which poll; never by whom, for what or when."""
    if not call.services.receipts.take(place(call.address), asyncio.get_running_loop().time()):
        raise Malformed("too_fast")
    hub = await call.services.hubs.find(call.event_id)
    receipt = str(call.request.path_params["receipt"])
    for poll in hub.memory.event.every_poll:
        if poll.is_secret:
            continue
        try:
            shard, seq = hub.memory.receipts(poll.id).read(receipt)
            [record] = await ballots.find(call.services.store, call.event_id, poll.id, shard, seq)
        except Unknown:
            continue
        return await _state_of(call, hub, poll, record)
    return await _by_itself(call, hub, receipt)


async def _by_itself(call: Call, hub: Hub, receipt: str) -> ReceiptState:
    """What a receipt of a secret poll or a survey says stands in itself: it is given for what is counted, and never
    taken back but by a reset. Raises Unknown("unknown_receipt")."""
    event = hub.memory.event
    activities = [*(poll for poll in event.polls if poll.is_secret), *event.surveys]
    now = await polls.read_first_shards(call.services.store, call.event_id, [one.id for one in activities])
    for one in activities:
        newest, is_draft = now[one.id].epoch, now[one.id].state == "draft"
        for epoch in range(newest - is_draft, 0, -1):  # nothing is counted of a draft
            with suppress(Unknown):
                hub.memory.receipts(one.id, epoch).read(receipt)
                state: BallotState = "counted" if epoch == newest else "voided"
                return ReceiptState(call.event_id, one.id, one.title, state, "")
    raise Unknown("unknown_receipt")


async def _state_of(call: Call, hub: Hub, poll: Poll, record: ballots.Record) -> ReceiptState:
    """Says nothing of the ballots that a member cast after this one: in the figures of that moment everybody could
    see what it had chosen before."""
    state: BallotState = "recorded" if isinstance(poll.repeat, Replace) else "counted"
    why, store = "", call.services.store
    holding = await ballots.holding_of(store, call.event_id, poll, record.member, record.epoch)
    if holding.voided_in:
        shard = keys.shard(record.member, poll.shards)
        void = await ballots.find_void(store, call.event_id, poll.id, shard, holding.voided_in)
        state, why = "voided", void.why
    elif record.epoch < hub.memory.epoch(poll.id):
        state = "voided"
    title = hub.memory.event.quiz(poll.quiz).title if isinstance(poll, QuestionPoll) else poll.title
    return ReceiptState(call.event_id, poll.id, title, state, why)


async def show_qr(call: Call) -> Response:
    """The phone page's address as an SVG picture, whose title is the address; with `?activity=` that of a link to an
    activity. Raises Unknown("not_found") for what can be no activity's id."""
    return await _qr(call, qr_svg, "image/svg+xml")


async def show_qr_png(call: Call) -> Response:
    """The same as a PNG picture."""
    return await _qr(call, qr_png, "image/png")


async def _qr(call: Call, draw: Callable[[str], bytes], media_type: str) -> Response:
    await call.services.hubs.find(call.event_id)
    activity = call.request.query_params.get("activity", "")
    if activity and not is_id(activity):
        raise Unknown("not_found")
    picture = draw(call.services.settings.origin + joining.address_of(call.event_id, activity))
    return Response(picture, media_type=media_type, headers={"Cache-Control": "max-age=300"})
