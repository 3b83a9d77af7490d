"""What a published document carries besides what the attack looks at: nothing that it should not, in no more digits.

A withheld cell has no figures; a mean that is rounded has none that are not; a difference is that of the means.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from acclaim.features.surveys.results.document import Cell, Group, Published
from acclaim.features.surveys.results.tree import WHOLE

_CARRIED: Final[Mapping[str, frozenset[str]]] = {
    "full": frozenset({"n", "counts", "mean", "means", "share"}),
    "share": frozenset({"n", "mean", "share"}),
    "mean": frozenset({"n", "mean", "share_at_least", "share_at_most"}),
    "alike": frozenset({"alike", "at_least"}),
}
_DIFFERENCES: Final = frozenset({"from_above", "from_whole", "from_last"})
_DIGITS: Final = 3
_NEAR: Final = 2.1 * 10**-_DIGITS  # of a difference, whose means are rounded, too
_STEP: Final = 0.05


def misplaced(published: Published) -> Iterator[tuple[str, str]]:
    """(item, group) of each cell that carries what it should not; (item, "") of an item that is not there."""
    items = {item.id: item for item in published.items}
    groups = {group.id: group for group in published.groups if group.state == "told"}
    if len(items) != len(published.items):
        yield "", ""
    for item, cells in published.cells.items():
        if item not in items:
            yield item, ""
        for group, cell in cells.items():
            if group not in groups or not _is_as_told(cell) or not _are_of_means(cell, groups[group], cells):
                yield item, group


def _is_as_told(cell: Cell) -> bool:
    carried = {name for name in cell.__struct_fields__ if name != "state" and getattr(cell, name) is not None}
    allowed = _CARRIED.get(cell.state, frozenset())
    if carried - allowed - (_DIFFERENCES if cell.mean else frozenset()):
        return False
    if cell.counts is not None:
        return True
    means = (cell.mean.value, cell.mean.low, cell.mean.high) if cell.mean else ()
    return all(one is None or one == round(one, 1) for one in means) and (
        cell.share is None or abs(cell.share.value / _STEP - round(cell.share.value / _STEP)) < 1e-6
    )


def _are_of_means(cell: Cell, group: Group, cells: Mapping[str, Cell]) -> bool:
    """Else a difference would tell more of a mean than the mean that is told."""
    for difference, other in ((cell.from_whole, WHOLE), (cell.from_above, group.above)):
        if difference is None or cell.mean is None:
            continue
        mean = cells[other].mean if other is not None and other in cells else None
        if mean is None or abs(cell.mean.value - mean.value - difference.value) > _NEAR:
            return False
    return True
