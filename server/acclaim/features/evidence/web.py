"""Operators look at how devices came that voted, and void ballots on the record."""

from typing import Any

import msgspec

from acclaim.base.errors import ImportRejected, Unknown
from acclaim.event import audit, consent
from acclaim.event import store as events
from acclaim.event.parts.poll import Poll
from acclaim.event.store import EventRecord
from acclaim.features.evidence import store as evidence
from acclaim.features.evidence.bodies import BallotsVoided, VoidBallots
from acclaim.features.evidence.rules import Evidence
from acclaim.http.endpoint import Call
from acclaim.voting import secret, verbs, voiding


async def show_evidence(call: Call) -> Evidence:
    """What the log says of the devices that voted: clusters that the rules flag, and every large place."""
    record = await events.read(call.services.store, call.event_id)
    return await evidence.read(call.services.store, call.event_id, _poll(call, record))


async def void(call: Call) -> BallotsVoided:
    """Before publishing. What was voided stays in the log; its members' further ballots in this epoch are refused.

    Safe to repeat: whoever had been voided counts as `already`. Raises Unknown("no_ballots") if nobody has a ballot,
    OperatorError("consent_needed") while a second operator has to approve it.
    """
    body: VoidBallots = call.body
    store = call.services.store
    record = await events.read(store, call.event_id)
    poll = _poll(call, record)
    if bool(body.members) == (body.cluster is not None):
        raise ImportRejected("definition_invalid", "Give either members or a cluster.", field="members")
    members = body.members
    detail: dict[str, Any] = {}
    if body.cluster:
        members = await evidence.select(store, call.event_id, poll, body.cluster)
        detail = msgspec.to_builtins(body.cluster)
    elif len(members) == 1:
        detail = {"member": members[0]}
    known = {"epoch": body.epoch, "why": body.why}
    brief = {"poll": poll.id, **known, **(detail or {"members": len(members)})}
    order = {"poll": poll.id, **known, **({"cluster": detail} if body.cluster else {"members": sorted(members)})}
    detail |= (await consent.approved(store, record.event, call.who, "void", order, brief)).noted
    done = await voiding.void(store, call.event_id, poll, body.epoch, members, call.who, body.why)
    if done.hit_nobody:
        if body.cluster:
            raise Unknown("no_ballots", "No device is in this cluster now, so nothing was voided; look at it again.")
        raise Unknown("no_ballots")
    call.services.hubs.changed(call.event_id)
    detail |= {"members": done.members, "ballots": done.ballots, **known}
    await audit.record(store, call.event_id, call.who, "void", poll=poll.id, detail=detail)
    return BallotsVoided(poll.id, body.epoch, done.members, done.ballots, done.already)


def _poll(call: Call, record: EventRecord) -> Poll:
    """Raises Unknown("unknown_poll"), OperatorError("poll_secret")."""
    poll = verbs.poll_of(record, str(call.request.path_params["poll"]))
    secret.check_single_ballots(poll)
    return poll
