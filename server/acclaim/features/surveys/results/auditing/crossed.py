"""Whether a table by unit and a table by class of the same people tell anything of each other.

Both have the same whole. Whatever those units have answered that are not told fits whatever those classes have that are
not, if to every answer any set of classes has given at most as many as the units that have members of them must have
given: then somebody can be found for each (Hall's theorem, of flows from units to classes). So no unit follows from the
classes. Where that is not so, an item is **crossed**: the people of a class are those of a unit, or nearly.

Units may still tell of classes that are not told, for who reads knows who is where: of a class in one unit alone, say.
So what is left of each is narrowed as within one table; and of units, too, if those who read know how many (`heads`) of
each class there are in each.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType
from typing import Final

from acclaim.features.surveys.results.auditing.attack import Attack, Found, alike_from, says_alike
from acclaim.features.surveys.results.auditing.equations import KNOWN
from acclaim.features.surveys.results.auditing.linked import answered_by
from acclaim.features.surveys.results.auditing.mixtures import Mixtures
from acclaim.features.surveys.results.auditing.possible import Bounds, Range
from acclaim.features.surveys.results.auditing.readings import UNKNOWN, Mistaken, Reading
from acclaim.features.surveys.results.document import WITHHELD, Group, Item, Published
from acclaim.features.surveys.results.tree import WHOLE

CLASSES_MAX: Final = 8  # all sets of them are looked at
_UNITS_MAX: Final = 200  # that are looked at one by one; of more, those that are left are taken together
Readings = Mapping[str, Reading]
Heads = Mapping[str, Mapping[str, int]]  # {unit that has none below it: {class: members}}
UNKNOWN_HEADS: Final[Heads] = MappingProxyType({})


def crossed(published: Published, table: Published, heads: Heads) -> Iterator[tuple[str, Found]]:
    """(item, what is found); `table` is the same by class. Item "" is who has answered at all."""
    if len(table.groups) - 1 > CLASSES_MAX:
        yield "", Found(WHOLE, "crossed")
        return
    crossing = _Crossing(published, table, heads)
    if crossing.is_crossed(*(_respondents(one.groups) for one in (published, table))):
        yield "", Found(WHOLE, "crossed")
    for item in published.items:
        try:
            units, classes = _read(item, published), _read(item, table)
            is_told = any(cell != WITHHELD for group, cell in table.cells.get(item.id, {}).items() if group != WHOLE)
            if is_told and crossing.is_crossed(*({g: one.bounds for g, one in of.items()} for of in (units, classes))):
                yield item.id, Found(WHOLE, "crossed")
            yield from ((item.id, found) for found in crossing.narrowed(item, units, classes))
        except Mistaken as mistake:
            yield item.id, Found(str(mistake), "mistaken")


def _read(item: Item, table: Published) -> Readings:
    answered = answered_by(table.items, table.cells).get(item.question, {})
    return Attack(item, table.cells.get(item.id, {}), table.groups, table.k, answered).read


def _respondents(groups: Sequence[Group]) -> dict[str, Bounds]:
    whole = groups[0].n or 0
    return {one.id: ((0, whole) if one.n is None else (one.n, one.n),) for one in groups}


class _Crossing:
    """`sets`: classes of which some unit has nobody, with all such units."""

    def __init__(self, published: Published, table: Published, heads: Heads) -> None:
        assert published.classes
        self._published, self._table = published, table
        self._heads = heads
        self._below: dict[str, list[str]] = {}
        for group in published.groups:
            if group.above is not None:
                self._below.setdefault(group.above, []).append(group.id)
        self._order = [group.id for group in reversed(published.groups)]  # those below first
        self._classes = [group.id for group in table.groups if group.above is not None and group.state != "none"]
        leaves = [one.id for one in published.groups if one.id not in self._below and one.state != "none"]
        self._absent = {one: frozenset(published.classes.absent.get(one, ())) for one in leaves}
        lacking = {one: absent.union(published.classes.scarce.get(one, ())) for one, absent in self._absent.items()}
        found: dict[frozenset[str], frozenset[str]] = {}
        for size in range(1, len(self._classes)):
            for some in map(frozenset, combinations(self._classes, size)):
                without = frozenset(unit for unit, missing in lacking.items() if some <= missing)
                found[without] = some  # of those with the same units, the largest
        self._sets = {some: without for without, some in found.items() if without}

    def is_crossed(self, units: Mapping[str, Bounds], classes: Mapping[str, Bounds]) -> bool:
        for some, without in self._sets.items():
            least = self._least(units, without)
            for place, (_, whole) in enumerate(classes[WHOLE]):
                others = sum(classes[one][place][0] for one in self._classes if one not in some)
                most = min(sum(classes[one][place][1] for one in some), whole - others)
                if most > least[place]:
                    return True
        return False

    def _least(self, units: Mapping[str, Bounds], without: frozenset[str]) -> list[int]:
        """How many of each answer those units must have given that are not `without`."""
        least: dict[str, list[int]] = {}
        most: dict[str, list[int]] = {}  # of those that are
        for group in self._order:
            bounds, below = units[group], self._below.get(group)
            if below:
                least[group] = [sum(ones) for ones in zip(*(least[one] for one in below), strict=True)]
                most[group] = [sum(ones) for ones in zip(*(most[one] for one in below), strict=True)]
                for place, (low, high) in enumerate(bounds):
                    least[group][place] = max(least[group][place], low - most[group][place])
                    most[group][place] = min(most[group][place], high - least[group][place])
            else:
                is_without = group in without
                least[group] = [0 if is_without else low for low, _ in bounds]
                most[group] = [high if is_without else 0 for _, high in bounds]
        return least[WHOLE]

    def narrowed(self, item: Item, units: Readings, classes: Readings) -> Iterator[Found]:
        """What is found of classes and units that are not told with every count. Raises Mistaken."""
        values = sum(one.value != UNKNOWN for one in item.values)
        summed, of_class = 0 if item.kind == "rank" else values, {one: classes[one] for one in self._classes}
        mixtures = Mixtures(summed, classes[WHOLE], of_class)
        told: dict[frozenset[str], list[str]] = {}
        hidden: list[str] = []
        for unit, missing in self._absent.items():
            if self._heads and units[unit].told != KNOWN and len(hidden) < _UNITS_MAX:
                hidden.append(unit)
            else:
                told.setdefault(missing, []).append(unit)
        for missing, several in told.items():
            mixtures.add([units[unit] for unit in several], self._most(several, missing))
        now = {unit: mixtures.add([units[unit]], self._most([unit], self._absent[unit])) for unit in hidden}
        before = {unit: list(columns) for unit, columns in now.items()}
        for class_id, columns in mixtures.narrow().items():
            reason = _tells(columns, values) if classes[class_id].told != KNOWN else ""
            if reason == "pinned" or (reason and not self._say_alike(item, class_id)):
                yield Found(class_id, reason)
        for unit, columns in now.items():
            if _tells(columns, values) not in ("", _tells(before[unit], values)):
                yield Found(WHOLE, "crossed")

    def _say_alike(self, item: Item, class_id: str) -> bool:
        """Whether it is said of the class, or of the units that have members of it and of no other."""
        units = [unit for unit, absent in self._absent.items() if class_id not in absent]
        is_units = all(self._absent[unit] >= set(self._classes) - {class_id} for unit in units)
        return _says(self._table, item, class_id) or (
            is_units and all(_says(self._published, item, unit) for unit in units)
        )

    def _most(self, units: Sequence[str], missing: frozenset[str]) -> dict[str, int]:
        most = dict.fromkeys(missing, 0)
        if self._heads:
            most = {one: sum(self._heads[unit].get(one, 0) for unit in units) for one in self._classes}
        return most


def _says(table: Published, item: Item, group: str) -> bool:
    return says_alike({one.id: one for one in table.groups}, table.cells.get(item.id, {}), group)


def _tells(columns: Sequence[Range], values: int) -> str:
    """What is wrong with knowing so much: of how many answered, and what."""
    n, bounds = columns[0], columns[1 : 1 + values]
    if any(low == high > 0 for low, high in bounds):
        return "pinned"
    return "alike" if n[0] == n[1] and any(low >= alike_from(n[0]) for low, _ in bounds) else ""
