"""Turnout by unit: how many of each unit's members have voted, without revealing anything about single people."""

from collections.abc import Mapping

import msgspec

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.event import units


class UnitTurnout(msgspec.Struct, frozen=True):
    """Of the `entitled` members of a unit, including all units below it, `members` have voted in any poll. `opens`: the
    level below it can be shown as well."""

    unit: str
    entitled: int
    members: int
    opens: bool = False


class Turnout(msgspec.Struct, frozen=True):
    """The level directly below `unit` ("": everybody): `units` with the best turnout first, including `unit` itself for
    members who are in none below. `others` are the sums of `others_units` units that are not named, because they are
    too small or too many. So all figures add up to `entitled` and `members` of the whole."""

    units: list[UnitTurnout]
    others_units: int = 0
    others_entitled: int = 0
    others_members: int = 0
    unit: str = ""
    entitled: int = 0
    members: int = 0


class TurnoutTree:
    """`counted`: {unit: (entitled, members who have voted)} for members directly in it, "" for those in no unit. Units
    smaller than `members_min` are not named."""

    def __init__(self, counted: Mapping[str, tuple[int, int]], members_min: int = limits.UNIT_MEMBERS_MIN) -> None:
        self._counted = counted
        self._members_min = members_min
        self._sums = units.rolled_up(counted)
        self._below = units.right_below(counted)

    def top(self) -> Turnout:
        """The first level with several units: below the company, if all are in one."""
        unit = ""
        while unit not in self._counted:
            below = self._below.get(unit, [])
            if len(below) != 1 or below[0] not in self._below:
                break
            unit = below[0]
        return self._with_opens(self._level(unit))

    def open(self, unit: str) -> Turnout:
        """Only a unit that is named at its own level; otherwise the difference would reveal figures that are withheld.

        Raises Unknown("unknown_unit")."""
        level = self._level("")
        for one in reversed(list(units.upwards(unit))):
            if all(named.unit != one for named in level.units):
                raise Unknown("unknown_unit")
            level = self._level(one)
        return self._with_opens(level)

    def _level(self, unit: str) -> Turnout:
        """What may be shown. In a unit of a few people, turnout reveals who has not voted. So does the sum of all
        unnamed units if they have few members, and so does their difference from the whole: in that case the smallest
        unit that could be named is added to them."""
        found = [self._whole(one) for one in self._below.get(unit, ())]
        if unit in self._counted:
            found.append(UnitTurnout(unit, *self._counted[unit]))
        found.sort(key=lambda one: (one.unit == "" or one.entitled < self._members_min, -one.entitled, one.unit))
        large = sum(one.unit != "" and one.entitled >= self._members_min for one in found)
        first = min(large, limits.UNITS_SHOWN)
        named, others = found[:first], found[first:]
        while named and 0 < sum(one.entitled for one in others) < self._members_min:
            others.append(named.pop())
        entitled, members = sum(one.entitled for one in others), sum(one.members for one in others)
        if others and entitled < self._members_min:  # there are none left
            return Turnout([], unit=unit)
        named.sort(key=lambda one: (-one.members / one.entitled, -one.entitled, one.unit))
        whole = self._whole(unit)
        return Turnout(named, len(others), entitled, members, unit, whole.entitled, whole.members)

    def _whole(self, unit: str) -> UnitTurnout:
        entitled, members = self._sums.get(unit, (0, 0))
        return UnitTurnout(unit, entitled, members)

    def _with_opens(self, level: Turnout) -> Turnout:
        named = [
            msgspec.structs.replace(one, opens=one.unit != level.unit and self._opens(one.unit)) for one in level.units
        ]
        return msgspec.structs.replace(level, units=named)

    def _opens(self, unit: str) -> bool:
        return unit in self._below and self._level(unit).units != []
