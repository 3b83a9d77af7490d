"""Operators see how devices that took part were created, and void ballots, upvotes and words on the record."""

from collections.abc import Sequence
from typing import Any

import msgspec

from acclaim.base.errors import ImportRejected, Unknown
from acclaim.event import audit, consent
from acclaim.event import store as events
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.poll import Poll
from acclaim.event.store import EventRecord
from acclaim.features.evidence import store as evidence
from acclaim.features.evidence.bodies import BallotsVoided, VoidBallots
from acclaim.features.evidence.rules import Evidence
from acclaim.features.evidence.store import Activity
from acclaim.features.questions import voiding as upvotes
from acclaim.features.word_clouds import voiding as words
from acclaim.http.endpoint import Call
from acclaim.redis.client import Store
from acclaim.voting import secret, voiding
from acclaim.voting.voiding import Voided


async def show_evidence(call: Call) -> Evidence:
    """The clusters that the rules flag, and every large place."""
    record = await events.read(call.services.store, call.event_id)
    return await evidence.read(call.services.store, call.event_id, _named(call, record)[1])


async def void(call: Call) -> BallotsVoided:
    """Voids ballots before publishing. They stay in the log; further ballots of these members in this epoch are
    refused.

    Safe to repeat: members voided before are counted as `already`. Raises Unknown("no_ballots") if nobody has a ballot,
    OperatorError("consent_needed") while a second operator has to approve it."""
    body: VoidBallots = call.body
    store = call.services.store
    record = await events.read(store, call.event_id)
    kind, activity = _named(call, record)
    if bool(body.members) == (body.cluster is not None):
        raise ImportRejected("definition_invalid", "Give either members or a cluster.", field="members")
    members = body.members
    detail: dict[str, Any] = {}
    if body.cluster:
        members = await evidence.select(store, call.event_id, activity, body.cluster)
        detail = msgspec.to_builtins(body.cluster)
    elif len(members) == 1:
        detail = {"member": members[0]}
    known = {"epoch": body.epoch, "why": body.why}
    brief = {kind: activity.id, **known, **(detail or {"members": len(members)})}
    order = {kind: activity.id, **known, **({"cluster": detail} if body.cluster else {"members": sorted(members)})}
    detail |= (await consent.approved(store, record.event, call.who, "void", order, brief)).noted
    done = await _void(store, call.event_id, activity, body.epoch, members, call.who, body.why)
    if done.hit_nobody:
        if body.cluster:
            raise Unknown("no_ballots", "No device is in this cluster now, so nothing was voided; look at it again.")
        raise Unknown("no_ballots")
    call.services.hubs.changed(call.event_id)
    detail |= {"members": done.members, "ballots": done.ballots, **known}
    await audit.record(store, call.event_id, call.who, "void", poll=activity.id, detail=detail)
    return BallotsVoided(activity.id, body.epoch, done.members, done.ballots, done.already)


def _named(call: Call, record: EventRecord) -> tuple[str, Activity]:
    """("poll", "board" or "cloud", the activity in the address). Raises Unknown, OperatorError("poll_secret")."""
    named = call.request.path_params
    if "board" in named:
        return "board", record.event.question_board(str(named["board"]))
    if "cloud" in named:
        return "cloud", record.event.word_cloud(str(named["cloud"]))
    poll = record.event.ballots_of(str(named["poll"]))
    if poll is None:
        raise Unknown("unknown_poll")
    secret.check_single_ballots(poll)
    return "poll", poll


async def _void(
    store: Store, event_id: str, activity: Activity, epoch: int, members: Sequence[str], by: str, why: str
) -> Voided:
    if isinstance(activity, Poll):
        return await voiding.void(store, event_id, activity, epoch, members, by, why)
    void = upvotes.void if isinstance(activity, QuestionBoard) else words.void
    return await void(store, event_id, activity.id, epoch, members, by, why)
