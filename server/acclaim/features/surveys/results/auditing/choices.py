"""An attack on all choices of one question at once.

Each person chooses between `chosen_min` and `chosen_max` of several things: what is told of some of them bounds the
others; and where it is one number, it is one equation more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from acclaim.features.surveys.results.auditing.attack import Attack, Found, alike_from, says_alike
from acclaim.features.surveys.results.auditing.linked import CellsByItem
from acclaim.features.surveys.results.auditing.possible import Range
from acclaim.features.surveys.results.auditing.readings import TOLD, Mistaken
from acclaim.features.surveys.results.document import WITHHELD, Group, Item

_ROUNDS: Final = 16  # of narrowing; each that is left out only leaves bounds wider
_YES, _NO = 0, 1


class Choices:
    """Raises Mistaken where the figures cannot all be right."""

    def __init__(
        self, items: Sequence[Item], cells: CellsByItem, groups: Sequence[Group], k: int, answered: Mapping[str, Range]
    ) -> None:
        self._items = items
        self._cells = [cells.get(one.id, {}) for one in items]
        self._groups = {group.id: group for group in groups}
        self._least, self._most = items[0].chosen_min, items[0].chosen_max
        read = [Attack(one, found, groups, k, answered).read for one, found in zip(items, self._cells, strict=True)]
        # How many answered is the first; then of each choice how many made it, and how many did not.
        self._bounds = {group: [self._n_of(group, [of[group].n for of in read])] for group in self._groups}
        for group, bounds in self._bounds.items():
            bounds += [of[group].bounds[which] for of in read for which in (_YES, _NO)]
        self._families: dict[str, list[str]] = {}
        for one in groups:
            if one.above is not None:
                self._families.setdefault(one.above, []).append(one.id)

    def found(self) -> Iterator[tuple[str, Found]]:
        """(item, what is found)."""
        if self._least >= len(self._items):
            return  # everybody chose all: the question itself says so
        hidden = {group: [place for place in range(len(self._items)) if self._is_hidden(place, group)]
                  for group in self._groups}  # fmt: skip
        if self._least == self._most:
            for group, places in hidden.items():
                if len(places) < len(self._items) and self._groups[group].state == "told":
                    yield from ((self._items[place].id, Found(group, "derivable")) for place in places)
        self._narrow([group for group, places in hidden.items() if places])
        for group, places in hidden.items():
            low, n = self._bounds[group][0]
            for place in places if low == n > 0 else ():
                item, bounds = self._items[place], self._of(group, place)
                if any(a == b > 0 for a, b in bounds):
                    yield item.id, Found(group, "pinned")
                elif any(a >= alike_from(n) for a, _ in bounds) and not says_alike(
                    self._groups, self._cells[place], group
                ):
                    yield item.id, Found(group, "alike")

    def _n_of(self, group: str, ranges: Sequence[Range]) -> Range:
        low, high = max(low for low, _ in ranges), min(high for _, high in ranges)
        if low > high:
            raise Mistaken(group)
        return low, high

    def _is_hidden(self, place: int, group: str) -> bool:
        is_empty = self._groups[group].state == "none"
        return not is_empty and not TOLD.get(self._cells[place].get(group, WITHHELD).state, 0)

    def _of(self, group: str, place: int) -> list[Range]:
        return self._bounds[group][1 + 2 * place : 3 + 2 * place]

    def _narrow(self, hidden: Iterable[str]) -> None:
        untold = set(hidden)
        families = {above: below for above, below in self._families.items() if not untold.isdisjoint(below)}
        looked_at = {*families, *(one for below in families.values() for one in below), *untold}
        for _ in range(_ROUNDS):
            before = {group: list(self._bounds[group]) for group in looked_at}
            for group in looked_at:
                self._narrow_group(group)
            for above, below in families.items():
                for column in range(1 + 2 * len(self._items)):
                    parts = [self._bounds[one][column] for one in below]
                    for one, bounds in zip(below, _parts(self._bounds[above][column], parts), strict=True):
                        self._set(one, column, bounds)
                    low, high = sum(a for a, _ in parts), sum(b for _, b in parts)
                    self._set(above, column, (low, high))
            if all(before[group] == self._bounds[group] for group in looked_at):
                break

    def _narrow_group(self, group: str) -> None:
        for place in range(len(self._items)):
            self._narrow_choice(group, place)
        chosen = self._bounds[group][1::2]
        low, high = self._bounds[group][0]
        least, most = sum(a for a, _ in chosen), sum(b for _, b in chosen)
        self._set(group, 0, (-(-least // self._most), most // self._least))
        for place, bounds in enumerate(_parts((self._least * low, self._most * high), chosen)):
            self._set(group, 1 + 2 * place, bounds)

    def _narrow_choice(self, group: str, place: int) -> None:
        (yes, no), n = self._of(group, place), self._bounds[group][0]
        self._set(group, 0, (yes[0] + no[0], yes[1] + no[1]))
        for column, bounds in enumerate(_parts(n, (yes, no)), 1 + 2 * place):
            self._set(group, column, bounds)
        cell = self._cells[place].get(group, WITHHELD)
        if cell.alike is not None and cell.at_least:
            column = 1 + 2 * place + (cell.alike == "no")
            self._set(group, column, (-(-cell.at_least * n[0] // 100), n[1]))

    def _set(self, group: str, column: int, bounds: Range) -> None:
        known = self._bounds[group][column]
        low, high = max(known[0], bounds[0]), min(known[1], bounds[1])
        if low > high:
            raise Mistaken(group)
        self._bounds[group][column] = low, high


def _parts(whole: Range, parts: Sequence[Range]) -> Iterator[Range]:
    """What a sum leaves of its parts."""
    low, high = sum(a for a, _ in parts), sum(b for _, b in parts)
    for a, b in parts:
        yield whole[0] - (high - b), whole[1] - (low - a)
