"""Operators end members' sessions, bar them, and take printed codes back."""

from collections.abc import Sequence

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.http.bodies import CodesRevoked, LiftRevocations, RevokeCodes, RevokedMembers, RevokeMembers
from acclaim.http.endpoint import Call
from acclaim.identity import codes, revocations
from acclaim.identity.revocations import Revoked


async def show(call: Call) -> RevokedMembers:
    await events.read(call.services.store, call.event_id)
    return RevokedMembers((await revocations.read(call.services.store, call.event_id)).by_member)


async def revoke(call: Call) -> RevokedMembers:
    """Open sockets of theirs are closed at once; ballots that they have cast stay (see voiding)."""
    body: RevokeMembers = call.body
    await events.read(call.services.store, call.event_id)
    now = await end_sessions(call, body.members, barred=body.barred, why=body.why)
    detail = {"members": body.members[:20], "count": len(body.members), "barred": body.barred, "why": body.why}
    await audit.record(call.services.store, call.event_id, call.who, "revoke", detail=detail)
    return RevokedMembers(now.by_member)


async def lift(call: Call) -> RevokedMembers:
    body: LiftRevocations = call.body
    await events.read(call.services.store, call.event_id)
    now = _take(call, call.event_id, await revocations.lift(call.services.store, call.event_id, body.members))
    detail = {"members": body.members[:20], "count": len(body.members)}
    await audit.record(call.services.store, call.event_id, call.who, "lift_revocation", detail=detail)
    return RevokedMembers(now.by_member)


async def revoke_codes(call: Call) -> CodesRevoked:
    """Who has joined with one of them is out: for good where the code alone had made them a member; else until they
    join again by ticket or another code."""
    body: RevokeCodes = call.body
    await events.read(call.services.store, call.event_id)
    count, made, listed = await codes.revoke(call.services.store, call.event_id, body.codes)
    for members, barred in ((made, True), (listed, False)):
        if members:
            await end_sessions(call, members, barred=barred, why=body.why)
    detail = {"codes": count, "members": (made + listed)[:20], "why": body.why}
    await audit.record(call.services.store, call.event_id, call.who, "revoke_codes", detail=detail)
    return CodesRevoked(count, made + listed)


async def end_sessions(
    call: Call, members: Sequence[str], *, barred: bool, why: str = "", event_id: str = ""
) -> revocations.Revocations:
    """Ends the members' sessions, in the event of the request if in no other; `barred`: they may not join again either.
    Raises ImportRejected if there are too many to keep."""
    revoked, event_id = Revoked(now_ms(), barred, call.who, why), event_id or call.event_id
    return _take(call, event_id, await revocations.revoke(call.services.store, event_id, members, revoked))


def _take(call: Call, event_id: str, now: revocations.Revocations) -> revocations.Revocations:
    """On this worker at once; the others have been told."""
    hub = call.services.hubs.get(event_id)
    if hub is not None:
        hub.revoke(now)
    return now
