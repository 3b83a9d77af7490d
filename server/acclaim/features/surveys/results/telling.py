"""What is told of each question, so that nobody is found by it: as suppression says, attacked, and mended by telling
less until the attack finds nothing.

The choices of a question with several are looked at together, for how many things each person chose is known, within
bounds: where it is one number, all its choices are told in a group, or none.
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import Final

from acclaim.features.surveys.results import comparisons, followups, suppression
from acclaim.features.surveys.results.auditing import audit
from acclaim.features.surveys.results.auditing.linked import answered_by
from acclaim.features.surveys.results.auditing.possible import Range
from acclaim.features.surveys.results.cells import Cells
from acclaim.features.surveys.results.document import WITHHELD, Cell, Group, Published
from acclaim.features.surveys.results.document import Item as Heading
from acclaim.features.surveys.results.items import Item
from acclaim.features.surveys.results.suppression import Level
from acclaim.features.surveys.results.tree import WHOLE, Tree, above

_LEVELS: Final = {"full": Level.FULL, "share": Level.SHARE, "mean": Level.MEAN}
CellsByItem = dict[str, dict[str, Cell]]


class Telling:
    """`base`: of which groups anything is told; `earlier`: an issue of which no more may be told; `withheld`: items of
    which nothing is."""

    def __init__(
        self, tree: Tree, k: int, base: Mapping[str, Level], groups: list[Group], earlier: Published | None,
        withheld: Collection[str],
    ) -> None:  # fmt: skip
        self._tree, self._k, self._base, self._groups = tree, k, base, groups
        self._earlier, self._withheld = earlier, withheld
        self._headings: list[Heading] = []
        self._found: CellsByItem = {}

    def cells(self, items: Iterable[Item]) -> CellsByItem:
        """{item: {group: cell}}; {} of each where nothing is told of the whole."""
        for _, found in groupby(items, lambda one: one.heading.question):
            of_question = list(found)
            self._headings += [one.heading for one in of_question]
            self._found |= self._question(of_question)
        return self._found

    def _question(self, items: list[Item]) -> CellsByItem:
        if self._base[WHOLE] is Level.NOTHING:
            return {item.heading.id: {} for item in items}
        caps, silent = dict(self._base), set[str]()
        for group in caps:
            if self._must_be_silent(items[0], group) or any(item.heading.id in self._withheld for item in items):
                caps[group] = Level.NOTHING
                silent.add(group)
        while True:
            found = {item.heading.id: self._cells(item, caps, silent) for item in items}
            if len(items) == 1 or not self._tells_less(items, found, caps, silent):
                return found

    def _must_be_silent(self, item: Item, group: str) -> bool:
        asked = sum(item.counts[group].get(value, 0) for value in (*item.rule.values, "?"))
        if not item.rule.is_partition:
            asked = item.rule.size(item.counts[group])
        return followups.must_be_silent(item.heading, self._headings, self._found, self._groups, group, asked)

    def _tells_less(self, items: list[Item], found: CellsByItem, caps: dict[str, Level], silent: set[str]) -> bool:
        """Whether less is told of choices together, since they gave something away."""
        headings = [item.heading for item in items]
        exposed = audit.exposed_by_choices(headings, found, self._groups, self._k, self._answered(items[0], caps))
        before = sum(caps.values()), len(silent)
        said = {group for cells in found.values() for group, cell in cells.items() if cell.alike is not None}
        told = {group for cells in found.values() for group, cell in cells.items() if cell.n is not None}
        sizes = {group: items[0].rule.size(counts) for group, counts in items[0].counts.items()}
        for group in (one.group for one in exposed):
            family = set(self._family(group))
            if group in told:
                caps[group] = Level.NOTHING
            elif family & said:
                silent |= family & said
            else:
                smallest = min(family & told, key=lambda one: (sizes[one], one), default=above(group))
                caps[smallest] = Level.NOTHING
        return (sum(caps.values()), len(silent)) != before

    def _family(self, group: str) -> list[str]:
        return [group] if group == WHOLE else self._tree.below(above(group))

    def _cells(self, item: Item, caps: Mapping[str, Level], silent: Collection[str]) -> dict[str, Cell]:
        """Where figures give more away than sums do, less is told until they don't. `silent`: where nothing is said of
        why nothing is told."""
        caps, silent = dict(caps), set(silent)
        if self._earlier:
            for group in caps:
                told = _LEVELS.get(self._earlier.cell(item.heading.id, group).state, Level.NOTHING)
                caps[group] = min(caps[group], told)
        answered = self._answered(item, caps)
        members = followups.populations(item.heading, self._headings, self._found, self._groups)
        maker = Cells(item, self._k, members)
        while True:
            levels = suppression.item_levels(self._tree, item.rule, item.counts, self._k, caps)
            cells = self._told(item, maker, levels, silent)
            exposed = audit.exposed_by(item.heading, cells, self._groups, self._k, answered)
            is_beyond_mending = any(one.reason == "mistaken" for one in exposed)  # the whole audit says what is wrong
            if not exposed or is_beyond_mending or levels[WHOLE] is Level.NOTHING:
                return cells
            for one in exposed:
                said = self._said_near(one.group, cells)
                silent |= said
                if not said:
                    group = self._to_lower(one.group, item, levels)
                    caps[group] = Level(levels[group] - 1) if item.rule.is_scale else Level.NOTHING

    def _said_near(self, group: str, cells: Mapping[str, Cell]) -> set[str]:
        """Who is said to have answered alike, in the innermost family around a group where anybody is."""
        said = {sister for sister in self._family(group) if sister in cells and cells[sister].alike}
        return said if said or group == WHOLE else self._said_near(above(group), cells)

    def _answered(self, item: Item, caps: Mapping[str, Level]) -> dict[str, Range]:
        """How many have answered, as whoever reads the document knows though it tells nothing of the item: by the
        earlier question, which tells who was asked; and what is told of one of several choices is true of all."""
        found = answered_by(self._headings, self._found).get(item.heading.question, {})
        if item.heading.kind == "several":
            sizes = {group: item.rule.size(item.counts[group]) for group, level in caps.items() if level is Level.FULL}
            found |= {group: (n, n) for group, n in sizes.items()}
        return found

    def _to_lower(self, group: str, item: Item, levels: Mapping[str, Level]) -> str:
        """Of a group that nothing is told of, its smallest sister that something is told of; or the group above."""
        while levels[group] is Level.NOTHING:
            family = [one for one in self._tree.below(above(group)) if levels[one] is not Level.NOTHING]
            group = min(family, key=lambda one: (item.rule.size(item.counts[one]), one), default=above(group))
        return group

    def _told(self, item: Item, maker: Cells, levels: Mapping[str, Level], silent: Collection[str]) -> dict[str, Cell]:
        found = dict[str, Cell]()
        spread = None
        for group in self._groups:
            if group.state != "told":
                continue
            cell = maker.cell(group.id, item.counts[group.id], levels[group.id], spread)
            # Of a follow-up, "few" or "alike" would bound how many were asked, and so the answers that ask it; below a
            # unit that is withheld, "alike" would tell of that more than is told.
            gives_no_reason = group.id in silent or item.heading.asked is not None
            is_below_silence = group.above is not None and found[group.above] == WITHHELD
            if levels[group.id] is Level.NOTHING and (gives_no_reason or (cell.alike and is_below_silence)):
                cell = WITHHELD
            found[group.id] = cell
            if group.id == WHOLE and item.rule.is_scale:
                spread = comparisons.spread_of(cell)
        return found
