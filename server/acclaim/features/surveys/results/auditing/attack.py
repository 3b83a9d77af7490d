"""An attack on the cells of one item of a published document. `groups`: each after the one above it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from acclaim.features.surveys.results.auditing import equations, splits
from acclaim.features.surveys.results.auditing.equations import KNOWN, Shape
from acclaim.features.surveys.results.auditing.possible import COUNTED_UP_TO, Bounds, Range
from acclaim.features.surveys.results.auditing.readings import Mistaken, Reader, Reading
from acclaim.features.surveys.results.auditing.settling import Settling, minus
from acclaim.features.surveys.results.auditing.splits import Part
from acclaim.features.surveys.results.document import WITHHELD, Cell, Group, Item

_ALIKE_SHARE: Final = 0.05


class Found(NamedTuple):
    group: str
    reason: str


def alike_from(n: int) -> int:
    """How many of n must have answered the same, at least, for all to count as alike."""
    return max(1, n - max(1, int(n * _ALIKE_SHARE)))


def says_alike(groups: Mapping[str, Group], cells: Mapping[str, Cell], group: str | None) -> bool:
    """Whether the document says so of the group, or of one that it is in."""
    while group is not None:
        if cells.get(group, WITHHELD).alike is not None:
            return True
        group = groups[group].above
    return False


class Attack:
    """Raises Mistaken, with the group's id, where the figures cannot all be right."""

    def __init__(
        self, item: Item, cells: Mapping[str, Cell], groups: Sequence[Group], k: int, answered: Mapping[str, Range]
    ) -> None:
        self._k = k
        self._given = cells
        self._reader = Reader(item, k)
        self._groups = {group.id: group for group in groups}
        self._below: dict[str, list[str]] = {}
        for group in groups:  # each after the one above it
            if group.above is not None:
                self._below.setdefault(group.above, []).append(group.id)
        self.read: dict[str, Reading] = {}
        for group in groups:
            cell = cells.get(group.id, WITHHELD)
            above = None if group.above is None else self.read[group.above]
            try:
                self.read[group.id] = self._reader.read(cell, group, above, answered.get(group.id))
            except Mistaken:
                raise Mistaken(group.id) from None

        self._read_empty()
        self._own = {group: one.bounds for group, one in self.read.items()}
        Settling(self._reader, self.read, self._below).settle()

    def _read_empty(self) -> None:
        """Where nobody is left of a group, all is known of those right below it that are not told."""
        for above, below in self._below.items():
            whole = self.read[above]
            hidden = [one for one in below if not self.read[one].told]
            known = [self.read[one] for one in below if self.read[one].told]
            if not whole.told or not hidden or whole.n[0] != sum(one.n[0] for one in known):
                continue
            values = self._reader.cells.values
            others = [_minus(of, parts) for of, *parts in _columns(whole, known)][values:]
            if whole.told < KNOWN or all(high == 0 for _, high in others):
                nobody = Reading(whole.told, (0, 0), ((0, 0),) * values + tuple(others), (0, 0), (0, 0))
                self.read |= dict.fromkeys(hidden, nobody)

    def found(self) -> Iterator[Found]:
        for group, one in self.read.items():
            if one.told and one.n[1]:
                yield from (Found(group, reason) for reason in self._of_few(one, one.n[0], one.told))
        for above, below in self._below.items():
            yield from self._left(above, below)
        yield from (Found(group, "derivable") for group in self._derivable())
        yield from self._possible()

    def _of_few(self, one: Reading, n: int, told: int) -> Iterator[str]:
        """What is wrong with telling so much of n people."""
        if n < (self._reader.floor if told == KNOWN else self._k):
            yield "few"
        elif self._are_alike(n, one.bounds, one.total):
            yield "alike"

    def _are_alike(self, n: int, bounds: Bounds, total: Range) -> bool:
        least = alike_from(n)
        if any(low >= least for low, _ in bounds[: len(self._reader.values)]):
            return True
        return self._reader.is_scale and (total[0] >= 4 * n + least or total[1] <= 2 * n - least)

    def _left(self, above: str, below: Sequence[str]) -> Iterator[Found]:
        """What is left of a group when those right below it are subtracted of which as much is told."""
        whole = self.read[above]
        for told in range(1, whole.told + 1) if self._reader.is_scale else range(whole.told, whole.told + 1):
            if told == 0:
                continue
            hidden = [one for one in below if self.read[one].told < told]
            known = [self.read[one] for one in below if self.read[one].told >= told]
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
            shapes[group] = Shape(self.read[group].told, group in self._below, below)
        for group, shape in shapes.items():
            is_root = shape.below if shape.told == KNOWN else self._groups[group].above is None
            if is_root and (places := equations.exposed(self._reader.cells, shape)):
                order = list(self._preorder(group, shapes))
                yield from (order[place] for place in places)

    def _hidden_below(self, group: str, shapes: Mapping[str, Shape]) -> list[str]:
        hidden = [one for one in self._below.get(group, ()) if self.read[one].told != KNOWN]
        return sorted(hidden, key=lambda one: (shapes[one], one))

    def _preorder(self, group: str, shapes: Mapping[str, Shape]) -> Iterator[str]:
        yield group
        for one in self._hidden_below(group, shapes):
            yield from self._preorder(one, shapes)

    def _possible(self) -> Iterator[Found]:
        """What is found of groups that are not told in full, when only what is possible is left."""
        for group, below in self._below.items():
            hidden = [one for one in below if self.read[one].told != KNOWN]
            is_counted = self._reader.is_scale and self.read[group].told == KNOWN
            if hidden and is_counted and len(hidden) <= splits.FAMILY_MAX:
                known = [self.read[one].bounds for one in below if one not in hidden]
                left = self.read[group].bounds
                for bounds in known:
                    left = minus(left, bounds)
                yield from (Found(one, "pinned") for one in self._without_choice(hidden, left))
        for group, one in self.read.items():
            own = self._own[group] if one.told else ((0, 1),) * len(one.bounds)
            for place, (low, high) in enumerate(one.bounds if one.told != KNOWN else ()):
                is_value, n = place < self._reader.cells.values, one.n[0]
                # How many don't know may be what is missing to all, of whom a mean is told.
                if low == high > 0 and (is_value or own[place][0] < own[place][1]):
                    yield Found(group, "pinned")
                elif is_value and n == one.n[1] and low >= alike_from(n) and not self._says_alike(group):
                    yield Found(group, "alike")

    def _says_alike(self, group: str) -> bool:
        return says_alike(self._groups, self._given, group)

    def _without_choice(self, family: Sequence[str], left: Bounds) -> Iterator[str]:
        """Those of which a mean is told, and a count follows from trying out all ways."""
        width = self._reader.cells.values
        read = [self.read[one] for one in family]
        parts = [Part(one.n, self._reader.told(one), one.bounds[:width]) for one in read]
        for place, (group, part) in enumerate(zip(family, parts, strict=True)):
            if part.told and part.told.n <= COUNTED_UP_TO and splits.only_counts(left[:width], parts, place):
                yield group


def _columns(whole: Reading, parts: Sequence[Reading]) -> Iterator[tuple[Range, ...]]:
    """Of each value, the bounds in the whole and in its parts."""
    return zip(whole.bounds, *(one.bounds for one in parts), strict=True)


def _minus(whole: Range, parts: Sequence[Range]) -> Range:
    return whole[0] - sum(b for _, b in parts), whole[1] - sum(a for a, _ in parts)
