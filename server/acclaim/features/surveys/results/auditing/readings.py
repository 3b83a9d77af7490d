"""What a cell of a published document says, in numbers: how many answered, and what bounds each answer has."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
    others after them. `total`, `best`: of a scale, the sum of the degrees and how many are of the best two. `answers`:
    n and the others. `alike`: that so many per cent of n are, at least, of the value at a place."""

    told: int
    n: Range
    bounds: Bounds
    total: Range
    best: Range
    answers: Range = (0, _ENDLESS)
    alike: tuple[int, int] | None = None


class Reader:
    """Reads the cells of one item. `floor`: how many answers it takes until all of them are told."""

    def __init__(self, item: Item, k: int) -> None:
        self._item = item
        self._k = k
        self.values = [one.value for one in item.values if one.value != UNKNOWN]
        self._others = [one.value for one in item.values if one.value == UNKNOWN]
        self._may_be = {*self.values, UNKNOWN}
        self.is_scale = item.kind == "scale"
        self.cells = Cells(len(self.values), len(self._others), self.is_scale)
        self.floor = k if item.kind in ("yes_no", "several") else 2 * k
        self._is_partition = item.kind != "rank"
        if self.values != _VALUES.get(item.kind, self.values) or len({*self.values}) != len(self.values):
            raise Mistaken

    def read(self, cell: Cell, group: Group, above: Reading | None, answered: Range | None) -> Reading:
        """`answered`: how many have, with "?", as far as other figures tell. Raises Mistaken."""
        if group.state == "none":
            return Reading(KNOWN, (0, 0), ((0, 0),) * sum(self.cells[:2]), (0, 0), (0, 0))
        told = TOLD.get(cell.state, 0)
        answers = self._answers(group, above, answered)
        if told == 0:
            return self._hidden(cell, answers, above)
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

    def narrowed(self, one: Reading) -> Reading:
        """With the bounds that what is told of the group itself leaves. Raises Mistaken."""
        if one.told == KNOWN or not self._is_partition:
            return one
        values, others = one.bounds[: len(self.values)], one.bounds[len(self.values) :]
        n = _both(one.n, (sum(a for a, _ in values), sum(b for _, b in values)))
        n = _both(n, (one.answers[0] - sum(b for _, b in others), one.answers[1] - sum(a for a, _ in others)))
        if one.alike:
            place, share = one.alike
            n = n[0], min(n[1], values[place][1] * 100 // share)
            of_others = (0, (100 - share) * n[1] // 100)
            of_alike = (-(-share * n[0] // 100), n[1])
            values = tuple(_both(of, of_alike if at == place else of_others) for at, of in enumerate(values))
        values = within(n, values)
        others = tuple(_both(of, (one.answers[0] - n[1], one.answers[1] - n[0])) for of in others)
        if n[0] > n[1] or any(low > high for low, high in (*values, *others)):
            raise Mistaken
        told = self.told(one)
        if told and told.n <= COUNTED_UP_TO:
            found = narrowed(told, values)
            if found is None:
                raise Mistaken
            values = found
        return replace(one, n=n, bounds=(*values, *others))

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
        if any(one != n for one in sums) or min(found, default=0) < 0 or not self._may_be >= counts.keys():
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
        bounds = ((0, n),) * len(self.values) + ((0, answers[1]),) * len(self._others)
        return self.narrowed(Reading(told, (n, n), bounds, total, (low, high), answers))

    def _hidden(self, cell: Cell, answers: Range, above: Reading | None) -> Reading:
        least, most = 0 if self._others else answers[0], answers[1]
        if cell.state == "few":
            most = min(most, (self._k if self.is_scale else self.floor) - 1)
        alike = None
        if cell.alike is not None:
            if cell.alike not in self.values:
                raise Mistaken
            alike = (self.values.index(cell.alike), max(1, cell.at_least or 0))
            least = max(least, self._k)
        if above:
            most = min(most, above.n[1])
        if least > most:
            raise Mistaken
        bounds = ((0, most),) * len(self.values) + ((0, answers[1]),) * len(self._others)
        return self.narrowed(Reading(0, (least, most), bounds, (0, 5 * most), (0, most), answers, alike))


def _both(one: Range, other: Range) -> Range:
    return max(one[0], other[0]), min(one[1], other[1])
