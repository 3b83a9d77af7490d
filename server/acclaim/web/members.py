"""Joining an event: by a ticket from a host app, by a one-time code, or as an anonymous device."""

import secrets

import msgspec

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import NotAdmitted
from acclaim.base.network import WHOLE_EVENT
from acclaim.event import audit
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.http.bodies import Join, Joined
from acclaim.http.endpoint import Call
from acclaim.identity import codes, devices, meters
from acclaim.identity import member as sessions
from acclaim.identity import proof as proofs
from acclaim.identity.member import Member
from acclaim.identity.meters import Kind, Reading
from acclaim.identity.roster import store as roster
from acclaim.live.hub import Hub
from acclaim.wire import cookies


async def join(call: Call) -> Joined:
    """Joining again keeps the session one has, unless a ticket or code says who one is now."""
    body: Join = call.body
    if body.switch is not None:
        return await _switch(call, body.switch)
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
    return await _give_session(call, await _member_of(call, ticket))


async def join_by_link(call: Call, ticket: str) -> bool:
    """For a link that a person has opened: whether they are in. They are not if somebody else is here: any page may
    hold a link, and a used code does not bring back whom it admitted. The page asks, and then sends `switch`. Raises
    NotAdmitted."""
    member, here = await _member_of(call, ticket), await _live_session(call, cookies.member(call.event_id))
    if here is None or here.anonymous or here.id == member.id:
        await _give_session(call, member)
        return True
    token = sessions.issue_session(member, call.services.secret, now_ms())
    call.set_cookie(cookies.other(call.event_id), token, limits.OTHER_SESSION_S)
    return False


async def _switch(call: Call, becomes: bool) -> Joined:
    """Raises NotAdmitted("session_missing")."""
    other = await _live_session(call, cookies.other(call.event_id))
    stays = await _live_session(call, cookies.member(call.event_id))
    call.set_cookie(cookies.other(call.event_id), "", 0)
    if becomes and other is not None:
        return await _give_session(call, other)
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
    version = (await services.hubs.find(call.event_id)).memory.roster_version  # before it is asked
    return msgspec.structs.replace(await roster.admit(services.store, member), admitted=version)


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
    member, other = (_session(call, name(call.event_id)) for name in (cookies.member, cookies.other))
    if member is None:
        return None
    hub = await call.services.hubs.find(call.event_id)
    if hub.memory.revocations.ended(member):
        _refuse_barred(hub, member)
        return None
    if not member.anonymous:  # a ticket or a code is good for a fixed time
        return Joined(call.event_id, new=False, member=member.public(), other=other.public() if other else None)
    return await _give_session(call, member)


def _session(call: Call, cookie: str) -> Member | None:
    """Whom a cookie says that this is."""
    token = call.request.cookies.get(cookie)
    if not token:
        return None
    try:
        return sessions.read_session(token, call.services.secret, call.event_id, now_ms()).member
    except NotAdmitted:
        return None


async def _live_session(call: Call, cookie: str) -> Member | None:
    """The same, if it has not been revoked."""
    member = _session(call, cookie)
    hub = await call.services.hubs.find(call.event_id)
    return None if member is None or hub.memory.revocations.ended(member) else member


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
