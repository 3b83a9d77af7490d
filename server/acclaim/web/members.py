"""Joining an event: by a ticket from a host app, by a one-time code, by number and name, or as an anonymous device."""

import secrets

import msgspec

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import NotAdmitted
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.http.bodies import Join, Joined
from acclaim.http.endpoint import Call
from acclaim.identity import by_name, devices
from acclaim.identity import member as sessions
from acclaim.identity import proof as proofs
from acclaim.identity.codes import Try
from acclaim.identity.member import Member
from acclaim.identity.meters import Arrival
from acclaim.live.hub import Hub
from acclaim.wire import cookies


async def join(call: Call) -> Joined:
    """Joining again keeps the session one has, unless a ticket or code says who one is now."""
    body: Join = call.body
    if body.switch is not None:
        return await _switch(call, body.switch)
    if body.ticket:
        return await join_with_ticket(call, body.ticket)
    if body.number:
        return await _join_by_name(call, body)
    if not body.code:
        if joined := await _rejoin(call):
            return joined
        if body.known:
            raise NotAdmitted("session_missing")
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
    return msgspec.structs.replace(await services.joins.admit(member), admitted=version)


async def _join_with_code(call: Call, body: Join) -> Joined:
    """A right code is looked up before anything is counted: nobody else's guesses keep its holder out."""
    joins = call.services.joins
    await call.services.hubs.find(call.event_id)
    try:
        member = await joins.redeem(call.event_id, Try(body.code, body.device, _proof(call, body)))
    except NotAdmitted as error:
        if error.code == "proof_needed":
            raise _proof_needed(call, limits.PROOF_HASHES_MAX) from None
        if error.code == "members_only" or await joins.count_wrong_code(call.event_id, Arrival(call.address)) <= 1:
            raise
        raise NotAdmitted("too_many_codes") from None
    return await _give_session(call, member)


async def _join_by_name(call: Call, body: Join) -> Joined:
    """Where many come it costs a proof of work before anything is looked up: what is asked for can be guessed."""
    hub = await call.services.hubs.find(call.event_id)
    if not hub.memory.event.by_name:
        raise NotAdmitted("members_only")
    joins = call.services.joins
    load = await joins.count_name(call.event_id, Arrival(call.address, _proof(call, body)))
    if work := proofs.work_for(load):
        raise _proof_needed(call, work)
    return await _give_session(call, await joins.admit_by_name(call.event_id, by_name.Try(body.number, body.name)))


async def _join_as_device(call: Call, body: Join) -> Joined:
    services = call.services
    hub = await services.hubs.find(call.event_id)
    if hub.memory.event.admission != "open":
        raise NotAdmitted("members_only")
    load = await services.joins.count_device(call.event_id, Arrival(call.address, _proof(call, body)))
    if work := proofs.work_for(load):
        raise _proof_needed(call, work)
    member = devices.new(call.event_id, call.address, services.secret, now_ms())
    return await _give_session(call, member, new=True)


def _proof(call: Call, body: Join) -> str:
    """The id of the proof of work that a request brings, if it proves something; else ""."""
    if body.proof is None:
        return ""
    return proofs.verify(body.proof, call.event_id, call.services.secret, now_ms()) or ""


def _proof_needed(call: Call, work: int) -> NotAdmitted:
    challenge = proofs.challenge(secrets.token_urlsafe(12), call.event_id, work, call.services.secret, now_ms())
    return NotAdmitted("proof_needed", **msgspec.structs.asdict(challenge))


async def _rejoin(call: Call) -> Joined | None:
    member = _session(call, cookies.member(call.event_id))
    if member is None:
        return None
    hub = await call.services.hubs.find(call.event_id)
    if hub.memory.revocations.ended(member):
        _refuse_barred(hub, member)
        return None
    if not member.anonymous:  # a ticket or a code is good for a fixed time
        other = _session(call, cookies.other(call.event_id))
        return Joined(call.event_id, new=False, member=member.public(), other=other.public() if other else None)
    return await _give_session(call, member)


def _session(call: Call, cookie: str) -> Member | None:
    """Whom a cookie says that this is."""
    token = call.cookie(cookie)
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
    age_s = sessions.session_s(member, now)
    token = sessions.issue_session(member, call.services.secret, now, age_s)
    call.set_cookie(cookies.member(member.event), token, age_s)
    return Joined(member.event, new, member.public())


def _refuse_barred(hub: Hub, member: Member) -> None:
    found = hub.memory.revocations.by_member.get(member.id)
    if found and found.barred:
        raise NotAdmitted("revoked")
