"""Operators' roster, member by member: looked through and corrected."""

from collections.abc import Sequence
from typing import Literal

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, Unknown
from acclaim.base.plain_text import plain, plain_unit
from acclaim.event import audit, homes, units
from acclaim.event import store as events
from acclaim.http.bodies import RevokedMembers
from acclaim.http.endpoint import Call
from acclaim.http.people_bodies import BoundIdentity, ChangeMember, Leaver, Leavers, RosterMember, RosterMembers, Unbind
from acclaim.identity import aliases, codes, revocations
from acclaim.identity.codes import Issued
from acclaim.identity.roster import editing, people, reading
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.reading import Wanted
from acclaim.identity.roster.rules import Entry
from acclaim.web import operator_revoking
from acclaim.web.people.own_roster import with_own_roster


async def show(call: Call) -> RosterMembers:
    """Those whose id, name or unit has `?search=` in it, of `?unit=` and all below it alone if that is given."""
    store, query = call.services.store, call.request.query_params
    whose = (await events.read(store, call.event_id)).event.roster_of
    summary = await roster.summary(store, whose)
    if summary is None:
        return RosterMembers(0, [], [])
    wanted = Wanted(query.get("search", ""), plain_unit(query["unit"]) if "unit" in query else None)
    total, entries = await reading.find(store, whose, wanted, limits.ROSTER_MEMBERS_SHOWN)
    every = {one for unit in summary.by_unit for one in (unit, *units.upwards(unit))}
    return RosterMembers(total, await _rows(call, whose, entries), sorted(every, key=units.in_order))


async def _rows(call: Call, roster_of: str, entries: Sequence[Entry]) -> list[RosterMember]:
    """With what stands beside the roster, which is that of event `roster_of`: code, bar, identities."""
    store, members = call.services.store, [entry.id for entry in entries]
    issued = await codes.issued_to(store, call.event_id, members)
    bindings = await aliases.of_members(store, roster_of, members)
    barred = {id for id, one in (await revocations.read(store, call.event_id)).by_member.items() if one.barred}
    return [
        RosterMember(
            *entry, _state(code), entry.id in barred,
            [BoundIdentity(one.provider, one.who, one.at) for one in bound],
        )
        for entry, code, bound in zip(entries, issued, bindings, strict=True)
    ]  # fmt: skip


def _state(code: Issued | None) -> Literal["none", "fresh", "used"]:
    if code is None:
        return "none"
    return "used" if code.used else "fresh"


async def show_leavers(call: Call) -> Leavers:
    """Those who have left the roster, whose id has `?search=` in it; the newest first."""
    whose = (await events.read(call.services.store, call.event_id)).event.roster_of
    text = call.request.query_params.get("search", "").strip()
    total, found = await people.leavers(call.services.store, whose, text, limits.ROSTER_GONE_SHOWN)
    return Leavers(total, [Leaver(member, one.number, one.left_at) for member, one in found])


async def change(call: Call) -> RosterMember:
    """Writes one row of the roster. Raises ImportRejected, Unknown("unknown_member"), OperatorError("conflict")."""
    body: ChangeMember = call.body
    store, member = call.services.store, str(call.request.path_params["member"])
    event = await with_own_roster(call)
    if body.class_ not in event.class_ids:
        raise ImportRejected("definition_invalid", f"class: the event has no class {body.class_!r}.", field="class")
    entry = Entry(member, plain(body.name), plain_unit(body.unit), body.class_)
    await editing.write(store, call.event_id, entry, body.is_new)
    call.services.hubs.changed(call.event_id)
    detail = {"member": member, "is_new": body.is_new}
    await audit.record(store, call.event_id, call.who, "change_member", detail=detail)
    [row] = await _rows(call, call.event_id, [entry])
    return row


async def unbind(call: Call) -> RevokedMembers:
    """Takes an identity from a member, who may sign in with another then. Their sessions end in every event that the
    binding is for: they may be those of somebody who had the identity by mistake. Safe to repeat until it is done.
    Raises Unknown("unknown_binding"), ImportRejected."""
    body: Unbind = call.body
    store, member = call.services.store, str(call.request.path_params["member"])
    event = (await events.read(store, call.event_id)).event
    whose = aliases.beside(event, member)
    [bound] = await aliases.of_members(store, whose, [member])
    if body.provider not in {one.provider for one in bound}:
        raise Unknown("unknown_binding")
    # The binding goes last: as long as it stands, who has failed to end the sessions can try again.
    for event_id in await homes.going_by(store, whose) if whose == event.roster_of else [event.id]:
        ended = (await revocations.read(store, event_id)).by_member.get(member)
        if not (ended and ended.barred):  # barred members stay barred
            await operator_revoking.end_sessions(call, [member], barred=False, event_id=event_id)
    binding = await aliases.unbind(store, whose, member, body.provider)
    detail = {"member": member, "provider": binding.provider, "who": binding.who}
    await audit.record(store, call.event_id, call.who, "unbind", detail=detail)
    return RevokedMembers((await revocations.read(store, call.event_id)).by_member)
