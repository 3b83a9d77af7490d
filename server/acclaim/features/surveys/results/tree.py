"""The units of a survey as a tree of groups, the whole at its top.

A group's id is the path of its unit, and "" is the whole. Who is directly in a unit that has others below it is a group
of its own there, with the unit's path and a slash as its id: "采油二厂/"; so "/" are those without a unit.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from acclaim.event import units

WHOLE: Final = ""


def own(unit: str) -> str:
    """The group of those who are directly in a unit with others below it."""
    return f"{unit}{units.SEPARATOR}"


def above(group: str) -> str:
    """The group that this one is right below. Not for the whole."""
    return group[:-1] if group.endswith(units.SEPARATOR) else units.above(group)


def unit_of(group: str) -> str:
    """The unit whose name the group bears."""
    return group.removesuffix(units.SEPARATOR)


class Tree:
    """`found`: every unit that has members or answers of its own; "" for those without a unit."""

    def __init__(self, found: Iterable[str]) -> None:
        direct = set(found)
        below = units.right_below(direct)
        self._group_of = {unit: own(unit) if unit in below or unit == WHOLE else unit for unit in direct}
        children = {unit: set(ones) for unit, ones in below.items()}
        for group in self._group_of.values():
            if group.endswith(units.SEPARATOR):
                children.setdefault(above(group), set()).add(group)
        self._below = {unit: sorted(ones) for unit, ones in children.items()}

    def below(self, group: str) -> list[str]:
        """Those right below, by id; [] where there are none."""
        return self._below.get(group, [])

    def __iter__(self) -> Iterator[str]:
        """Every group, each before those below it."""
        waiting = [WHOLE]
        while waiting:
            group = waiting.pop()
            yield group
            waiting += reversed(self.below(group))

    def rolled_up(self, direct: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
        """{unit: {value: count}} of who is directly there → {group: sums with all below it}, of every group."""
        sums: dict[str, dict[str, int]] = {group: {} for group in self}
        for unit, counts in direct.items():
            group = self._group_of[unit]
            while True:
                known = sums[group]
                for value, count in counts.items():
                    known[value] = known.get(value, 0) + count
                if group == WHOLE:
                    break
                group = above(group)
        return sums
