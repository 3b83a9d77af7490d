"""An attack on the cells of one item of a published document. `groups`: each after the one above it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from acclaim.features.surveys.results.auditing import equations, splits
from acclaim.features.surveys.results.auditing.equations import KNOWN, Shape
from acclaim.features.surveys.results.auditing.possible import COUNTED_UP_TO, Bounds, Range
from acclaim.features.surveys.results.auditing.readings import Mistaken, Reader, Reading
from acclaim.features.surveys.results.auditing.splits import Part
from acclaim.features.surveys.results.document import WITHHELD, Cell, Group, Item

_ALIKE_SHARE: Final = 0.05
_ROUNDS: Final = 12  # of narrowing a family; each that is left out only leaves bounds wider


class Found(NamedTuple):
    group: str
    reason: str


class Attack:
    """Raises Mistaken, with the group's id, where the figures cannot all be right."""

    def __init__(
        self, item: Item, cells: Mapping[str, Cell], groups: Sequence[Group], k: int, answered: Mapping[str, int]
    ) -> None:
        self._k = k
        self._reader = Reader(item, k)
        self._groups = {group.id: group for group in groups}
        self._below: dict[str, list[str]] = {}
        for group in groups:  # each after the one above it
            if group.above is not None:
                self._below.setdefault(group.above, []).append(group.id)
        self._read: dict[str, Reading] = {}
        for group in groups:
            cell = cells.get(group.id, WITHHELD)
            above = None if group.above is None else self._read[group.above]
            try:
                self._read[group.id] = self._reader.read(cell, group, above, answered.get(group.id))
            except Mistaken:
                raise Mistaken(group.id) from None

        self._read_empty()

    def _read_empty(self) -> None:
        """Where nobody is left of a group, all is known of those right below it that are not told."""
        for above, below in self._below.items():
            whole = self._read[above]
            hidden = [one for one in below if not self._read[one].told]
            known = [self._read[one] for one in below if self._read[one].told]
            if not whole.told or not hidden or whole.n[0] != sum(one.n[0] for one in known):
                continue
            values = self._reader.cells.values
            others = [_minus(of, parts) for of, *parts in _columns(whole, known)][values:]
            if whole.told < KNOWN or all(high == 0 for _, high in others):
                nobody = Reading(whole.told, (0, 0), ((0, 0),) * values + tuple(others), (0, 0), (0, 0))
                self._read |= dict.fromkeys(hidden, nobody)

    def found(self) -> Iterator[Found]:
        for group, one in self._read.items():
            if one.told and one.n[1]:
                yield from (Found(group, reason) for reason in self._of_few(one, one.n[0], one.told))
        for above, below in self._below.items():
            yield from self._left(above, below)
        yield from (Found(group, "derivable") for group in self._derivable())
        yield from (Found(group, "pinned") for group in self._pinned())

    def _of_few(self, one: Reading, n: int, told: int) -> Iterator[str]:
        """What is wrong with telling so much of n people."""
        if n < (self._reader.floor if told == KNOWN else self._k):
            yield "few"
        elif self._are_alike(n, one.bounds, one.total):
            yield "alike"

    def _are_alike(self, n: int, bounds: Bounds, total: Range) -> bool:
        differ = max(1, int(n * _ALIKE_SHARE))
        if any(low >= n - differ for low, _ in bounds[: len(self._reader.values)]):
            return True
        return self._reader.is_scale and (total[0] >= 5 * n - differ or total[1] <= n + differ)

    def _left(self, above: str, below: Sequence[str]) -> Iterator[Found]:
        """What is left of a group when those right below it are subtracted of which as much is told."""
        whole = self._read[above]
        for told in range(1, whole.told + 1) if self._reader.is_scale else range(whole.told, whole.told + 1):
            if told == 0:
                continue
            hidden = [one for one in below if self._read[one].told < told]
            known = [self._read[one] for one in below if self._read[one].told >= told]
            n = whole.n[0] - sum(one.n[0] for one in known)
            bounds = tuple(_minus(of, parts) for of, *parts in _columns(whole, known))
            if n < 0 or any(high < 0 for _, high in bounds) or (n and not hidden):
                raise Mistaken(above)
            if not n:
                continue
            left = Reading(told, (n, n), bounds, _minus(whole.total, [one.total for one in known]), (0, n))
            for reason in self._of_few(left, n, told):
                yield from (Found(one, reason) for one in hidden)

    def _derivable(self) -> Iterator[str]:
        shapes: dict[str, Shape] = {}
        for group in reversed(self._groups):  # those below first
            below = tuple(shapes[one] for one in self._hidden_below(group, shapes))
            shapes[group] = Shape(self._read[group].told, group in self._below, below)
        for group, shape in shapes.items():
            is_root = shape.below if shape.told == KNOWN else self._groups[group].above is None
            if is_root and (places := equations.exposed(self._reader.cells, shape)):
                order = list(self._preorder(group, shapes))
                yield from (order[place] for place in places)

    def _hidden_below(self, group: str, shapes: Mapping[str, Shape]) -> list[str]:
        hidden = [one for one in self._below.get(group, ()) if self._read[one].told != KNOWN]
        return sorted(hidden, key=lambda one: (shapes[one], one))

    def _preorder(self, group: str, shapes: Mapping[str, Shape]) -> Iterator[str]:
        yield group
        for one in self._hidden_below(group, shapes):
            yield from self._preorder(one, shapes)

    def _pinned(self) -> Iterator[str]:
        narrow = {group: one.bounds for group, one in self._read.items()}
        for group in self._groups:
            below = self._below.get(group, ())
            hidden = [one for one in below if self._read[one].told != KNOWN]
            if hidden:
                parts = [narrow[one] for one in below if one not in hidden]
                left = [_minus(of, several) for of, *several in zip(narrow[group], *parts, strict=True)]
                self._narrow_family(group, hidden, left, narrow)
                if self._reader.is_scale and self._read[group].told == KNOWN and len(hidden) <= splits.FAMILY_MAX:
                    yield from self._without_choice(hidden, left, narrow)
        for group, one in self._read.items():
            if one.told != KNOWN and any(low == high > 0 for low, high in narrow[group]):
                yield group

    def _without_choice(
        self, family: Sequence[str], left: Sequence[Range], narrow: Mapping[str, Bounds]
    ) -> Iterator[str]:
        """Those of which a mean is told, and a count follows from trying out all ways."""
        width = self._reader.cells.values
        parts = [Part(self._read[one].n, self._reader.told(self._read[one]), narrow[one][:width]) for one in family]
        for place, (group, part) in enumerate(zip(family, parts, strict=True)):
            if part.told and part.told.n <= COUNTED_UP_TO and splits.only_counts(left[:width], parts, place):
                yield group

    def _narrow_family(
        self, above: str, family: Sequence[str], left: Sequence[Range], narrow: dict[str, Bounds]
    ) -> None:
        for _ in range(_ROUNDS):
            before = [narrow[one] for one in family]
            sums = [(sum(a for a, _ in column), sum(b for _, b in column)) for column in zip(*before, strict=True)]
            for one, bounds in zip(family, before, strict=True):
                tighter = tuple(
                    (max(a, low - (high_sum - b)), min(b, high - (low_sum - a)))
                    for (a, b), (low, high), (low_sum, high_sum) in zip(bounds, left, sums, strict=True)
                )
                if any(a > b for a, b in tighter):
                    raise Mistaken(above)
                try:
                    narrow[one] = self._reader.narrowed(self._read[one], tighter)
                except Mistaken:
                    raise Mistaken(one) from None
            if [narrow[one] for one in family] == before:
                break


def _columns(whole: Reading, parts: Sequence[Reading]) -> Iterator[tuple[Range, ...]]:
    """Of each value, the bounds in the whole and in its parts."""
    return zip(whole.bounds, *(one.bounds for one in parts), strict=True)


def _minus(whole: Range, parts: Sequence[Range]) -> Range:
    return whole[0] - sum(b for _, b in parts), whole[1] - sum(a for a, _ in parts)
