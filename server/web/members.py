"""Joining an event: by a ticket from a host app, by a one-time code, or as an anonymous device."""

import msgspec

from server import limits
from server.domain import member as sessions
from server.domain.member import Member
from server.errors import NotAdmitted
from server.live.admission import now_ms
from server.protocol import cookies
from server.store import codes, devices, roster
from server.web.bodies import Join, Joined
from server.web.endpoint import Call


async def join(call: Call) -> Joined:
    """Joining again keeps the session one has, unless a ticket or code says who one is now."""
    body: Join = call.body
    if body.ticket:
        return await join_with_ticket(call, body.ticket)
    if body.code:
        return await _join_with_code(call, body)
    return await _rejoin(call) or await _join_as_device(call)


async def join_with_ticket(call: Call, ticket: str) -> Joined:
    """Raises NotAdmitted."""
    services = call.services
    await services.hubs.find(call.event_id)
    return await _enter(call, services.tickets.verify(ticket, call.event_id, now_ms()))


async def _join_with_code(call: Call, body: Join) -> Joined:
    await call.services.hubs.find(call.event_id)
    await devices.note_attempt(
        call.services.store, call.event_id, call.address, call.services.settings.devices_per_hour
    )
    return _give_session(call, await codes.redeem(call.services.store, call.event_id, body.code, body.device))


async def _join_as_device(call: Call) -> Joined:
    hub = await call.services.hubs.find(call.event_id)
    if hub.memory.event.admission != "open":
        raise NotAdmitted("members_only")
    per_hour = call.services.settings.devices_per_hour
    services = call.services
    member = await devices.new(services.store, call.event_id, call.address, per_hour, services.secret, now_ms())
    return _give_session(call, member, new=True)


async def _rejoin(call: Call) -> Joined | None:
    token = call.request.cookies.get(cookies.member(call.event_id))
    if not token:
        return None
    try:
        member = sessions.read_session(token, call.services.secret, call.event_id, now_ms())
    except NotAdmitted:
        return None
    return Joined(call.event_id, new=False, member=member.public())


async def _enter(call: Call, member: Member) -> Joined:
    """A member with an id of its own: the roster, if there is one, has the last word on who that is."""
    version = (await call.services.hubs.find(call.event_id)).memory.roster_version  # before it is asked
    admitted = await roster.admit(call.services.store, member)
    return _give_session(call, msgspec.structs.replace(admitted, admitted=version))


def _give_session(call: Call, member: Member, *, new: bool = False) -> Joined:
    token = sessions.issue_session(member, call.services.secret, now_ms())
    call.set_cookie(cookies.member(member.event), token, limits.SESSION_S)
    return Joined(member.event, new, member.public())
