"""Joining an event: by a ticket from a host app, by a one-time code, or as an anonymous device."""

import secrets

import msgspec

from server import limits
from server.domain import member as sessions
from server.domain import proof as proofs
from server.domain.address import WHOLE_EVENT
from server.domain.event import DEFAULT_CLASS
from server.domain.member import Member
from server.errors import NotAdmitted
from server.live.admission import now_ms
from server.live.hub import Hub
from server.protocol import cookies
from server.store import audit, codes, devices, meters, roster
from server.store.meters import Kind, Reading
from server.web.bodies import Join, Joined
from server.web.endpoint import Call


async def join(call: Call) -> Joined:
    """Joining again keeps the session one has, unless a ticket or code says who one is now."""
    body: Join = call.body
    if body.ticket:
        return await join_with_ticket(call, body.ticket)
    if not body.code:
        if joined := await _rejoin(call):
            return joined
        if body.known:
            raise NotAdmitted("session_missing")
    async with call.services.joining:  # a flood of joins must leave ballots enough of the connections to Redis
        return await (_join_with_code if body.code else _join_as_device)(call, body)


async def join_with_ticket(call: Call, ticket: str) -> Joined:
    """Raises NotAdmitted."""
    services = call.services
    event = (await services.hubs.find(call.event_id)).memory.event
    member = services.tickets.verify(ticket, call.event_id, now_ms())
    if (member.class_ or DEFAULT_CLASS) not in event.class_ids:
        raise NotAdmitted("ticket_invalid", f"The ticket was not accepted: the event has no class {member.class_!r}.")
    return await _enter(call, member)


async def _join_with_code(call: Call, body: Join) -> Joined:
    """A right code is looked up before anything is counted: nobody else's guesses keep its holder out."""
    store, per_hour = call.services.store, call.services.settings.devices_per_hour
    await call.services.hubs.find(call.event_id)
    wrong_max = None if await _has_proof(call, body) else per_hour * WHOLE_EVENT.share
    try:
        member = await codes.redeem(store, call.event_id, body.code, body.device, wrong_max)
    except NotAdmitted as error:
        if error.code == "proof_needed":
            raise _proof_needed(call, limits.PROOF_HASHES_MAX) from None
        if error.code in ("code_unknown", "code_used") and (await _count(call, "codes")).load > 1:
            raise NotAdmitted("too_many_codes") from None
        raise
    return await _give_session(call, member)


async def _join_as_device(call: Call, body: Join) -> Joined:
    services = call.services
    hub = await services.hubs.find(call.event_id)
    if hub.memory.event.admission != "open":
        raise NotAdmitted("members_only")
    if await _has_proof(call, body):
        await devices.add(services.store, call.event_id)
    elif work := proofs.work_for((await _count(call, "devices")).load):
        raise _proof_needed(call, work)
    member = devices.new(call.event_id, call.address, services.secret, now_ms())
    return await _give_session(call, member, new=True)


async def _count(call: Call, kind: Kind) -> Reading:
    """Counts one that brings no proof; a place that reaches its limit so is put on record."""
    services = call.services
    per_hour = services.settings.devices_per_hour
    reading = await meters.count(services.store, call.event_id, kind, call.address, per_hour)
    for label in reading.reached:
        await audit.record(services.store, call.event_id, audit.SERVER, f"many_{kind}", detail={"place": label})
    return reading


async def _has_proof(call: Call, body: Join) -> bool:
    services = call.services
    spent = body.proof and proofs.verify(body.proof, call.event_id, services.secret, now_ms())
    return bool(spent) and await devices.spend_proof(services.store, call.event_id, str(spent))


def _proof_needed(call: Call, work: int) -> NotAdmitted:
    challenge = proofs.challenge(secrets.token_urlsafe(12), call.event_id, work, call.services.secret, now_ms())
    return NotAdmitted("proof_needed", **msgspec.structs.asdict(challenge))


async def _rejoin(call: Call) -> Joined | None:
    token = call.request.cookies.get(cookies.member(call.event_id))
    if not token:
        return None
    try:
        member = sessions.read_session(token, call.services.secret, call.event_id, now_ms()).member
    except NotAdmitted:
        return None
    hub = await call.services.hubs.find(call.event_id)
    if hub.memory.revocations.ended(member):
        _refuse_barred(hub, member)
        return None
    if not member.anonymous:  # a ticket or a code is good for a fixed time
        return Joined(call.event_id, new=False, member=member.public())
    return await _give_session(call, member)


async def _enter(call: Call, member: Member) -> Joined:
    """A member with an id of its own: the roster, if there is one, has the last word on who that is."""
    version = (await call.services.hubs.find(call.event_id)).memory.roster_version  # before it is asked
    admitted = await roster.admit(call.services.store, member)
    return await _give_session(call, msgspec.structs.replace(admitted, admitted=version))


async def _give_session(call: Call, member: Member, *, new: bool = False) -> Joined:
    hub = await call.services.hubs.find(call.event_id)
    _refuse_barred(hub, member)
    ended = hub.memory.revocations.by_member.get(member.id)
    now = max(now_ms(), ended.at + 1000 if ended else 0)  # later than all sessions that were ended
    token = sessions.issue_session(member, call.services.secret, now)
    call.set_cookie(cookies.member(member.event), token, sessions.session_s(member, now))
    return Joined(member.event, new, member.public())


def _refuse_barred(hub: Hub, member: Member) -> None:
    found = hub.memory.revocations.by_member.get(member.id)
    if found and found.barred:
        raise NotAdmitted("revoked")
