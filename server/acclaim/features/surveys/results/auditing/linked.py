"""What the items of one survey tell of each other.

A question that is asked of those who gave certain answers tells how many gave them: as many as answer it, if all must.
"""

from collections.abc import Iterator, Mapping, Sequence

from acclaim.features.surveys.results.auditing.attack import Found, alike_from
from acclaim.features.surveys.results.auditing.possible import Range
from acclaim.features.surveys.results.auditing.readings import UNKNOWN
from acclaim.features.surveys.results.document import WITHHELD, Cell, Group, Item
from acclaim.features.surveys.results.tree import WHOLE

CellsByItem = Mapping[str, Mapping[str, Cell]]


def asked_by(item: Item, items: Sequence[Item]) -> list[Item]:
    """The items whose counts say how many are asked it."""
    asked = item.asked
    if asked is None:
        return []
    found = [one for one in items if one.question == asked.question]
    ids = {f"{asked.question}:{value}" for value in asked.any_of}
    return [one for one in found if one.kind != "several" or one.id in ids]


def asked_in(item: Item, items: Sequence[Item], cells: CellsByItem) -> dict[str, Range]:
    """{group: how many are asked it, at least and at most}, where the earlier items are told with every count."""
    named, found = asked_by(item, items), dict[str, Range]()
    if not named or item.asked is None:
        return found
    values = item.asked.any_of if named[0].kind != "several" else ["yes"]
    for group in cells.get(named[0].id, {}):
        told = [cells.get(one.id, {}).get(group, WITHHELD) for one in named]
        if all(one.counts is not None for one in told):
            counts = [sum((one.counts or {}).get(value, 0) for value in values) for one in told]
            found[group] = max(counts), min(sum(counts), max(sum((one.counts or {}).values()) for one in told))
    return found


def answered_by(items: Sequence[Item], cells: CellsByItem) -> dict[str, dict[str, Range]]:
    """{question: {group: answers, at least and at most}}, as far as other items tell: what is told of one of several
    choices is true of all, and only who was asked can answer, or must."""
    found: dict[str, dict[str, Range]] = {}
    for item in items:
        known = found.setdefault(item.question, {})
        for group, (low, high) in asked_in(item, items, cells).items():
            known.setdefault(group, (low if item.asked and item.asked.required else 0, high))
        if item.kind == "several":
            told = {group: cell.n for group, cell in cells.get(item.id, {}).items() if cell.n is not None}
            known.update({group: (n, n) for group, n in told.items()})
    return found


def of_follow_up(
    item: Item, items: Sequence[Item], cells: CellsByItem, groups: Sequence[Group]
) -> Iterator[tuple[str, Found]]:
    """(item, what is found) of the earlier question, where this one tells of it what is not told; or of this one,
    where it can't be right."""
    named, known = asked_by(item, items), asked_in(item, items, cells)
    choices = [one for one in items if item.asked and one.question == item.asked.question]
    for group, cell in cells.get(item.id, {}).items():
        if cell == WITHHELD:
            continue  # which says nothing, not even whether few were asked
        counted = [cells.get(one.id, {}).get(group, WITHHELD) for one in named]
        for one, told in zip(named, counted, strict=True):
            if told.counts is None:
                yield one.id, Found(group, "derivable")
        if cell.n is None:
            continue
        others = (cell.counts or {}).get(UNKNOWN, 0)
        if group in known and not _can_be(item, cell, known[group]):
            yield item.id, Found(group, "mistaken")
        n = counted[0].n if counted else None
        if 1 < len(named) < len(choices) and n:  # how many chose any of them is one more figure
            if group != WHOLE or any(
                each.state != "none" and cells.get(one.id, {}).get(each.id, WITHHELD).counts is None
                for each in groups for one in named
            ):  # fmt: skip
                yield named[0].id, Found(group, "derivable")
            elif cell.n + others >= alike_from(n):
                yield named[0].id, Found(group, "alike")


def _can_be(item: Item, cell: Cell, asked: Range) -> bool:
    """Whether as many as were asked can have answered so, or must have."""
    is_all = cell.counts is not None or not any(value.value == UNKNOWN for value in item.values)
    answers = (cell.n or 0) + (cell.counts or {}).get(UNKNOWN, 0)
    must = item.asked is not None and item.asked.required and is_all
    return (asked[0] if must else 0) <= answers <= asked[1]
