"""From who has checked in to what screens may show of them."""

from collections.abc import Mapping

from acclaim.event import units
from acclaim.event.parts.check_in import CheckIn
from acclaim.features.check_in.messages import Arrivals, Arrived
from acclaim.features.check_in.rules import Arrival
from acclaim.features.check_in.store import Wall
from acclaim.features.turnout.rules import Turnout
from acclaim.identity.shown_name import code_of, shown_name


def arrivals(
    check_in: CheckIn, wall: Wall, by_unit: Turnout, photos: Mapping[str, str], key: bytes, now: int
) -> Arrivals:
    """`photos` by member. A member whom nobody has named is called by a code, made with `key`."""
    newest = [_arrived(check_in, one, photos.get(one.member, ""), key) for one in wall.newest]
    return Arrivals(now, wall.now.state, wall.now.epoch, wall.members, by_unit, newest)


def _arrived(check_in: CheckIn, one: Arrival, photo: str, key: bytes) -> Arrived:
    if check_in.names == "none":
        return Arrived(one.number, "", "", "")
    name = shown_name(one.name, check_in.names) or code_of(key, one.member)
    return Arrived(one.number, name, units.shown(one.unit), photo)
