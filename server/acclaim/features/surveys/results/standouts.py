"""What stands out in a group, and what in the whole: by rules that are the same for all, and silent where nothing does.

A strength of a group is a scale whose mean lies above that of the whole by more than chance explains, and on which 80 %
or more chose the best two degrees. A problem lies below the whole by more than chance explains, or fewer than 60 %
chose them. Where almost all chose one degree, whatever mean that leaves must lie above the whole's, or below. The whole
has nothing to be compared with: there the shares alone decide.
"""

from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from acclaim.features.surveys.results.document import Cell, Group, Item, Published, StandOuts
from acclaim.features.surveys.results.tree import WHOLE

SHOWN: Final = 3
STRONG_SHARE: Final = 0.8
WEAK_SHARE: Final = 0.6
_MIDDLE: Final = 3
_WORST: Final = 1
_BEST: Final = 5

Quadrant = Literal["keep", "improve", "watch", "enough"]


class Placed(NamedTuple):
    """An item by importance × performance."""

    item: str
    importance: float
    performance: float
    quadrant: Quadrant


def standouts_of(items: Iterable[tuple[Item, Cell, Cell]], group: str) -> StandOuts:
    """Of (item, its cell, its cell of the whole) of one group, but for the overall question: three strengths and three
    problems at most."""
    found = [(item.id, cell, whole) for item, cell, whole in items if item.kind == "scale" and not item.is_overall]
    strengths = [(item, cell) for item, cell, whole in found if _is_strength(cell, whole, group)]
    problems = [(item, cell) for item, cell, whole in found if _is_problem(cell, whole)]
    strengths.sort(key=lambda one: (-_distance(one[1]), -_least_share(one[1]), one[0]))
    problems.sort(key=lambda one: (_distance(one[1]), _most_share(one[1]), one[0]))
    return StandOuts([item for item, _ in strengths[:SHOWN]], [item for item, _ in problems[:SHOWN]])


def _is_strength(cell: Cell, whole: Cell, group: str) -> bool:
    if cell.alike is not None:
        usual = _MIDDLE if group == WHOLE else whole.mean.value if whole.mean else _BEST
        return int(cell.alike) > _MIDDLE and _mean_of_alike(cell, _WORST) > usual
    is_above = cell.from_whole is not None and cell.from_whole.stands_out and cell.from_whole.value > 0
    return (is_above or (group == WHOLE and cell.n is not None)) and _least_share(cell) >= STRONG_SHARE


def _is_problem(cell: Cell, whole: Cell) -> bool:
    if cell.alike is not None:
        usual = whole.mean.value if whole.mean else _WORST
        return int(cell.alike) <= _MIDDLE or _mean_of_alike(cell, _BEST) < usual
    is_below = cell.from_whole is not None and cell.from_whole.stands_out and cell.from_whole.value < 0
    return is_below or _most_share(cell) < WEAK_SHARE


def _mean_of_alike(cell: Cell, others: int) -> float:
    """The mean if all who answered otherwise had chosen `others`."""
    share = (cell.at_least or 0) / 100
    return share * int(cell.alike or _MIDDLE) + (1 - share) * others


def _distance(cell: Cell) -> float:
    return cell.from_whole.value if cell.from_whole else 0.0


def _least_share(cell: Cell) -> float:
    """Of those who chose the best two degrees, as far as it is told."""
    if cell.share:
        return cell.share.value
    return (cell.share_at_least or 0) / 100


def _most_share(cell: Cell) -> float:
    if cell.share:
        return cell.share.value
    return 1.0 if cell.share_at_most is None else cell.share_at_most / 100


def quadrants(published: Published) -> list[Placed]:
    """Importance × performance of the whole, parted at the means of both; the most urgent first: important, and badly
    rated."""
    found = [
        (item, item.importance, cell.mean.value)
        for item in published.items
        if item.importance is not None and (cell := published.cell(item.id, WHOLE)).mean
    ]
    if not found:
        return []
    middle = sum(importance for _, importance, _ in found) / len(found)
    usual = sum(mean for *_, mean in found) / len(found)

    def quadrant(importance: float, mean: float) -> Quadrant:
        if importance >= middle:
            return "keep" if mean >= usual else "improve"
        return "enough" if mean >= usual else "watch"

    placed = [Placed(item.id, importance, mean, quadrant(importance, mean)) for item, importance, mean in found]
    return sorted(placed, key=lambda one: (one.quadrant != "improve", -one.importance, one.item))


def bands(published: Published, item: str, groups: Sequence[Group]) -> list[list[str]]:
    """The groups by their means, the best first; those whose intervals overlap that of the best of a band are in it:
    the answers don't tell which of them is better."""
    found = [(group.id, cell.mean) for group in groups if (cell := published.cell(item, group.id)).mean]
    ranked = sorted(found, key=lambda one: (-one[1].value, one[0]))
    result: list[list[str]] = []
    floor: float | None = None
    for group, mean in ranked:
        high = mean.value if mean.high is None else mean.high
        if floor is None or high < floor:
            result.append([])
            floor = mean.value if mean.low is None else mean.low
        result[-1].append(group)
    return result
