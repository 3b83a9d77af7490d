"""Which figures of which units are told, so that none of the others follows from them.

Of a unit with fewer than k answers nothing is told; nor of one in which almost all answered alike, for that tells what
each of them said. Both would follow by subtraction if all their sisters were told. So in every family, which is what is
right below one unit, whatever is not told is so of two units at least, together of k answers at least, that did not
answer alike themselves: the smallest that could be told is added to them until it is so, and of equals the first by id.
Below a unit nothing more is told than of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Final

from acclaim.features.surveys.results.tree import WHOLE, Tree

ALIKE_SHARE: Final = 0.05  # of answers may differ from all others, and they still count as alike
Counts = Mapping[str, int]
Caps = Mapping[str, "Level"]


class Level(IntEnum):
    """How much is told of one question in one unit. MEAN and SHARE are of scales alone."""

    NOTHING = 0
    MEAN = 1  # how many answered, and the mean to 0.1
    SHARE = 2  # besides, the share of the best two degrees, to 5 points
    FULL = 3  # every count


@dataclass(frozen=True, slots=True)
class Item:
    """What is told or withheld as one: a question, or one choice of several. `values` are those of its answers that
    count, whose sum is n if `is_partition`; counts of others, such as "?", go with them at FULL. `needs`: how many
    times k answers it takes until every count is told."""

    values: Sequence[str]
    is_scale: bool = False
    is_partition: bool = True
    needs: int = 1

    def size(self, counts: Counts) -> int:
        """How many answered."""
        return sum(counts.get(value, 0) for value in self.values) if self.is_partition else counts.get("", 0)


@dataclass(frozen=True, slots=True)
class _Rule:
    """What the group that is not told at a level must be, at least."""

    level: Level
    floor: int
    is_safe: Callable[[Counts], bool]


def may_differ(n: int) -> int:
    """Of n answers so many may differ, and all still count as alike: 5 %, and one at least, for of a dozen "95 %" would
    mean all."""
    return max(1, int(n * ALIKE_SHARE))


def are_alike(item: Item, counts: Counts) -> bool:
    n = item.size(counts)
    return n > 0 and max(counts.get(value, 0) for value in item.values) >= n - may_differ(n)


def base_levels(
    tree: Tree, respondents: Mapping[str, int], k: int, caps: Caps = MappingProxyType({})
) -> dict[str, Level]:
    """FULL or NOTHING of each group, by how many answered the survey there: no question tells more than this."""

    def own_level(counts: Counts) -> Level:
        return Level.FULL if counts[""] >= k else Level.NOTHING

    counts = {group: {"": n} for group, n in respondents.items()}
    family = _Families(tree, Item((), is_partition=False), counts, caps)
    return family.settle(own_level, [_Rule(Level.FULL, k, lambda _: True)])


def item_levels(tree: Tree, item: Item, counts: Mapping[str, Counts], k: int, caps: Caps) -> dict[str, Level]:
    """How much is told of an item in each group; of none more than `caps` say, which are silent about the others."""
    floor = item.needs * k

    def own_level(found: Counts) -> Level:
        n = item.size(found)
        if n < (k if item.is_scale else floor) or are_alike(item, found):
            return Level.NOTHING
        if not item.is_scale or n >= floor:
            return Level.FULL
        return Level.MEAN if share_is_extreme(item, found) else Level.SHARE

    def differ(withheld: Counts) -> bool:
        return not are_alike(item, withheld)

    rules = [_Rule(Level.FULL, floor, differ)]
    if item.is_scale:
        share = _Rule(Level.SHARE, k, lambda withheld: differ(withheld) and not share_is_extreme(item, withheld))
        rules = [_Rule(Level.MEAN, k, differ), share, *rules]
    return _Families(tree, item, counts, caps).settle(own_level, rules)


@dataclass(frozen=True, slots=True)
class _Families:
    tree: Tree
    item: Item
    counts: Mapping[str, Counts]
    caps: Caps

    def settle(self, own_level: Callable[[Counts], Level], rules: Sequence[_Rule]) -> dict[str, Level]:
        """`own_level`: what could be told of a group if there were no other. `rules`: the lowest level first."""

        def at_most(group: str, most: Level) -> Level:
            return min(own_level(self.counts[group]), self.caps.get(group, Level.FULL), most)

        levels = {WHOLE: at_most(WHOLE, Level.FULL)}
        for group in self.tree:
            most, family = levels[group], self.tree.below(group)
            levels |= {one: at_most(one, most) for one in family}
            answered = [one for one in family if any(self.counts[one].values())]
            for rule in rules:
                if rule.level <= most:
                    self._withhold(answered, levels, rule)
        return levels

    def _withhold(self, family: list[str], levels: dict[str, Level], rule: _Rule) -> None:
        """Lowers levels below the rule's until what is below it may be, or there is nothing else."""
        withheld = [one for one in family if levels[one] < rule.level]
        told = [one for one in family if levels[one] >= rule.level]
        told.sort(key=lambda one: (self.item.size(self.counts[one]), one), reverse=True)
        together = _sum(self.counts[one] for one in withheld)
        while told and withheld and not (len(withheld) > 1 and self._may_be(together, rule)):
            smallest = told.pop()
            levels[smallest] = Level(rule.level - 1) if self.item.is_scale else Level.NOTHING
            withheld.append(smallest)
            together = _sum((together, self.counts[smallest]))

    def _may_be(self, together: Counts, rule: _Rule) -> bool:
        return self.item.size(together) >= rule.floor and rule.is_safe(together)


def share_is_extreme(item: Item, counts: Counts) -> bool:
    """Whether all but one at most are on one side of the line between the best two degrees and the others."""
    n, best = item.size(counts), sum(counts.get(value, 0) for value in item.values[-2:])
    return not 2 <= best <= n - 2


def _sum(several: Iterable[Counts]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for counts in several:
        for value, count in counts.items():
            sums[value] = sums.get(value, 0) + count
    return sums
