"""Joining an event: by a ticket from a host app, by a one-time code, by number and name, or as an anonymous device."""

from acclaim.base.clock import now_ms
from acclaim.base.errors import NotAdmitted
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.http import joining
from acclaim.http.bodies import Join, Joined
from acclaim.http.endpoint import Call
from acclaim.identity import devices
from acclaim.identity import proof as proofs
from acclaim.identity.member import Member
from acclaim.identity.meters import Arrival
from acclaim.wire import cookies


async def join(call: Call) -> Joined:
    """Joining again keeps the session one has, unless a ticket or code says who one is now."""
    body: Join = call.body
    if body.switch is not None:
        return await _switch(call, body.switch)
    if body.ticket:
        return await joining.give_session(call, await _member_of(call, body.ticket))
    if body.number:
        return await _join_by_name(call, body)
    if body.code:
        member = await joining.by_code(call, call.event_id, body.code, body.device, body.proof)
        return await joining.give_session(call, member)
    if joined := await _rejoin(call):
        return joined
    if body.known:
        raise NotAdmitted("session_missing")
    return await _join_as_device(call, body)


async def join_by_link(call: Call, ticket: str) -> bool:
    """Whether the person who opened a link with a ticket is in, see `joining.enter`. Raises NotAdmitted."""
    return await joining.enter(call, await _member_of(call, ticket))


async def _switch(call: Call, becomes: bool) -> Joined:
    """Raises NotAdmitted("session_missing")."""
    other = await joining.live_session(call, call.event_id, cookies.other(call.event_id))
    stays = await joining.live_session(call, call.event_id, cookies.member(call.event_id))
    call.set_cookie(cookies.other(call.event_id), "", 0)
    if becomes and other is not None:
        return await joining.give_session(call, other)
    if becomes or stays is None:
        raise NotAdmitted("session_missing")
    return Joined(call.event_id, new=False, member=stays.public())


async def _member_of(call: Call, ticket: str) -> Member:
    services = call.services
    event = (await services.hubs.find(call.event_id)).memory.event
    event.check_public()
    member = services.tickets.verify(ticket, call.event_id, now_ms())
    if (member.class_ or DEFAULT_CLASS) not in event.class_ids:
        raise NotAdmitted("ticket_invalid", f"The ticket was not accepted: the event has no class {member.class_!r}.")
    return await joining.listed(call, member)


async def _join_by_name(call: Call, body: Join) -> Joined:
    if not (await call.services.hubs.find(call.event_id)).memory.event.by_name:
        raise NotAdmitted("members_only")
    member = await joining.by_name(call, call.event_id, body.number, body.name, body.proof)
    return await joining.give_session(call, member)


async def _join_as_device(call: Call, body: Join) -> Joined:
    services = call.services
    hub = await services.hubs.find(call.event_id)
    if hub.memory.event.admission != "open":
        raise NotAdmitted("members_only")
    proof = joining.proof_in(call, call.event_id, body.proof)
    load = await services.joins.count_device(call.event_id, Arrival(call.address, proof))
    if work := proofs.work_for(load):
        raise joining.proof_needed(call, call.event_id, work)
    member = devices.new(call.event_id, call.address, services.secret, now_ms())
    return await joining.give_session(call, member, new=True)


async def _rejoin(call: Call) -> Joined | None:
    member = joining.session_in(call, call.event_id, cookies.member(call.event_id))
    if member is None:
        return None
    hub = await call.services.hubs.find(call.event_id)
    if hub.memory.revocations.ended(member):
        joining.refuse_barred(hub, member)
        return None
    if not member.anonymous:  # a ticket or a code is good for a fixed time
        other = joining.session_in(call, call.event_id, cookies.other(call.event_id))
        return Joined(call.event_id, new=False, member=member.public(), other=other.public() if other else None)
    return await joining.give_session(call, member)
