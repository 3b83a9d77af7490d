"""Questions that are asked of those alone who gave certain answers to an earlier one.

All who are asked a required one answer it, so that it tells how many gave those answers. So nothing is told of it in a
group in which that is not told anyway: where the earlier question is not told with every count.
"""

from collections.abc import Iterable, Mapping, Sequence

from acclaim.features.surveys.results.document import WITHHELD, Cell, Group, Item
from acclaim.features.surveys.results.suppression import may_differ
from acclaim.features.surveys.results.tree import WHOLE

CellsByItem = Mapping[str, Mapping[str, Cell]]


def must_be_silent(
    item: Item, items: Iterable[Item], cells: CellsByItem, groups: Sequence[Group], group: str, asked: int
) -> bool:
    """Whether nothing must be told of it in a group. `asked`: how many answered it there, with "?"."""
    if item.asked is None:
        return False
    choices = [one for one in items if one.question == item.asked.question]
    named = _named(item, choices)

    def is_counted(one: str) -> bool:
        return all(cells.get(earlier.id, {}).get(one, WITHHELD).counts is not None for earlier in named)

    if not is_counted(group):
        return True
    if len(named) in (1, len(choices)):
        return False
    # How many chose any of some choices follows from no other figure. It is told of the whole, if nothing is hidden
    # that it could be held against.
    n = cells[named[0].id][WHOLE].n or 0
    hides = any(one.state != "none" and not is_counted(one.id) for one in groups)
    return group != WHOLE or hides or n - asked <= may_differ(n)


def populations(item: Item, items: Iterable[Item], cells: CellsByItem, groups: Sequence[Group]) -> dict[str, int]:
    """How many members it is about in each group, 0 where nobody knows. Of a follow-up, as many of all members as of
    those who answered."""
    found = {group.id: group.entitled or 0 for group in groups}
    if item.asked is None:
        return found
    named = _named(item, [one for one in items if one.question == item.asked.question])
    for group in groups:
        told = [cells.get(one.id, {}).get(group.id, WITHHELD) for one in named]
        if group.entitled and group.n and all(one.counts for one in told):
            values = item.asked.any_of if named[0].kind != "several" else ["yes"]
            asked = sum((one.counts or {}).get(value, 0) for one in told for value in values)
            found[group.id] = round(group.entitled * min(1, asked / group.n))
    return found


def _named(item: Item, of_question: Sequence[Item]) -> list[Item]:
    """The items of the earlier question that say how many were asked: it, or those of its choices that are named."""
    assert item.asked
    if not of_question or of_question[0].kind != "several":
        return list(of_question)
    ids = {f"{item.asked.question}:{value}" for value in item.asked.any_of}
    return [one for one in of_question if one.id in ids]
