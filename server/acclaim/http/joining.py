"""Joining an event: the last step of every way in. A ticket, a code, a number and a name, or an identity
provider yields a `Member`; the roster has the last word; the result is a session in a cookie."""

import secrets
from urllib.parse import urlencode

import msgspec

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import NotAdmitted
from acclaim.http.bodies import Joined
from acclaim.http.endpoint import Call
from acclaim.identity import by_name as names
from acclaim.identity import member as sessions
from acclaim.identity import proof as proofs
from acclaim.identity.codes import Try
from acclaim.identity.member import Member
from acclaim.identity.meters import Arrival
from acclaim.identity.proof import Proof
from acclaim.live.hub import Hub
from acclaim.wire import cookies


async def listed(call: Call, member: Member) -> Member:
    """`member` as the roster of its event has it, if there is one. Raises NotAdmitted members_only."""
    version = (await call.services.hubs.find(member.event)).memory.roster_version  # before it is asked
    return msgspec.structs.replace(await call.services.joins.admit(member), admitted=version)


async def by_code(call: Call, event_id: str, code: str, device: str, proof: Proof | None) -> Member:
    """Whom a code admits. A right code is looked up before anything is counted: nobody else's guesses keep its holder
    out. Raises NotAdmitted."""
    joins = call.services.joins
    await call.services.hubs.find(event_id)
    try:
        return await joins.redeem(event_id, Try(code, device, proof_in(call, event_id, proof)))
    except NotAdmitted as error:
        if error.code == "proof_needed":
            raise proof_needed(call, event_id, limits.PROOF_HASHES_MAX) from None
        if error.code == "members_only" or await joins.count_wrong_code(event_id, Arrival(call.address)) <= 1:
            raise
        raise NotAdmitted("too_many_codes") from None


async def by_name(call: Call, event_id: str, number: str, name: str, proof: Proof | None) -> Member:
    """Whom the roster has under a number and a name. Where many come it costs a proof of work before anything is looked
    up: what is asked for can be guessed. Raises NotAdmitted."""
    joins = call.services.joins
    load = await joins.count_name(event_id, Arrival(call.address, proof_in(call, event_id, proof)))
    if work := proofs.work_for(load):
        raise proof_needed(call, event_id, work)
    return await joins.admit_by_name(event_id, names.Try(number, name))


async def enter(call: Call, member: Member) -> bool:
    """For a link that a person has followed: whether they are in. They are not if somebody else is here: any page may
    hold a link, and a used code does not bring back whom it admitted. The page asks, and then sends `switch`. Raises
    NotAdmitted."""
    here = await live_session(call, member.event, cookies.member(member.event))
    if here is None or here.anonymous or here.id == member.id:
        await give_session(call, member)
        return True
    token = sessions.issue_session(member, call.services.secret, now_ms())
    call.set_cookie(cookies.other(member.event), token, limits.OTHER_SESSION_S)
    return False


def page_of(event_id: str, activity: str = "", *, is_in: bool = False, error: str = "", embed: bool = False) -> str:
    """The address of the phone page after `enter`, or after the `error` that kept somebody out; at the `activity` that
    the link was for. `#joined` tells the page of a session, which it cannot see. `embed`: it stands in a frame."""
    said = {"embed": "1"} if embed else {}
    if error:
        said["error"] = error
    elif not is_in:
        said["other"] = "1"
    query = f"?{urlencode(said)}" if said else ""
    return f"{address_of(event_id, activity)}{query}{'#joined' if is_in else ''}"


def address_of(event_id: str, activity: str = "") -> str:
    """The path of the phone page, or of the link to one activity in it."""
    return f"/e/{event_id}/a/{activity}" if activity else f"/e/{event_id}"


def session_in(call: Call, event_id: str, cookie: str) -> Member | None:
    """Whom a cookie says that this is."""
    token = call.cookie(cookie)
    if not token:
        return None
    try:
        return sessions.read_session(token, call.services.secret, event_id, now_ms()).member
    except NotAdmitted:
        return None


async def live_session(call: Call, event_id: str, cookie: str) -> Member | None:
    """The same, if it has not been revoked."""
    member = session_in(call, event_id, cookie)
    hub = await call.services.hubs.find(event_id)
    return None if member is None or hub.memory.revocations.ended(member) else member


async def give_session(call: Call, member: Member, *, new: bool = False) -> Joined:
    """Raises NotAdmitted revoked."""
    hub = await call.services.hubs.find(member.event)
    refuse_barred(hub, member)
    ended = hub.memory.revocations.of(member.id)
    now = max(now_ms(), ended.at + 1000 if ended else 0)  # later than all sessions that were ended
    age_s = sessions.session_s(member, now)
    token = sessions.issue_session(member, call.services.secret, now, age_s)
    call.set_cookie(cookies.member(member.event), token, age_s)
    return Joined(member.event, new, member.public())


def refuse_barred(hub: Hub, member: Member) -> None:
    found = hub.memory.revocations.of(member.id)
    if found and found.barred:
        raise NotAdmitted("revoked")


def proof_in(call: Call, event_id: str, proof: Proof | None) -> str:
    """The id of the proof of work that a request brings, if it proves something; else ""."""
    if proof is None:
        return ""
    return proofs.verify(proof, event_id, call.services.secret, now_ms()) or ""


def proof_needed(call: Call, event_id: str, work: int) -> NotAdmitted:
    challenge = proofs.challenge(secrets.token_urlsafe(12), event_id, work, call.services.secret, now_ms())
    return NotAdmitted("proof_needed", **msgspec.structs.asdict(challenge))
