"""Rehearsals: begin one, send it an audience, cut its lines, end it with a report and without a trace."""

import asyncio

from acclaim.base.clock import now_ms
from acclaim.base.errors import Unknown
from acclaim.event import audit
from acclaim.event.event import Event
from acclaim.features.rehearsals import store as rehearsals
from acclaim.features.rehearsals.bodies import RehearsalNow, RehearsalReport, SendAudience
from acclaim.features.rehearsals.crowds import Crowds
from acclaim.http.endpoint import Call
from acclaim.live import workers
from acclaim.redis import erasing
from acclaim.voting import ballots

_LOOK_S = 0.2


async def show(call: Call) -> RehearsalNow:
    """`rehearsal` "" when there is none."""
    try:
        copy = await rehearsals.find(call.services.store, call.event_id, call.services.secret)
    except Unknown:
        return RehearsalNow("", None)
    return await _now(call, copy)


async def begin(call: Call) -> RehearsalNow:
    store = call.services.store
    copy = await rehearsals.begin(store, call.event_id, call.services.secret)
    await audit.record(store, copy.id, call.who, "begin_rehearsal")
    return await _now(call, copy)


async def send_audience(call: Call) -> RehearsalNow:
    """In place of the one that is there. Its ballots stay, and its members never come again."""
    body: SendAudience = call.body
    copy = await rehearsals.find(call.services.store, call.event_id, call.services.secret)
    await call.services.find(Crowds).send(copy, body.phones, body.speed, body.minutes)
    detail = {"phones": body.phones, "speed": body.speed, "minutes": body.minutes}
    await audit.record(call.services.store, copy.id, call.who, "send_audience", detail=detail)
    return await _now(call, copy)


async def send_home(call: Call) -> RehearsalNow:
    copy = await rehearsals.find(call.services.store, call.event_id, call.services.secret)
    await rehearsals.want_none(call.services.store, copy.id)
    await audit.record(call.services.store, copy.id, call.who, "send_audience_home")
    return await _now(call, copy)


async def cut_lines(call: Call) -> RehearsalNow:
    """Every simulated phone loses its line at once; phones of the crew and of other events don't."""
    copy = await rehearsals.find(call.services.store, call.event_id, call.services.secret)
    await rehearsals.ask_outage(call.services.store, copy.id)
    await audit.record(call.services.store, copy.id, call.who, "cut_lines")
    return await _now(call, copy)


async def end(call: Call) -> RehearsalReport:
    """When this answers, nothing of it is left but one line in the audit log of the real event."""
    store = call.services.store
    copy = await rehearsals.find(store, call.event_id, call.services.secret)
    await rehearsals.want_none(store, copy.id)
    await _all_home(call, copy)
    report = await _report(call, copy)
    await rehearsals.take_away(store, copy.id)
    await workers.wait_until_forgotten(store, copy.id)
    await erasing.erase(store, copy.id)
    detail = {name: getattr(report, name) for name in ("ballots", "lost", "equal", "phones", "ack_ms_p99", "back_s")}
    await audit.record(store, call.event_id, call.who, "rehearsed", detail=detail)
    return report


async def _now(call: Call, copy: Event) -> RehearsalNow:
    told = await rehearsals.audiences(call.services.store, copy.id, now_ms())
    return RehearsalNow(copy.id, told[-1] if told else None)


async def _all_home(call: Call, copy: Event) -> None:
    while not all(one.done for one in await rehearsals.audiences(call.services.store, copy.id, now_ms())):  # noqa: ASYNC110
        await asyncio.sleep(_LOOK_S)


async def _report(call: Call, copy: Event) -> RehearsalReport:
    store = call.services.store
    recounts = [await ballots.recount(store, copy, poll) for poll in copy.every_poll]
    told = await rehearsals.audiences(store, copy.id, now_ms())
    logged = await rehearsals.logged(store, copy)
    return RehearsalReport(
        event=copy.rehearsal_of,
        phones=max((one.phones for one in told), default=0),
        ballots=sum(one.acknowledged for one in told),
        lost=sum(max(0, one.acknowledged - logged[one.run]) for one in told),
        equal=all(one.equal for one in recounts),
        ack_ms_p50=max((one.ack_ms_p50 for one in told), default=0.0),
        ack_ms_p99=max((one.ack_ms_p99 for one in told), default=0.0),
        outages=sum(one.outages for one in told),
        back_s=max((one.back_s for one in told), default=0.0),
        broken_off=sum(one.broken_off for one in told),
    )
