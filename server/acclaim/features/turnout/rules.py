"""Turnout by unit: how many of each unit's members have voted, and nothing that tells of single people."""

from collections.abc import Iterable

import msgspec

from acclaim.base import limits


class UnitTurnout(msgspec.Struct, frozen=True):
    """Of `entitled` members of a unit, `members` have voted, in whichever poll."""

    unit: str
    entitled: int
    members: int


class Turnout(msgspec.Struct, frozen=True):
    """`units` with the best turnout first; `others` are the sums of `others_units` units that are not named: too small,
    or too many."""

    units: list[UnitTurnout]
    others_units: int = 0
    others_entitled: int = 0
    others_members: int = 0


def by_unit(counted: Iterable[UnitTurnout]) -> Turnout:
    """What may be shown. In a unit of a few, its turnout would tell who has not voted; and so would the sum of all that
    are not named, if those were a few."""
    largest_first = sorted(counted, key=lambda one: (-one.entitled, one.unit))
    named = [one for one in largest_first if one.unit and one.entitled >= limits.UNIT_MEMBERS_MIN]
    named = named[: limits.UNITS_SHOWN]
    others = [one for one in largest_first if one not in named]
    entitled = sum(one.entitled for one in others)
    if entitled < limits.UNIT_MEMBERS_MIN:
        others, entitled = [], 0
    named.sort(key=lambda one: (-one.members / one.entitled, -one.entitled, one.unit))
    return Turnout(named, len(others), entitled, sum(one.members for one in others))
