"""Units that are probably misspelt: they have only one member, and there is another unit with nearly the same name.

A number tells units apart, and so does a side: 采油48队 and 采油49队, 东区 and 西区 are two. Levels are compared
with those beside them: under a plant that is misspelt, its teams are not.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from acclaim.event import units
from acclaim.identity.roster.names import comparable

_TELLS_APART: Final = frozenset(
    "0123456789〇零一二三四五六七八九十百两甲乙丙丁戊己庚辛壬癸东西南北中上下左右前后内外新老大小"
)
_CHARS_MIN: Final = 3
_LATIN_CHARS_MIN: Final = 6  # A区 and B区 are two, Maintenance and Maintexance are not


class Misspelt(msgspec.Struct, frozen=True):
    """`unit` is nearly `like`."""

    unit: str
    like: str


def find(members: Mapping[str, int], named: Iterable[str]) -> list[Misspelt]:
    """Of a roster with so many members in each unit, and units that polls or prizes name; in order."""
    sums = units.rolled_up({unit: (count,) for unit, count in members.items() if unit})
    known = {one for unit in named for one in units.upwards(unit)}
    lone = {unit for unit, (count,) in sums.items() if unit and count == 1 and unit not in known}
    known |= sums.keys() - lone - {""}
    wanted = [unit for unit in lone if units.above(unit) not in lone]
    places = {units.above(unit) for unit in wanted}
    near: dict[tuple[str, str], list[str]] = defaultdict(list)  # (the unit above, a form) → units
    for unit in known:
        above = units.above(unit)
        if above in places:
            for form in _forms(unit):
                near[above, form].append(unit)
    found = []
    for unit in wanted:
        alike = [one for form in _forms(unit) for one in near.get((units.above(unit), form), ()) if _is_near(unit, one)]
        if alike:
            found.append(Misspelt(unit, max(alike, key=lambda one: (sums.get(one, [0])[0], one))))
    return sorted(found, key=lambda one: units.in_order(one.unit))


def _forms(unit: str) -> set[str]:
    """What the last level and one that is nearly the same have in common: it, or it without one of its characters."""
    name = _name(unit)
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def _name(unit: str) -> str:
    return comparable(unit.rpartition(units.SEPARATOR)[2])


def _is_near(unit: str, other: str) -> bool:
    """Whether the last levels are the same but for blanks and dots, or for one character or two that are exchanged."""
    one, two = _name(unit), _name(other)
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    if not _TELLS_APART.isdisjoint(one + two):
        return False
    is_exchanged = len(one) == 2 and one == two[::-1]
    if max(len(one), len(two)) > 1 and not is_exchanged:
        return False
    chars = min(len(_name(unit)), len(_name(other)))
    least = _LATIN_CHARS_MIN if (one + two).isascii() else _CHARS_MIN
    return not one + two or chars >= least
