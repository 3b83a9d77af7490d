"""How the mean of a group differs from that of the group above it, of the whole, and of the last wave."""

from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from acclaim.features.surveys.results import inference
from acclaim.features.surveys.results.document import Cell, Difference, Group, Item, Published
from acclaim.features.surveys.results.inference import Comparison, Estimate
from acclaim.features.surveys.results.tree import WHOLE

CHANCE: Final = 1 - inference.LEVEL
Estimates = Mapping[str, Estimate]


def spread_of(whole: Cell) -> float | None:
    """The standard deviation of a scale in the whole, if all its counts are told."""
    return inference.estimate(whole.counts, 0).spread if whole.counts else None


def compared(
    cells: Mapping[str, Cell], groups: list[Group], members: Mapping[str, int], last: Estimates | None
) -> dict[str, Cell]:
    """The cells of one scale with their differences. `members`: how many it is about in each group, 0 where nobody
    knows. `last`: estimates of the last wave by what the groups are called now; None where it is not comparable."""
    now = estimates(cells, groups, members)
    above = {group.id: group.above for group in groups}
    families: dict[str | None, list[str]] = {}
    for group in now:
        families.setdefault(above[group], []).append(group)
    found = dict(cells)

    def add(field: str, comparison: Callable[[str], Comparison | None]) -> None:
        for family in families.values():
            one_by_one = {group: comparison(group) for group in family}
            theirs = {group: one for group, one in one_by_one.items() if one}
            chances = inference.holm([one.p for one in theirs.values()])
            for (group, one), chance in zip(theirs.items(), chances, strict=True):
                difference = Difference(round(one.value, 3), round(one.low, 3), round(one.high, 3), chance < CHANCE)
                found[group] = msgspec.structs.replace(found[group], **{field: difference})

    def with_group(group: str, other: str | None) -> Comparison | None:
        return inference.compare_with_whole(now[group], now[other]) if other is not None and other in now else None

    add("from_whole", lambda group: with_group(group, WHOLE) if group != WHOLE else None)
    add("from_above", lambda group: with_group(group, above[group]))
    if last is not None:
        add("from_last", lambda group: inference.compare(now[group], last[group]) if group in last else None)
    return found


def estimates(cells: Mapping[str, Cell], groups: list[Group], members: Mapping[str, int]) -> dict[str, Estimate]:
    """By group, of what is told alone; of a group that is not told in full with the spread of the whole."""
    spread = spread_of(cells.get(WHOLE, Cell("withheld")))
    found: dict[str, Estimate] = {}
    for group in groups:
        cell = cells.get(group.id)
        if cell and cell.n and cell.mean:
            about = max(members.get(group.id) or inference.ENDLESS, cell.n)
            if cell.counts:
                found[group.id] = inference.estimate(cell.counts, about)
            elif spread is not None:
                found[group.id] = Estimate(cell.n, cell.mean.value, spread, about, inference.MEAN_STEP)
    return found


def comparable(item: Item, last: Published) -> bool:
    """Whether the last wave asked the same in the same words, with the same values."""
    return any(
        (one.id, one.kind, one.title, one.values, one.asked)
        == (item.id, item.kind, item.title, item.values, item.asked)
        for one in last.items
    )
