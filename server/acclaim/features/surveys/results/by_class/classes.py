"""The whole told by the members' classes, beside the units: each table is suppressed by itself, and nothing of an item
is told by class where the two could be held against each other (auditing/crossed.py).

Counts of one class in one unit are neither told nor kept.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from acclaim.event.parts.survey import Survey
from acclaim.features.surveys.results import comparisons, followups
from acclaim.features.surveys.results.auditing import audit
from acclaim.features.surveys.results.auditing.crossed import CLASSES_MAX
from acclaim.features.surveys.results.document import WITHHELD, ByClass, Cell, Label, Published
from acclaim.features.surveys.results.grouping import Grouping
from acclaim.features.surveys.results.items import items_of
from acclaim.features.surveys.results.telling import Telling
from acclaim.features.surveys.results.tree import WHOLE, Tree, unit_of
from acclaim.features.surveys.tables import Tables

Members = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Classes:
    """`members`: {unit: {class: how many are directly in it}}, {} where nobody knows: then nothing is told by class,
    for a class may be a unit. `tree`: of the units; `names`: of the classes."""

    survey: Survey
    tables: Tables
    members: Members
    names: list[Label]
    tree: Tree

    def told(self, document: Published, earlier: Published | None) -> ByClass | None:
        """What may be told beside the document; None if nothing. `earlier`: an issue of which no more may be told."""
        respondents = self.tables.class_respondents
        if not (self.survey.by_class and self.members and len(respondents) > 1 and document.tells_something):
            return None
        if earlier and (earlier.classes is None or earlier.groups[0].n != document.groups[0].n):
            return None  # nobody has looked at what the two tables tell of those who have come since
        sizes = dict[str, int]()
        for of_unit in self.members.values():
            for class_id, n in of_unit.items():
                sizes[class_id] = sizes.get(class_id, 0) + n
        before = earlier.of_classes if earlier else None
        grouping = Grouping(document.k, respondents, sizes, self.tables.by_class, before, False)
        if len(grouping.groups) - 1 > CLASSES_MAX:
            return None
        heads = {unit: self._heads(unit) for unit in self._leaves(document)}
        withheld = set[str]()
        while True:
            found = self._table(document, grouping, before, withheld)
            exposed = audit.exposed_by_class(replace(document, classes=found), earlier, heads)
            if not exposed:
                return found
            more = {one.item for one in exposed}
            if "" in more or more <= withheld:
                return None
            withheld |= more

    def _table(
        self, document: Published, grouping: Grouping, before: Published | None, withheld: Collection[str]
    ) -> ByClass:
        groups = [document.groups[0], *grouping.groups[1:]]
        silent = {item.id for item in document.items if document.cell(item.id, WHOLE).counts is None} | {*withheld}
        telling = Telling(grouping.tree, document.k, grouping.base, groups, before, silent)
        items = list(items_of(self.survey, self.tables.by_class, grouping.tree))
        found, headings = telling.cells(items), [item.heading for item in items]
        cells = dict[str, dict[str, Cell]]()
        for one in headings:
            of_item = found[one.id]
            if one.kind == "scale":
                members = followups.populations(one, headings, found, groups)
                of_item = comparisons.compared(of_item, groups, members, None)
            whole = document.cell(one.id, WHOLE)
            if whole.counts is None or of_item.get(WHOLE, WITHHELD).counts != whole.counts:
                of_item = dict.fromkeys(of_item, WITHHELD)
            cells[one.id] = {**of_item, WHOLE: whole}
        told = {group.id for group in grouping.groups}
        names = [one for one in self.names if one.value in told]
        absent, scarce = dict[str, list[str]](), dict[str, list[str]]()
        for leaf in self._leaves(document):
            parts = [told.difference({WHOLE}, self._members_in(unit)) for unit in self._units(leaf)]
            absent[leaf] = sorted(set.intersection(*parts))
            scarce[leaf] = sorted(set.union(*parts).difference(absent[leaf]))
        absent, scarce = ({leaf: some for leaf, some in of.items() if some} for of in (absent, scarce))
        return ByClass(groups, cells, names, absent, scarce)

    def _leaves(self, document: Published) -> list[str]:
        above = {group.above for group in document.groups}
        return [group.id for group in document.groups if group.id not in above and group.state != "none"]

    def _units(self, group: str) -> list[str]:
        """The groups in it that are not divided any more."""
        below = self.tree.below(group)
        return [one for part in below for one in self._units(part)] if below else [group]

    def _members_in(self, group: str) -> Mapping[str, int]:
        """Of a group that is not divided, by class."""
        return self.members.get(unit_of(group), {})

    def _heads(self, group: str) -> dict[str, int]:
        found = dict[str, int]()
        for unit in self._units(group):
            for class_id, n in self._members_in(unit).items():
                found[class_id] = found.get(class_id, 0) + n
        return found
