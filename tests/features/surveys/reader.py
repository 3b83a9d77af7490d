"""Somebody who reads a published survey with a pencil: all that it says is an equation, or a bound, over the counts of
all its questions at once; and of follow-ups and of how many things each person chose, too."""

from collections.abc import Iterator
from math import ceil, floor
from typing import NamedTuple

from acclaim.features.surveys.results.document import Cell, Group, Item, Published

Count = tuple[str, str, str]  # item, group, value; "n" for how many answered
PRIME = 2**61 - 1
ONE = 2**61  # the column of what is known, after all others
MANY = 10**6


class Line(NamedTuple):
    """low ≤ sum of coefficient × count ≤ high."""

    terms: dict[Count, int]
    low: int
    high: int


class Contradiction(Exception):
    """The document can't be right."""


def found_out(document: Published) -> list[Count]:
    """Counts that the document does not tell, and that follow from it; or that almost all of a group answered alike,
    where it does not say so."""
    return known_from(document, [*lines_of(document)])


def known_from(document: Published, lines: list[Line]) -> list[Count]:
    """Counts that the document does not tell, and that follow from these lines."""
    bounds = _bounds(lines)
    derived = _derived(lines, bounds)
    return [one for one in _untold(document) if _is_known(one, bounds, derived, document)]


def _is_known(one: Count, bounds: dict[Count, tuple[int, int]], derived: dict[Count, int], document: Published) -> bool:
    item, group, value = one
    low, high = bounds.get(one, (0, MANY))
    n = bounds.get((item, group, "n"), (0, MANY))
    outer = list(_outwards(group, document))
    if any(document.cell(item, above).n == n[0] == n[1] for above in outer[1:]):
        return False  # all who answered are in this group: its figures are those above it, which are told
    if low == high or one in derived:
        return derived.get(one, low) > 0
    if any(document.cell(item, above).alike is not None for above in outer):
        return False  # where almost all of a group answered alike, those below it did, too
    return value != "?" and n[1] < MANY and low >= n[1] - max(1, n[1] // 20) > 0


def _outwards(group: str | None, document: Published) -> Iterator[str]:
    above = {one.id: one.above for one in document.groups}
    while group is not None:
        yield group
        group = above[group]


def _untold(document: Published) -> Iterator[Count]:
    for item in document.items:
        if item.kind == "several" and item.chosen_min == sum(one.question == item.question for one in document.items):
            continue  # whoever answered chose everything
        for group in document.groups:
            state = document.cell(item.id, group.id).state
            if state != "full" and group.state != "none":
                is_rounded = state in ("share", "mean")  # then how many don't know is what is missing to all
                yield from (
                    (item.id, group.id, one.value) for one in item.values if not (is_rounded and one.value == "?")
                )


def lines_of(document: Published) -> Iterator[Line]:
    items = {item.id: item for item in document.items}
    for item in document.items:
        for group in document.groups:
            yield from _of_cell(item, group, document.cell(item.id, group.id), document.k)
            below = [one.id for one in document.groups if one.above == group.id]
            if below:
                for value in ["n", *(one.value for one in item.values)]:
                    terms = {(item.id, one, value): -1 for one in below} | {(item.id, group.id, value): 1}
                    yield Line(terms, 0, 0)
            if item.asked:
                yield from _of_follow_up(item, [*items.values()], group.id)
    for question in {item.question for item in document.items if item.kind == "several"}:
        choices = [item for item in document.items if item.question == question]
        for group in document.groups:
            first = (choices[0].id, group.id, "n")
            for one in choices[1:]:
                yield Line({first: 1, (one.id, group.id, "n"): -1}, 0, 0)
            chosen = {(one.id, group.id, "yes"): 1 for one in choices}
            yield Line({**chosen, first: -choices[0].chosen_min}, 0, MANY)
            yield Line({**chosen, first: -choices[0].chosen_max}, -MANY, 0)


def _of_cell(item: Item, group: Group, cell: Cell, k: int) -> Iterator[Line]:
    def of(value: str) -> Count:
        return (item.id, group.id, value)

    values = [one.value for one in item.values]
    known = [value for value in values if value != "?"]
    yield Line({**{of(value): 1 for value in known}, of("n"): -1}, 0, 0)
    n, others = of("n"), {of(value): 1 for value in values if value == "?"}
    if group.n is not None:
        is_all = item.required and item.kind != "several"
        yield Line({n: 1, **others}, group.n if is_all else 0, group.n)
    if cell.n is not None:
        yield Line({n: 1}, cell.n, cell.n)
        yield from (Line({of(value): 1}, count, count) for value, count in (cell.counts or {}).items())
    if cell.state == "few":
        yield Line({n: 1}, 0, (2 * k if item.kind in ("single", "rank") else k) - 1)
    if cell.alike is not None:
        yield Line({of(cell.alike): 100, n: -(cell.at_least or 0)}, 0, 100 * MANY)
        yield Line({n: 1}, k, MANY)
    if cell.counts is None and cell.n:
        yield from _of_figures(item, cell, cell.n, of)


def _of_figures(item: Item, cell: Cell, n: int, of: object) -> Iterator[Line]:
    best = ["yes"] if item.kind != "scale" else ["4", "5"]
    chosen = {of(value): 1 for value in best}  # type: ignore[operator]
    if cell.share:
        fitting = [count for count in range(n + 1) if round(count / n * 20) / 20 == cell.share.value]
        yield Line(chosen, fitting[0], fitting[-1])
    if cell.share_at_least is not None:
        yield Line(chosen, ceil(cell.share_at_least * n / 100), n)
    if cell.share_at_most is not None:
        yield Line(chosen, 0, floor(cell.share_at_most * n / 100))
    if cell.mean:
        fitting = [total for total in range(n, 5 * n + 1) if round(total / n, 1) == cell.mean.value]
        yield Line({of(degree): int(degree) for degree in "12345"}, fitting[0], fitting[-1])  # type: ignore[operator]


def _of_follow_up(item: Item, items: list[Item], group: str) -> Iterator[Line]:
    assert item.asked
    of = [one for one in items if one.question == item.asked.question]
    others = [(item.id, group, one.value) for one in item.values if one.value == "?"]
    answered = dict.fromkeys([(item.id, group, "n"), *others], -1)
    most = 0 if item.asked.required else MANY
    if of[0].kind != "several":
        yield Line({**{(of[0].id, group, value): 1 for value in item.asked.any_of}, **answered}, 0, most)
        return
    chosen = [(f"{item.asked.question}:{value}", group, "yes") for value in item.asked.any_of]
    yield Line({**dict.fromkeys(chosen, 1), **answered}, 0, most if len(chosen) == 1 else MANY)
    if item.asked.required:
        yield from (Line({one: 1, **answered}, -MANY, 0) for one in chosen)


def _bounds(lines: list[Line]) -> dict[Count, tuple[int, int]]:
    """What is left of each count when every line has been read again and again."""
    bounds = {count: (0, MANY) for line in lines for count in line.terms}
    with_count: dict[Count, list[int]] = {}
    for number, line in enumerate(lines):
        for count in line.terms:
            with_count.setdefault(count, []).append(number)
    waiting, steps = set(range(len(lines))), 0
    while waiting and steps < 200_000:
        line = lines[waiting.pop()]
        steps += 1
        ends = {count: sorted((c * bounds[count][0], c * bounds[count][1])) for count, c in line.terms.items()}
        low, high = sum(a for a, _ in ends.values()), sum(b for _, b in ends.values())
        for count, c in line.terms.items():
            least, most = line.low - (high - ends[count][1]), line.high - (low - ends[count][0])
            if c < 0:
                least, most = -most, -least
            found = max(bounds[count][0], -(-least // abs(c))), min(bounds[count][1], most // abs(c))
            if found[0] > found[1]:
                raise Contradiction(count)
            if found != bounds[count]:
                bounds[count] = found
                waiting.update(with_count[count])
    return bounds


def _derived(lines: list[Line], bounds: dict[Count, tuple[int, int]]) -> dict[Count, int]:
    """Counts that follow from the equations alone: modulo a prime, which is as good."""
    order: dict[Count, int] = {}
    pivots: dict[int, dict[int, int]] = {}
    for line in lines:
        if line.low != line.high:
            continue
        row = {
            order.setdefault(count, len(order)): c % PRIME
            for count, c in line.terms.items()
            if bounds[count][0] != bounds[count][1]
        }
        known = sum(c * bounds[count][0] for count, c in line.terms.items() if order.get(count) not in row)
        row[ONE] = (known - line.low) % PRIME
        while (column := min(row, default=ONE)) != ONE:
            if column not in pivots:
                inverse = pow(row[column], -1, PRIME)
                pivots[column] = {one: c * inverse % PRIME for one, c in row.items()}
                break
            _subtract(row, pivots[column], row[column])
    for column in sorted(pivots, reverse=True):
        for other in [one for one in pivots[column] if one != column and one in pivots]:
            if other in pivots[column]:
                _subtract(pivots[column], pivots[other], pivots[column][other])
    counts = {number: count for count, number in order.items()}
    return {counts[column]: -row.get(ONE, 0) % PRIME for column, row in pivots.items() if {*row} <= {column, ONE}}


def _subtract(row: dict[int, int], other: dict[int, int], factor: int) -> None:
    for column, c in other.items():
        left = (row.get(column, 0) - factor * c) % PRIME
        if left:
            row[column] = left
        else:
            row.pop(column, None)
