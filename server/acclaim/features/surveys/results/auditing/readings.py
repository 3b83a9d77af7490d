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
_ENDLESS: Final = 10**9
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

    def read(
        self, cell: Cell, group: Group, above: Reading | None, answered: Range | None, n: Range = (0, _ENDLESS)
    ) -> Reading:
        """`answered`: how many have, with "?", and `n`: without, as far as other figures tell. Raises Mistaken."""
        if group.state == "none":
            return Reading(KNOWN, (0, 0), ((0, 0),) * sum(self.cells[:2]), (0, 0), (0, 0))
        told = TOLD.get(cell.state, 0)
        answers = self._answers(group, above, answered)
        if told == 0:
            return self._hidden(cell, answers, above, n)
        if cell.n is None or group.n is None or not 0 <= cell.n <= group.n:
            raise Mistaken
        if cell.counts is not None:
            return self._counted(cell.counts, cell.n)
        return self._rounded(cell, cell.n, answers, told)

    def _answers(self, group: Group, above: Reading | None, answered: Range | None) -> Range:
        """How many have answered, with "?"."""
        most = group.n
        if most is None:
            most = above.n[1] + sum(high for _, high in above.bounds[len(self.values) :]) if above else _ENDLESS
        least = group.n if self._item.required and group.n is not None else 0
        low, high = answered or (0, _ENDLESS)
        if max(least, low) > min(most, high):
            raise Mistaken
        return max(least, low), min(most, high)

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

    def _rounded(self, cell: Cell, n: int, answers: Range, told: int) -> Reading:
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
        if total[0] > total[1] or low > high or n > answers[1]:
            raise Mistaken
        others = self._others_of((n, n), answers)
        one = Reading(told, (n, n), ((0, n),) * len(self.values) + others, total, (low, high))
        return Reading(told, one.n, self.narrowed(one, one.bounds), total, one.best)

    def _hidden(self, cell: Cell, answers: Range, above: Reading | None, n: Range) -> Reading:
        unknown = answers[1] if self._others else 0  # how many may have said "?", at most
        if above and self._others:
            unknown = min(unknown, above.bounds[len(self.values)][1])
        least, most = max(n[0], answers[0] - unknown), min(n[1], answers[1])
        if cell.state == "few":
            most = min(most, (self._k if self.is_scale else self.floor) - 1)
        if cell.alike is not None:
            least = max(least, self._k)
        if above:
            most = min(most, above.n[1])
        if least > most:
            raise Mistaken
        bounds: list[Range] = [(0, most)] * len(self.values)
        if cell.alike is not None:
            if cell.alike not in self.values:
                raise Mistaken
            share = cell.at_least or 0
            bounds = [(0, (100 - share) * most // 100)] * len(self.values)
            bounds[self.values.index(cell.alike)] = (-(-share * least // 100), most)
        others = tuple((low, min(high, unknown)) for low, high in self._others_of((least, most), answers))
        one = Reading(0, (least, most), (*bounds, *others), (0, 5 * most), (0, most))
        return Reading(0, one.n, self.narrowed(one, one.bounds), one.total, one.best)

    def _others_of(self, n: Range, answers: Range) -> Bounds:
        """How many may have said "?", who are not among the n: not those of the group above either."""
        return ((max(0, answers[0] - n[1]), answers[1] - n[0]),) * len(self._others)
