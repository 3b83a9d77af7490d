"""Somebody who reads the units of a published survey beside its classes, and knows who is where: how many of each class
in each unit gave each answer is one more count, which both tables are sums of."""

from collections.abc import Iterator, Mapping

from acclaim.features.surveys.results.document import Item, Published
from tests.features.surveys.reader import MANY, Count, Line, known_from, lines_of

Members = Mapping[str, Mapping[str, int]]


def found_out(document: Published, members: Members, counts_heads: bool = False) -> list[Count]:
    """What follows of units and of classes that is not told, and does not follow from the units alone, which say what
    they say of classes that are units. `counts_heads`: who reads knows how many there are of each class in each unit,
    and not only whether there are any."""
    view = document.of_classes
    assert view
    of_units = [*lines_of(document)]
    of_classes = [line._replace(terms=dict(_renamed(line.terms, ""))) for line in lines_of(view)]
    crossed = [*_crossed(document, view, members, counts_heads)]
    alone, both = [*of_units, *crossed], [*of_units, *of_classes, *crossed]
    of_both = [*known_from(document, both), *known_from(view, _as_units(both))]
    known = [*known_from(document, alone), *known_from(view, _as_units(alone))]
    return [one for one in of_both if one not in known]


def _as_units(lines: list[Line]) -> list[Line]:
    return [line._replace(terms=dict(_renamed(line.terms, "class "))) for line in lines]


def _renamed(terms: Mapping[Count, int], other: str) -> Iterator[tuple[Count, int]]:
    """Groups that are classes are "class NAME"; or, from there, units are, so that classes have their own names."""
    for (item, group, value), c in terms.items():
        if group and not other:
            yield (item, f"class {group}", value), c
        elif group:
            yield (item, group.removeprefix(other) if group.startswith(other) else f"unit {group}", value), c
        else:
            yield (item, group, value), c


def _crossed(document: Published, view: Published, members: Members, counts_heads: bool) -> Iterator[Line]:
    above = {group.above for group in document.groups}
    leaves = [group.id for group in document.groups if group.id not in above]
    units = {leaf: [unit for unit in members if _is_in(unit, leaf)] for leaf in leaves}
    first = document.items[0]
    for item in document.items:
        for value in ["n", *(one.value for one in item.values)]:
            for leaf, some in units.items():
                parts = {(item.id, f"{unit}|{one}", value): 1 for unit in some for one in members[unit]}
                yield Line({**parts, (item.id, leaf, value): -1}, 0, 0)
            for group in view.groups[1:]:
                parts = {(item.id, f"{unit}|{group.id}", value): 1 for unit in members if group.id in members[unit]}
                yield Line({**parts, (item.id, f"class {group.id}", value): -1}, 0, 0)
        for unit, of_unit in members.items():
            for one, n in of_unit.items():
                here = (item.id, f"{unit}|{one}", "n")
                yield Line({here: 1}, 0, n if counts_heads else MANY)
                values = {(item.id, f"{unit}|{one}", value.value): 1 for value in item.values if value.value != "?"}
                yield Line({**values, here: -1}, 0, 0)
                if item.id != first.id and _is_answered_by_all(item) and _is_answered_by_all(first):
                    yield Line({(first.id, f"{unit}|{one}", "n"): 1, here: -1}, 0, 0)


def _is_answered_by_all(item: Item) -> bool:
    return item.required and item.kind != "several" and all(value.value != "?" for value in item.values)


def _is_in(unit: str, leaf: str) -> bool:
    if leaf.endswith("/"):
        return unit == leaf[:-1]
    return unit == leaf or unit.startswith(f"{leaf}/")
