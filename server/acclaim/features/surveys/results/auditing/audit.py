"""Whether a published survey gives anything away: an attack on the document, which knows nothing but the document.

A cell is how many in a group have given one answer. All that is told are equations over cells: the counts of a group,
the sums that its mean and its share are made of, and that a group is the sum of those right below it. Of a group that
is not told in full, something is exposed if more of it than is told lies in the row space of these equations (exact
ranks, in fractions), whatever the figures are: **derivable**. Figures can tell more, so four things besides:

**few**: figures of fewer than k people, told, or left when what is told is subtracted.
**alike**: people of whom almost all have answered the same, told or left likewise.
**pinned**: of an answer only one count is possible, and not none.
**differenced**: the same survey was published before, and the difference is of few; or something is told now that was
withheld then.

A table by class is attacked likewise; and **crossed** is what units and classes, held against each other, bound more
than each by itself.

And **mistaken**: figures that cannot all be right, for then nothing else that is said here would be.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from acclaim.features.surveys.results.auditing.attack import Attack
from acclaim.features.surveys.results.auditing.carried import misplaced
from acclaim.features.surveys.results.auditing.choices import Choices
from acclaim.features.surveys.results.auditing.crossed import UNKNOWN_HEADS, Heads, crossed
from acclaim.features.surveys.results.auditing.linked import (
    CellsByItem,
    answered_by,
    of_follow_up,
)
from acclaim.features.surveys.results.auditing.possible import Range
from acclaim.features.surveys.results.auditing.readings import TOLD, Mistaken
from acclaim.features.surveys.results.document import Cell, Group, Item, Published
from acclaim.features.surveys.results.tree import WHOLE

K_MIN: Final = 5


class Exposed(NamedTuple):
    """What somebody could find out. `group` "" is the whole, `item` "" who has answered at all. `by_class`: it is the
    table by class that tells, and the group is a class."""

    item: str
    group: str
    reason: str
    by_class: bool = False

    def as_dict(self) -> dict[str, str | bool]:
        """`by_class` only where it is so."""
        found: dict[str, str | bool] = {"item": self.item, "group": self.group, "reason": self.reason}
        return found | {"by_class": True} if self.by_class else found


def exposed(published: Published, earlier: Published | None = None) -> list[Exposed]:
    """All that the document gives away, alone and beside an `earlier` issue of the same wave; [] if nothing."""
    found = sorted(_of_table(published, earlier))
    if any(one.item == "" and one.reason == "mistaken" for one in found):
        return found
    return found + exposed_by_class(published, earlier)


def exposed_by_class(
    published: Published, earlier: Published | None = None, heads: Heads = UNKNOWN_HEADS
) -> list[Exposed]:
    """What the table by class gives away, alone and beside the units; to those who know the `heads`, if any are
    given."""
    table, before = published.of_classes, earlier.of_classes if earlier else None
    if published.classes is None or table is None:
        return []
    found = set[Exposed]()
    if earlier and earlier.tells_something and (before is None or earlier.groups[0].n != published.groups[0].n):
        found.add(Exposed("", WHOLE, "differenced"))
    if table.groups[:1] != published.groups[:1] or any(group.above for group in table.groups):
        found.add(Exposed("", WHOLE, "mistaken"))
    for item in published.items:
        if table.cell(item.id, WHOLE) != published.cell(item.id, WHOLE):
            found.add(Exposed(item.id, WHOLE, "mistaken"))
    if not found:
        found = _of_table(table, before)
    if not found:
        found = {Exposed(item, *what) for item, what in crossed(published, table, heads)}
    return sorted(one._replace(by_class=True) for one in found)


def _of_table(published: Published, earlier: Published | None) -> set[Exposed]:
    found = {Exposed("", group, reason) for group, reason in _of_groups(published)}
    if any(one.reason == "mistaken" for one in found):
        return found
    found |= {Exposed(item, group, "mistaken") for item, group in misplaced(published)}
    answered = answered_by(published.items, published.cells)
    choices: dict[str, list[Item]] = {}
    for item in published.items:
        cells = published.cells.get(item.id, {})
        found.update(exposed_by(item, cells, published.groups, published.k, answered.get(item.question, {})))
        found.update(
            Exposed(one, *what) for one, what in of_follow_up(item, published.items, published.cells, published.groups)
        )
        if item.kind == "several":
            choices.setdefault(item.question, []).append(item)
    for question, items in choices.items():
        more = exposed_by_choices(items, published.cells, published.groups, published.k, answered.get(question, {}))
        found.update(more)
    if earlier and earlier.tells_something:
        found.update(_differenced(published, earlier))
    return found


def exposed_by(
    item: Item, cells: Mapping[str, Cell], groups: Sequence[Group], k: int, answered: Mapping[str, Range]
) -> list[Exposed]:
    """What the cells of one item give away, alone. `answered`: how many have answered the question in each group, as
    far as that is known from elsewhere."""
    try:
        found = Attack(item, cells, groups, k, answered).found()
        return sorted({Exposed(item.id, group, reason) for group, reason in found})
    except Mistaken as mistake:
        return [Exposed(item.id, str(mistake), "mistaken")]


def exposed_by_choices(
    items: Sequence[Item], cells: CellsByItem, groups: Sequence[Group], k: int, answered: Mapping[str, Range]
) -> list[Exposed]:
    """What all choices of one question give away of each other."""
    try:
        return sorted({Exposed(item, *what) for item, what in Choices(items, cells, groups, k, answered).found()})
    except Mistaken as mistake:
        return [Exposed(items[0].id, str(mistake), "mistaken")]


def _of_groups(published: Published) -> Iterator[tuple[str, str]]:
    if published.k < K_MIN:
        yield "", "few"
    known: dict[str, Group] = {}
    left: dict[str, int] = {}
    hidden: set[str] = set()
    for group in published.groups:
        above = None if group.above is None else known.get(group.above)
        is_sound = group.id not in known and (group.above is None) == (not known)
        if not is_sound or (group.above is not None and (above is None or above.state != "told")):
            yield group.id, "mistaken"
            return
        known[group.id] = group
        if group.state == "told":
            if group.n is None:
                yield group.id, "mistaken"
                return
            if group.n < published.k:
                yield group.id, "few"
            left[group.id] = group.n
        elif group.state != "none" and group.above is not None:
            hidden.add(group.above)
        if group.above is not None and group.state == "told":
            left[group.above] -= group.n or 0
    split = {group.above for group in published.groups}
    for one, n in left.items():
        if one in split and (n < 0 or (n and one not in hidden)):
            yield one, "mistaken"
        elif one in split and 0 < n < published.k:
            yield one, "few"


def _differenced(now: Published, before: Published) -> Iterator[Exposed]:
    """Those who have come in between are a survey of their own: what both issues tell is told of them, too."""
    known = {group.id: group for group in before.groups}
    for group in now.groups:
        if _is_news(group, known.get(group.id, Group(group.id, "withheld"))):
            yield Exposed("", group.id, "differenced")
    for gained in (_gained(now, known, "n"), _gained(now, known, "entitled")):
        yield from (Exposed("", group, "differenced") for group in few_more(now.groups, gained, now.k))
    for item in now.items:
        gained = {}
        for group in now.groups:
            one, other = now.cell(item.id, group.id), before.cell(item.id, group.id)
            if TOLD.get(one.state, 0) > TOLD.get(other.state, 0):
                yield Exposed(item.id, group.id, "differenced")
            elif one.n is not None and other.n is not None:
                gained[group.id] = one.n - other.n
                if one.n == other.n and _figures(one) != _figures(other):
                    yield Exposed(item.id, group.id, "differenced")
        yield from (Exposed(item.id, group, "differenced") for group in few_more(now.groups, gained, now.k))


def _is_news(group: Group, before: Group) -> bool:
    """Whether it is told now, or how many it are, and was not before; where only that is told, any other number is."""
    if group.state == "told" and before.state != "told":
        return True
    counts = (group.n, before.n), (group.entitled, before.entitled)
    return any(now is not None and (was is None or (group.state != "told" and now != was)) for now, was in counts)


def _gained(now: Published, before: Mapping[str, Group], count: Literal["n", "entitled"]) -> dict[str, int]:
    """{group: how many more}, of those that both issues tell it of."""
    both = ((group.id, getattr(group, count), getattr(before.get(group.id), count, None)) for group in now.groups)
    return {group: more - was for group, more, was in both if more is not None and was is not None}


def few_more(groups: Sequence[Group], gained: Mapping[str, int], k: int) -> Iterator[str]:
    """Groups that have gained few, or in which few have come to those below that are not told twice."""
    left = dict(gained)
    for group in groups:
        if group.id in gained:
            if gained[group.id] != 0 and gained[group.id] < k:
                yield group.id
            if group.above in left:
                left[group.above] -= gained[group.id]
    split = {group.above for group in groups}
    yield from (one for one, n in left.items() if one in split and n != 0 and n < k)


def _figures(cell: Cell) -> tuple[object, ...]:
    return cell.counts, cell.mean and cell.mean.value, cell.share and cell.share.value
