"""Units as a tree: a unit is a path, 采油二厂/第六作业区/采油48队, and its members also belong to every unit above it.

A unit without a slash is a tree of one level. Paths are in the one form of plain_text.py.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

SEPARATOR: Final = "/"


def upwards(unit: str) -> Iterator[str]:
    """The unit and those above it, the nearest first; nothing for ""."""
    while unit:
        yield unit
        unit = above(unit)


def above(unit: str) -> str:
    """The unit that this one is right below; "" for one at the top."""
    return unit.rpartition(SEPARATOR)[0]


def is_within(unit: str, outer: str) -> bool:
    """Whether `unit` is `outer` or below it. 采油二厂附属 is not below 采油二厂."""
    return unit == outer or unit.startswith(f"{outer}{SEPARATOR}")


def has_empty_level(unit: str) -> bool:
    return unit != "" and not all(unit.split(SEPARATOR))


def shown(unit: str) -> str:
    """What the hall sees of a path: its first level, which everybody knows, and its last."""
    first, _, rest = unit.partition(SEPARATOR)
    return f"{first} {rest.rpartition(SEPARATOR)[2]}" if rest else first


def in_order(unit: str) -> str:
    """The key by which a unit stands right before those below it."""
    return unit.replace(SEPARATOR, "\0")


class Renames:
    """`pairs`: old path → new path of units that were renamed, moved or merged into others."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self.pairs = pairs

    def now(self, unit: str) -> str:
        """The current name of a unit that may be given by a former name. Units below a renamed unit move with it,
        unless they were renamed themselves."""
        for _ in self.pairs:
            renamed = self._once(unit)
            if renamed is None:
                break
            unit = renamed
        return unit

    def names(self, unit: str) -> list[str]:
        """The unit's current and former names: whoever is in it now is written down in one of them or below. So may be
        somebody whose own unit was moved out since."""
        known = [self.now(unit)]
        for _ in self.pairs:  # as many steps as `now` takes
            former = [self._before(old, new, one) for old, new in self.pairs.items() for one in known]
            known += [one for one in dict.fromkeys(former) if one and not any(is_within(one, name) for name in known)]
        return known

    @staticmethod
    def _before(old: str, new: str, unit: str) -> str:
        """The part of `old` that came into `unit` when old became new; "" if none did."""
        return old + unit[len(new) :] if is_within(unit, new) else old if is_within(new, unit) else ""

    @property
    def is_circular(self) -> bool:
        """Whether renaming some unit would never end."""
        return any(self._once(self.now(old)) is not None for old in self.pairs)

    def _once(self, unit: str) -> str | None:
        old = next((one for one in upwards(unit) if one in self.pairs), None)
        return None if old is None else self.pairs[old] + unit[len(old) :]


UNCHANGED: Final = Renames({})


class UnitSet:
    """These units, with all below them: `unit in units` takes as many looks as the unit has levels."""

    def __init__(self, units: Iterable[str]) -> None:
        self._units = frozenset(units)

    def __contains__(self, unit: str) -> bool:
        return any(one in self._units for one in upwards(unit))


def rolled_up(direct: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """Figures of what is directly in each unit → the sums of each unit with all below it; those of all for ""."""
    sums: dict[str, list[int]] = {}
    for unit, figures in direct.items():
        for one in (*upwards(unit), ""):
            known = sums.get(one)
            sums[one] = list(figures) if known is None else [a + b for a, b in zip(known, figures, strict=True)]
    return sums


def right_below(units: Iterable[str]) -> dict[str, list[str]]:
    """{unit: those right below it}, for every unit that has any; "" has those at the top."""
    below: dict[str, list[str]] = defaultdict(list)
    for one in {one for unit in units for one in upwards(unit)}:
        below[above(one)].append(one)
    return dict(below)
