"""What a cell of a published document says, in numbers: how many answered, and what bounds each answer has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from acclaim.features.surveys.results.auditing.equations import KNOWN, Cells
from acclaim.features.surveys.results.auditing.possible import (
    COUNTED_UP_TO,
    Bounds,
    Range,
    Told,
    count_range,
    narrowed,
    total_range,
    within,
)  # fmt: skip
from acclaim.features.surveys.results.document import Cell, Group, Item

UNKNOWN: Final = "?"
_VALUES: Final = {"scale": [*"12345"], "yes_no": ["yes", "no"], "several": ["yes", "no"]}
TOLD: Final[Mapping[str, int]] = {"full": KNOWN, "share": 2, "mean": 1}


class Mistaken(ValueError):
    """Figures that cannot all be right."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Of one item in one group. `told`: how much, 0 to 3. `bounds`: of each value whose counts sum to `n`, and of the
    others after them. `total`, `best`: of a scale, the sum of the degrees and how many are of the best two."""

    told: int
    n: Range
    bounds: Bounds
    total: Range
    best: Range


class Reader:
    """Reads the cells of one item. `floor`: how many answers it takes until all of them are told."""

    def __init__(self, item: Item, k: int) -> None:
        self._item = item
        self._k = k
        self.values = [one.value for one in item.values if one.value != UNKNOWN]
        self._others = [one.value for one in item.values if one.value == UNKNOWN]
        self.is_scale = item.kind == "scale"
        self.cells = Cells(len(self.values), len(self._others), self.is_scale)
        self.floor = k if item.kind in ("yes_no", "several") else 2 * k
        self._is_partition = item.kind != "rank"
        if self.values != _VALUES.get(item.kind, self.values) or len({*self.values}) != len(self.values):
            raise Mistaken

    def read(self, cell: Cell, group: Group, above: Reading | None, answered: int | None) -> Reading:
        """`answered`: how many have, if that is known from elsewhere. Raises Mistaken."""
        if group.state == "none":
            return Reading(KNOWN, (0, 0), ((0, 0),) * sum(self.cells[:2]), (0, 0), (0, 0))
        told = TOLD.get(cell.state, 0)
        if told == 0:
            return self._hidden(cell, group, above, answered)
        n = cell.n
        if n is None or group.n is None or not 0 <= n <= group.n:
            raise Mistaken
        if cell.counts is not None:
            return self._counted(cell.counts, n)
        return self._rounded(cell, group, n, told)

    def narrowed(self, one: Reading, bounds: Bounds) -> Bounds:
        """Bounds that what is told of the group leaves of these. Raises Mistaken."""
        values = bounds[: len(self.values)]
        if one.told == KNOWN or not self._is_partition:
            return bounds
        values = within(one.n, values)
        if any(low > high for low, high in values):
            raise Mistaken
        told = self.told(one)
        if told and told.n <= COUNTED_UP_TO:
            found = narrowed(told, values)
            if found is None:
                raise Mistaken
            values = found
        return (*values, *bounds[len(self.values) :])

    def told(self, one: Reading) -> Told | None:
        """What a mean and a share say, where no counts are told."""
        return Told(one.n[0], one.total, one.best) if self.is_scale and 0 < one.told < KNOWN else None

    def _counted(self, counts: dict[str, int], n: int) -> Reading:
        found = [counts.get(value, 0) for value in self.values]
        sums = [sum(found)]
        if self._item.kind == "rank":
            by_choice: dict[str, int] = {}
            for value, count in zip(self.values, found, strict=True):
                choice = value.rpartition(":")[0]
                by_choice[choice] = by_choice.get(choice, 0) + count
            sums = list(by_choice.values())
        if any(one != n for one in sums) or min(found, default=0) < 0 or not {*self.values, UNKNOWN} >= set(counts):
            raise Mistaken
        total = sum(degree * count for degree, count in enumerate(found, 1))
        best = sum(found[-2:])
        found += [counts.get(value, 0) for value in self._others]
        return Reading(KNOWN, (n, n), tuple((x, x) for x in found), (total, total), (best, best))

    def _rounded(self, cell: Cell, group: Group, n: int, told: int) -> Reading:
        share = None if cell.share is None else count_range(n, cell.share.value)
        if not self.is_scale:
            if share is None or share[0] > share[1] or len(self.values) != 2 or told != KNOWN:
                raise Mistaken
            return Reading(KNOWN, (n, n), (share, (n - share[1], n - share[0])), (0, n), (0, n))
        if cell.mean is None or (told == 2) != (share is not None) or told == KNOWN:
            raise Mistaken
        low, high = share or (0, n)
        low = max(low, -(-(cell.share_at_least or 0) * n // 100))
        high = min(high, (100 if cell.share_at_most is None else cell.share_at_most) * n // 100)
        total = total_range(n, cell.mean.value)
        if total[0] > total[1] or low > high:
            raise Mistaken
        assert group.n is not None
        others = ((0, group.n - n),) * len(self._others)  # who said "?" is not among the n
        one = Reading(told, (n, n), ((0, n),) * len(self.values) + others, total, (low, high))
        return Reading(told, one.n, self.narrowed(one, one.bounds), total, one.best)

    def _hidden(self, cell: Cell, group: Group, above: Reading | None, answered: int | None) -> Reading:
        most = group.n if group.n is not None else above.n[1] if above else 10**9
        least = most if self._item.required and group.n is not None and not self._others else 0
        if answered is not None:
            least = most = answered
        if cell.state == "few":
            most = min(most, (self._k if self.is_scale else self.floor) - 1)
        if least > most:
            raise Mistaken
        n = least, most
        bounds: list[Range] = [(0, most)] * len(self.values)
        if cell.alike is not None:
            if cell.alike not in self.values or group.n is None:
                raise Mistaken
            bounds[self.values.index(cell.alike)] = (-(-(cell.at_least or 0) * max(least, self._k) // 100), most)
        others = ((0, most if group.n is None else group.n),) * len(self._others)
        if group.n is None and above is not None:
            others = tuple((0, high) for _, high in above.bounds[len(self.values) :])
        one = Reading(0, n, (*bounds, *others), (0, 5 * most), (0, most))
        return Reading(0, n, self.narrowed(one, one.bounds), one.total, one.best)
