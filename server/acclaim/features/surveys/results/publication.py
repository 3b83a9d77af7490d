"""The one document that is published of a survey: made of its tables, and attacked before anybody sees it."""

from collections.abc import Collection, Mapping
from typing import Final

import msgspec

from acclaim.event.parts.survey import FreeText, Survey
from acclaim.features.surveys.results import comparisons, followups, inference, standouts
from acclaim.features.surveys.results.auditing import audit
from acclaim.features.surveys.results.auditing.audit import Exposed
from acclaim.features.surveys.results.by_class.classes import Classes
from acclaim.features.surveys.results.document import (
    WITHHELD,
    Asked,
    Cell,
    Label,
    Published,
    StandOuts,
    Writing,
    WrittenTheme,
)
from acclaim.features.surveys.results.document import Item as Heading
from acclaim.features.surveys.results.grouping import Grouping
from acclaim.features.surveys.results.items import items_of
from acclaim.features.surveys.results.suppression import Level
from acclaim.features.surveys.results.telling import CellsByItem, Telling
from acclaim.features.surveys.results.themes import USUAL, Themes
from acclaim.features.surveys.results.tree import WHOLE
from acclaim.features.surveys.results.waves import LastWave
from acclaim.features.surveys.tables import Tables

_WEIGHED_FROM: Final = 10  # times k answers: of fewer, a correlation tells what one of them answered to both questions


class GivesAway(Exception):
    """The document would give something away: it must not be published."""

    def __init__(self, exposed: list[Exposed]) -> None:
        self.exposed = exposed
        super().__init__(f"{len(exposed)} exposed")


class Source(msgspec.Struct, frozen=True):
    """What a document is made of. `members`: {unit: how many are directly in it}; `earlier`: the last issue of the same
    wave and epoch, if it was published before; `last`: the wave before, whose units may be called otherwise now
    (`renames`); `themes`: {theme: words} of texts; `class_members`: {unit: {class: how many are directly in it}}, and
    `class_names` of a survey that is told by class."""

    event: str
    survey: Survey
    tables: Tables
    members: dict[str, int]
    epoch: int = 1
    earlier: Published | None = None
    last: Published | None = None
    renames: dict[str, str] = {}
    themes: dict[str, list[str]] = msgspec.field(default_factory=lambda: dict(USUAL))
    class_members: dict[str, dict[str, int]] = {}
    class_names: list[Label] = []


class Made(msgspec.Struct, frozen=True):
    """What came of it: the packed document, b"" if it says no other than the issue before; or what it would have given
    away."""

    document: bytes = b""
    exposed: list[Exposed] = []


def publish(source: Source) -> Published:
    """Raises GivesAway."""
    withheld: set[str] = set()
    while True:
        publication = _Publication(source, withheld)
        document = publication.document()
        found = audit.exposed(document, source.earlier)
        if not found:
            return publication.with_classes(document)
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
        tables, earlier = source.tables, source.earlier
        self._earlier = earlier if earlier and earlier.tells_something else None
        grouping = Grouping(self._k, tables.respondents, source.members, tables.counts, self._earlier, True)
        self._tree, self._base, self._groups = grouping.tree, grouping.base, grouping.groups

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

    def with_classes(self, document: Published) -> Published:
        """The same told by class, too, if the survey is and that gives nothing away."""
        source = self._source
        classes = Classes(source.survey, source.tables, source.class_members, source.class_names, self._tree)
        return msgspec.structs.replace(document, classes=classes.told(document, self._earlier))

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
