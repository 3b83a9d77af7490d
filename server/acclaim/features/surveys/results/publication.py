"""The one document that is published of a survey: made of its tables, and attacked before anybody sees it."""

from collections.abc import Mapping
from typing import Final

import msgspec

from acclaim.event.parts.survey import FreeText, Survey
from acclaim.event.units import Renames
from acclaim.features.surveys.results import comparisons, inference, standouts, suppression, turnout
from acclaim.features.surveys.results.auditing import audit
from acclaim.features.surveys.results.auditing.audit import Exposed
from acclaim.features.surveys.results.cells import Cells
from acclaim.features.surveys.results.comparisons import Estimates
from acclaim.features.surveys.results.document import (
    WITHHELD,
    Cell,
    Grey,
    Group,
    Published,
    StandOuts,
    UnitState,
    Writing,
    WrittenTheme,
)
from acclaim.features.surveys.results.document import Item as Heading
from acclaim.features.surveys.results.items import Item, items_of
from acclaim.features.surveys.results.suppression import Level
from acclaim.features.surveys.results.themes import USUAL, Themes
from acclaim.features.surveys.results.tree import WHOLE, Tree, above, unit_of
from acclaim.features.surveys.tables import Tables

RATE_MIN: Final = 0.3  # of the members: where fewer have answered, those who did are hardly like all
_LEVELS: Final = {"full": Level.FULL, "share": Level.SHARE, "mean": Level.MEAN}


class GivesAway(Exception):
    """The document would give something away: it must not be published."""

    def __init__(self, exposed: list[Exposed]) -> None:
        self.exposed = exposed
        super().__init__(f"{len(exposed)} exposed")


class Source(msgspec.Struct, frozen=True):
    """What a document is made of. `members`: {unit: how many are directly in it}; `earlier`: the last issue of the same
    wave and epoch, if it was published before; `last`: the wave before, whose units may be called otherwise now
    (`renames`); `themes`: {theme: words} of texts."""

    event: str
    survey: Survey
    tables: Tables
    members: dict[str, int]
    epoch: int = 1
    earlier: Published | None = None
    last: Published | None = None
    renames: dict[str, str] = {}
    themes: dict[str, list[str]] = msgspec.field(default_factory=lambda: dict(USUAL))


class Made(msgspec.Struct, frozen=True):
    """What came of it: the packed document, b"" if it says no other than the issue before; or what it would have given
    away."""

    document: bytes = b""
    exposed: list[Exposed] = []


def publish(source: Source) -> Published:
    """Raises GivesAway."""
    document = _Publication(source).document()
    found = audit.exposed(document, source.earlier)
    if found:
        raise GivesAway(found)
    return document


class _Publication:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._k = source.survey.minimum_cell
        tables = source.tables
        self._tree = Tree({*tables.respondents, *tables.counts, *source.members})
        self._n = self._sums(tables.respondents)
        members = self._sums(source.members)
        self._members = {group: max(members[group], n) if members[group] else 0 for group, n in self._n.items()}
        earlier = source.earlier
        self._earlier = earlier if earlier and earlier.tells_something else None
        told = {group.id for group in self._earlier.groups if group.state == "told"} if self._earlier else self._n
        self._kept = turnout.kept_back(self._tree, source.members, members, self._k)
        caps = {group: Level.FULL if group in told and group not in self._kept else Level.NOTHING for group in self._n}
        self._base = suppression.base_levels(self._tree, self._n, self._k, caps)
        self._groups = self._named()

    def _sums(self, direct: Mapping[str, int]) -> dict[str, int]:
        rolled = self._tree.rolled_up({unit: {"": n} for unit, n in direct.items()})
        return {group: sums.get("", 0) for group, sums in rolled.items()}

    def document(self) -> Published:
        source, survey = self._source, self._source.survey
        items = list(items_of(survey, source.tables.counts, self._tree))
        cells = {item.heading.id: self._cells(item) for item in items}
        headings = [self._weighed(item.heading, cells[item.heading.id]) for item in items]
        return Published(
            event=source.event, survey=survey.id, title=survey.title, title_en=survey.title_en, k=self._k,
            series=survey.series, wave=survey.wave, epoch=source.epoch,
            overall=survey.overall,
            issue=source.earlier.issue + 1 if source.earlier else 1,
            groups=self._groups, items=headings, cells=cells,
            standouts={
                group.id: found
                for group in self._groups
                if group.state == "told"
                and (found := self._standouts(group.id, headings, cells)) != StandOuts()
            },
            writings=self._writings(),
            not_comparable=[one.id for one in headings if source.last and not comparisons.comparable(one, source.last)],
        )  # fmt: skip

    def _named(self) -> list[Group]:
        found: list[Group] = []
        for group in self._tree:
            if group != WHOLE and self._base[above(group)] is Level.NOTHING:
                continue
            n, members, state = self._n[group], self._members[group] or None, self._state(group)
            if state == "told":
                grey: Grey = "rate" if members and n < RATE_MIN * members else "few" if n < 2 * self._k else ""
                found.append(Group(group, state, _above(group), n, members, grey))
            elif state == "none":
                found.append(Group(group, state, _above(group), 0, members))
            else:
                tells = group != WHOLE and not self._has_small_sister(group)
                entitled = members if members and members >= self._k else None
                found.append(Group(group, state, _above(group), n if tells else None, entitled))
        return found

    def _state(self, group: str) -> UnitState:
        n = self._n[group]
        if self._base[group] is Level.FULL:
            return "told"
        if n == 0 and self._members[group] >= self._k and group not in self._kept:
            return "none"
        return "few" if n < self._k else "withheld"

    def _has_small_sister(self, group: str) -> bool:
        """Whether how many of it have answered would tell, by subtraction, who of a few has."""
        return any(self._members[one] < self._k for one in self._tree.below(above(group)))

    def _cells(self, item: Item) -> dict[str, Cell]:
        """What can be told of an item. Where figures give more away than sums do, less is told until they don't."""
        caps = dict(self._base)
        if self._earlier:
            for group in caps:
                told = _LEVELS.get(self._earlier.cell(item.heading.id, group).state, Level.NOTHING)
                caps[group] = min(caps[group], told)
        # What is told of one choice of several tells how many have answered, whatever is told of the others.
        is_of_several = item.heading.kind == "several"
        answered = {group: item.rule.size(item.counts[group]) for group, level in self._base.items()
                    if is_of_several and level is Level.FULL}  # fmt: skip
        silent: set[str] = set()  # withheld without saying that almost all answered alike
        while True:
            levels = suppression.item_levels(self._tree, item.rule, item.counts, self._k, caps)
            cells = self._told(item, levels, silent)
            exposed = audit.exposed_by(item.heading, cells, self._groups, self._k, answered)
            is_beyond_mending = any(one.reason == "mistaken" for one in exposed)  # `publish` says what is wrong
            if not exposed or is_beyond_mending or levels[WHOLE] is Level.NOTHING:
                return self._compared(item, cells)
            for one in exposed:
                sisters = [one.group] if one.group == WHOLE else self._tree.below(above(one.group))
                said = {sister for sister in sisters if sister in cells and cells[sister].alike is not None}
                silent |= said
                if not said:
                    group = self._to_lower(one.group, item, levels)
                    caps[group] = Level(levels[group] - 1) if item.rule.is_scale else Level.NOTHING

    def _to_lower(self, group: str, item: Item, levels: Mapping[str, Level]) -> str:
        """Of a group that nothing is told of, its smallest sister that something is told of; or the group above."""
        while levels[group] is Level.NOTHING:
            family = [one for one in self._tree.below(above(group)) if levels[one] is not Level.NOTHING]
            group = min(family, key=lambda one: (item.rule.size(item.counts[one]), one), default=above(group))
        return group

    def _told(self, item: Item, levels: Mapping[str, Level], silent: set[str]) -> dict[str, Cell]:
        if self._base[WHOLE] is Level.NOTHING:
            return {}
        maker = Cells(item, self._k, self._members)
        cells = {WHOLE: maker.cell(WHOLE, item.counts[WHOLE], levels[WHOLE], None)}
        spread = comparisons.spread_of(cells[WHOLE]) if item.rule.is_scale else None
        for group in self._groups:
            if group.state == "told" and group.id != WHOLE:
                cells[group.id] = maker.cell(group.id, item.counts[group.id], levels[group.id], spread)
                if group.id in silent and cells[group.id].alike is not None:
                    cells[group.id] = WITHHELD
        return cells

    def _compared(self, item: Item, cells: dict[str, Cell]) -> dict[str, Cell]:
        if not item.rule.is_scale:
            return cells
        return comparisons.compared(cells, self._groups, self._last(item))

    def _last(self, item: Item) -> Estimates | None:
        last = self._source.last
        if last is None or not comparisons.comparable(item.heading, last):
            return None
        found = comparisons.estimates(last.cells.get(item.heading.id, {}), last.groups)
        renames = Renames(self._source.renames)
        now = {group: renames.now(unit_of(group)) + group[len(unit_of(group)) :] for group in found}
        return {now[group]: one for group, one in found.items()}

    def _weighed(self, heading: Heading, cells: Mapping[str, Cell]) -> Heading:
        """With its importance, where enough have answered for the whole distribution."""
        if heading.is_overall or cells.get(WHOLE, WITHHELD).state != "full":
            return heading
        found = inference.correlation(self._source.tables.overall.get(heading.id, {}))
        return heading if found is None else msgspec.structs.replace(heading, importance=round(found, 2))

    def _writings(self) -> list[Writing]:
        """Of texts what they are about, if enough have answered. Which unit they are of is not known to anybody. Later
        issues say the same, or whoever edits the themes would search the texts issue by issue."""
        if self._source.earlier:
            return self._source.earlier.writings
        found, themes = [], Themes(self._source.themes)
        for question in self._source.survey.questions if self._base[WHOLE] is Level.FULL else ():
            texts = self._source.tables.texts.get(question.id, [])
            if isinstance(question.answer, FreeText) and len(texts) >= self._k:
                told = [WrittenTheme(*one) for one in themes.told(texts, self._k)]
                found.append(Writing(question.id, question.title, len(texts), question.title_en, told))
        return found

    def _standouts(self, group: str, headings: list[Heading], cells: Mapping[str, Mapping[str, Cell]]) -> StandOuts:
        return standouts.standouts_of(((one, cells[one.id].get(group, WITHHELD)) for one in headings), group)


def _above(group: str) -> str | None:
    return None if group == WHOLE else above(group)
