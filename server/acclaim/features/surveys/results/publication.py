"""The one document that is published of a survey: made of its tables, and attacked before anybody sees it."""

from collections.abc import Collection, Mapping
from typing import Final

import msgspec

from acclaim.event.parts.survey import FreeText, Survey
from acclaim.features.surveys.results import comparisons, followups, inference, standouts, suppression, turnout
from acclaim.features.surveys.results.auditing import audit
from acclaim.features.surveys.results.auditing.audit import Exposed
from acclaim.features.surveys.results.document import (
    WITHHELD,
    Asked,
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
from acclaim.features.surveys.results.items import items_of
from acclaim.features.surveys.results.suppression import Level
from acclaim.features.surveys.results.telling import CellsByItem, Telling
from acclaim.features.surveys.results.themes import USUAL, Themes
from acclaim.features.surveys.results.tree import WHOLE, Tree, above
from acclaim.features.surveys.results.waves import LastWave
from acclaim.features.surveys.tables import Tables

RATE_MIN: Final = 0.3  # of the members: where fewer have answered, those who did are hardly like all
_WEIGHED_FROM: Final = 10  # times k answers: of fewer, a correlation tells what one of them answered to both questions


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
    withheld: set[str] = set()
    while True:
        document = _Publication(source, withheld).document()
        found = audit.exposed(document, source.earlier)
        if not found:
            return document
        more = {one.item for one in found if one.reason != "differenced"} - withheld
        if "" in more or not more:
            raise GivesAway(found)
        withheld |= more  # so that one question never keeps the others from being published


class _Publication:
    """`withheld`: items of which nothing is told, for else they would give something away."""

    def __init__(self, source: Source, withheld: Collection[str]) -> None:
        self._source = source
        self._withheld = withheld
        self._last = LastWave(source.last, source.renames) if source.last else None
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
        telling = Telling(self._tree, self._k, self._base, self._groups, self._earlier, self._withheld)
        cells = telling.cells(items)
        headings = [self._weighed(item.heading, cells[item.heading.id]) for item in items]
        cells = self._compared(headings, cells)
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
            writings=[one for one in self._writings() if self._may_be_counted(one, headings, cells)],
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
            elif self._is_counted(group):
                found.append(Group(group, state, _above(group), n, members))
            else:
                found.append(Group(group, state, _above(group)))
        return turnout.no_more_than(self._earlier.groups, found, self._k) if self._earlier else found

    def _state(self, group: str) -> UnitState:
        n = self._n[group]
        if self._base[group] is Level.FULL:
            return "told"
        if n == 0 and self._members[group] >= self._k and group not in self._kept:
            return "none"
        size = n if group == WHOLE or self._is_counted(group) else self._members[group] or self._k
        return "few" if size < self._k else "withheld"  # where no count is told, the word tells no more than the roster

    def _is_counted(self, group: str) -> bool:
        """Whether it is told how many of a group have answered of which nothing else is: not where that, or even their
        bounds, would tell by subtraction who of a few has."""
        return group != WHOLE and all(self._members[one] >= self._k for one in self._tree.below(above(group)))

    def _compared(self, headings: list[Heading], cells: Mapping[str, dict[str, Cell]]) -> dict[str, dict[str, Cell]]:
        """The cells with the differences of their means."""
        found = dict(cells)
        for heading in headings:
            if heading.kind == "scale":
                members = followups.populations(heading, headings, cells, self._groups)
                last = self._last.estimates(heading) if self._last else None
                found[heading.id] = comparisons.compared(cells[heading.id], self._groups, members, last)
        return found

    def _weighed(self, heading: Heading, cells: Mapping[str, Cell]) -> Heading:
        """With its importance, where so many have answered that it tells of nobody what they answered to both."""
        table = self._source.tables.overall.get(heading.id, {})
        answers = sum(count for row in table.values() for count in row.values())
        is_told = cells.get(WHOLE, WITHHELD).state == "full" and answers >= _WEIGHED_FROM * self._k
        found = inference.correlation(table) if is_told and not heading.is_overall else None
        return heading if found is None else msgspec.structs.replace(heading, importance=round(found, 1))

    def _may_be_counted(self, writing: Writing, headings: list[Heading], cells: CellsByItem) -> bool:
        """Whether how many have written tells nothing of an earlier question that is not told."""
        question = self._source.survey.question(writing.question)
        if question is None or question.show_if is None:
            return True
        asked = Asked(question.show_if.question, question.show_if.any_of, question.required)
        heading = Heading(writing.question, writing.question, "text", writing.title, [], asked=asked)
        return not followups.must_be_silent(heading, headings, cells, self._groups, WHOLE, writing.authors)

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
        told = ((one, cells[one.id].get(group, WITHHELD), cells[one.id].get(WHOLE, WITHHELD)) for one in headings)
        return standouts.standouts_of(told, group)


def _above(group: str) -> str | None:
    return None if group == WHOLE else above(group)
