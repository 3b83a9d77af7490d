"""Operators' units: the tree of the roster, and those that were renamed."""

import asyncio

from acclaim.base.plain_text import plain_unit
from acclaim.event import audit, units
from acclaim.event import store as events
from acclaim.http.endpoint import Call
from acclaim.http.people_bodies import RemoveRename, RenameUnit, Unit, Units
from acclaim.identity import member_sets
from acclaim.identity.member_sets import Groups
from acclaim.identity.roster import renames
from acclaim.web.people.own_roster import with_own_roster


async def show(call: Call) -> Units:
    """Each before those below it."""
    whose = (await events.read(call.services.store, call.event_id)).event.roster_of
    answer = await asyncio.to_thread(_tree, await member_sets.groups(call.services.store, whose))
    call.rows = len(answer.units)
    return answer


async def rename(call: Call) -> Units:
    """Also moves a unit, or merges it into another. Raises ImportRejected, OperatorError("conflict")."""
    body: RenameUnit = call.body
    await with_own_roster(call)
    old, new = plain_unit(body.old), plain_unit(body.new)
    await renames.add(call.services.store, call.event_id, old, new)
    return await _changed(call, "rename_unit", old=old, new=new)


async def remove_rename(call: Call) -> Units:
    """Raises Unknown("unknown_unit"), OperatorError("conflict")."""
    body: RemoveRename = call.body
    await with_own_roster(call)
    old = plain_unit(body.old)
    await renames.remove(call.services.store, call.event_id, old)
    return await _changed(call, "remove_rename", old=old)


async def _changed(call: Call, what: str, **detail: str) -> Units:
    call.services.hubs.changed(call.event_id)
    await audit.record(call.services.store, call.event_id, call.who, what, detail=detail)
    return await show(call)


def _tree(groups: Groups) -> Units:
    direct: dict[str, tuple[int]] = {}
    for _, unit, members in groups.by_number.values():
        direct[unit] = (direct.get(unit, (0,))[0] + members,)
    sums = units.rolled_up({unit: members for unit, members in direct.items() if unit})
    listed = sorted(sums.keys() - {""}, key=units.in_order)
    tree = [Unit(unit, sums[unit][0], direct.get(unit, (0,))[0]) for unit in listed]
    pairs = [RenameUnit(old, new) for old, new in groups.renames.pairs.items()]
    return Units(tree, direct.get("", (0,))[0], pairs)
