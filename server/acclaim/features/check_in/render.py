"""Turns arrivals into what screens may show."""

from collections.abc import Mapping, Set

from acclaim.event import units
from acclaim.event.parts.check_in import CheckIn
from acclaim.event.units import Renames
from acclaim.features.check_in.messages import Arrivals, Arrived
from acclaim.features.check_in.rules import Arrival
from acclaim.features.check_in.store import Wall
from acclaim.features.turnout.rules import Turnout
from acclaim.identity.shown_name import code_of, shown_name


def arrivals(
    check_in: CheckIn,
    wall: Wall,
    by_unit: Turnout,
    renames: Renames,
    photos: Mapping[str, str],
    key: bytes,
    now: int,
) -> Arrivals:
    """`photos` are by member. A member without a name is shown by a code, derived with `key`."""
    named = {one.unit for one in by_unit.units}
    newest = [
        _arrived(check_in, one, _unit(check_in, renames.now(one.unit), named), photos.get(one.member, ""), key)
        for one in wall.newest
    ]
    return Arrivals(now, wall.now.state, wall.now.epoch, wall.members, by_unit, newest)


def _arrived(check_in: CheckIn, one: Arrival, unit: str, photo: str, key: bytes) -> Arrived:
    if check_in.names == "none":
        return Arrived(one.number, "", "", "")
    name = shown_name(one.name, check_in.names) or code_of(key, one.member)
    return Arrived(one.number, name, unit, photo)


def _unit(check_in: CheckIn, unit: str, named: Set[str]) -> str:
    """With a full name, the unit itself; otherwise the nearest unit above it that is named, because in a small unit the
    first character of a name identifies its owner."""
    if check_in.names != "full":
        unit = next((one for one in units.upwards(unit) if one in named), "")
    return units.shown(unit)
