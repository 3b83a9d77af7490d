"""What published sums of a tree of groups give away, by exact linear algebra over its cells.

Whether something follows from sums does not depend on the figures, only on which sums are told: on the shape of what is
not told in full. Shapes are few, so each is looked at once.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from heapq import heapify, heappop, heappush
from typing import Final, NamedTuple

Row = dict[int, Fraction]  # {column: coefficient}


class Shape(NamedTuple):
    """A group that is not told in full. `told`: its level, 0 to 2. `is_split`: the document names what is right below
    it; `below`: those of them that are not told in full either, in order."""

    told: int
    is_split: bool = False
    below: "tuple[Shape, ...]" = ()


class Cells(NamedTuple):
    """The cells of a group: `values` whose sum is n, and `others` that stand beside. A scale has its five values in
    order."""

    values: int
    others: int = 0
    is_scale: bool = False


KNOWN: Final = 3  # the level of a group that is told in full


def exposed(cells: Cells, root: Shape) -> tuple[int, ...]:
    """Which groups of a component are exposed, by their place in preorder; 0 is its root, which may be KNOWN."""
    if not _exposed(cells, _fewer(root)):
        return ()  # what sums don't tell of one of two, they don't tell of one of more
    return _exposed(cells, root)


def _fewer(shape: Shape) -> Shape:
    """The same with at most two of those that are alike right below each group."""
    below = [_fewer(one) for one in shape.below]
    return shape._replace(below=tuple(one for i, one in enumerate(below) if below[max(0, i - 2) : i] != [one, one]))


@lru_cache(maxsize=4096)
def _exposed(cells: Cells, root: Shape) -> tuple[int, ...]:
    system = _System(cells, root)
    whole = rank(system.rows)
    looked_at: dict[tuple[int | None, Shape], bool] = {}  # sisters of one shape are exposed together
    found: list[int] = []
    for place, one in enumerate(system.places):
        if one.shape.told == KNOWN:
            continue
        like = one.above, one.shape
        if like not in looked_at:
            columns = system.columns_of(place)
            without = rank({c: x for c, x in row.items() if c not in columns} for row in system.rows)
            looked_at[like] = whole - without > 1 + one.shape.told  # more than n and what else is told of it
        if looked_at[like]:
            found.append(place)
    return tuple(found)


class _Place(NamedTuple):
    shape: Shape
    above: int | None


def _preorder(root: Shape) -> list[_Place]:
    places: list[_Place] = []
    waiting = [_Place(root, None)]
    while waiting:
        one = waiting.pop()
        waiting += [_Place(below, len(places)) for below in reversed(one.shape.below)]
        places.append(one)
    return places


class _System:
    """The equations of a component."""

    def __init__(self, cells: Cells, root: Shape) -> None:
        self.places = _preorder(root)
        self._cells = cells
        families: dict[int, list[int]] = {place: [] for place, one in enumerate(self.places) if one.shape.is_split}
        for place, one in enumerate(self.places):
            if one.above is not None:
                families[one.above].append(place)
        self.rows = [row for place, one in enumerate(self.places) for row in self._told(place, one.shape.told)]
        for above, below in reversed(families.items()):
            self.rows += self._sums(above, below)

    def columns_of(self, place: int) -> range:
        """Groups below have earlier columns: eliminated from the leaves on, the rows stay short."""
        width = self._cells.values + self._cells.others
        first = (len(self.places) - 1 - place) * width
        return range(first, first + width)

    def _told(self, place: int, told: int) -> Iterator[Row]:
        if told == KNOWN:
            return
        columns = self.columns_of(place)[: self._cells.values]
        yield dict.fromkeys(columns, Fraction(1))
        if self._cells.is_scale and told >= 1:
            yield {column: Fraction(degree) for degree, column in enumerate(columns, 1)}
        if self._cells.is_scale and told >= 2:
            yield dict.fromkeys(columns[-2:], Fraction(1))

    def _sums(self, above: int, below: list[int]) -> Iterator[Row]:
        for value, of_whole in enumerate(self.columns_of(above)):
            row = {self.columns_of(one)[value]: Fraction(1) for one in below}
            if self.places[above].shape.told != KNOWN:
                row[of_whole] = Fraction(-1)
            yield row


def rank(rows: Iterable[Row]) -> int:
    """Exact, by sparse elimination in the order of columns."""
    pivots: dict[int, Row] = {}
    for given in rows:
        row = dict(given)
        columns = list(row)
        heapify(columns)
        while columns:
            column = heappop(columns)
            factor = row.get(column)
            if not factor:
                row.pop(column, None)
                continue
            pivot = pivots.get(column)
            if pivot is None:
                pivots[column] = {other: x / factor for other, x in row.items() if x}
                break
            for other, x in pivot.items():
                if other not in row:
                    heappush(columns, other)
                    row[other] = Fraction(0)
                row[other] -= factor * x
            del row[column]
    return len(pivots)
