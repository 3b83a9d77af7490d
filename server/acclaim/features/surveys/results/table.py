"""A published survey as a table to take away: a line a unit and question, or choice; and the codebook to it."""

from collections.abc import Iterator
from typing import Final

from acclaim.base.sheets.table import Row
from acclaim.features.surveys.results.by_class.section import class_name
from acclaim.features.surveys.results.document import Cell, Difference, Figure, Group, Item, Label, Published
from acclaim.features.surveys.results.words import Language, Words

_DEGREES: Final = ("1", "2", "3", "4", "5")
_COLUMNS: Final = (
    "unit", "respondents", "members", "section", "question", "choice", "status", "answers",
    "mean", "low", "high", "share", "low", "high", "count",
)  # fmt: skip
_DIFFERENCES: Final = ("from_above", "from_whole", "from_last")


def rows(document: Published, language: Language) -> Iterator[Row]:
    """Units as the document has them, each before those below it; a cell that is not told says why. Of a survey that is
    told by class, the classes after them, and a column more."""
    words = Words(language)
    differences = [words(name) for column in _DIFFERENCES for name in (column, "significant")]
    heads = (*(words(column) for column in _COLUMNS), *_DEGREES, words("unsure_count"), *differences)
    table = document.of_classes
    if table is None or document.classes is None:
        yield heads
        yield from (line for group in document.groups for line in _lines(document, group, words))
        return
    yield (words("class"), *heads)
    yield from (("", *line) for group in document.groups for line in _lines(document, group, words))
    names, words = {one.value: one for one in document.classes.names}, Words(language, by_class=True)
    for group in table.groups[1:]:
        for line in _lines(table, group, words):
            _, *figures = line
            yield (class_name(group, names, words), words("whole"), *figures)


def _lines(document: Published, group: Group, words: Words) -> Iterator[Row]:
    if group.state != "told":
        yield (*_start(group, words), "", "", "", words.silence(group, document.k))
        return
    for item in document.items:
        cell = document.cell(item.id, group.id)
        if item.kind in ("single", "rank") and cell.counts:
            yield from (_choice(document, group, item, cell, label, words) for label in item.values)
        else:
            yield _line(document, group, item, cell, words)


def codebook(document: Published, language: Language) -> Iterator[Row]:
    """What the values of each question mean."""
    words = Words(language)
    yield tuple(words(column) for column in ("id", "section", "question", "choice", "kind", "value", "name"))
    for item in document.items:
        for label in item.values:
            yield (
                item.id, words.name(item.section, item.section_en), words.name(item.title, item.title_en),
                words.choice(item), words(item.kind), label.value, words.label(label),
            )  # fmt: skip
    for one in document.classes.names if document.classes else ():
        yield ("class", "", words("class"), "", words("class"), one.value, words.label(one))


def _start(group: Group, words: Words) -> tuple[str | int | None, ...]:
    return words.group(group), group.n, group.entitled


def _about(document: Published, group: Group, item: Item, cell: Cell, choice: str, words: Words) -> Row:
    section, title = words.name(item.section, item.section_en), words.name(item.title, item.title_en)
    return (*_start(group, words), section, title, choice, words.status(cell, item, document.k), cell.n)


def _line(document: Published, group: Group, item: Item, cell: Cell, words: Words) -> Row:
    counts = cell.counts or {}
    degrees = [counts.get(degree) if item.kind == "scale" else None for degree in _DEGREES]
    chosen = counts.get("yes") if item.kind != "scale" else None
    return (
        *_about(document, group, item, cell, words.choice(item), words), *_figure(cell.mean), *_figure(cell.share),
        chosen, *degrees, counts.get("?"),
        *(one for name in _DIFFERENCES for one in _difference(getattr(cell, name), words)),
    )  # fmt: skip


def _choice(document: Published, group: Group, item: Item, cell: Cell, label: Label, words: Words) -> Row:
    count = (cell.counts or {}).get(label.value, 0)
    share = round(count / cell.n, 4) if cell.n else None
    return (*_about(document, group, item, cell, words.label(label), words), "", "", "", share, "", "", count)


def _figure(figure: Figure | None) -> tuple[float | None, float | None, float | None]:
    return (figure.value, figure.low, figure.high) if figure else (None, None, None)


def _difference(difference: Difference | None, words: Words) -> tuple[float | None, str | None]:
    if difference is None:
        return None, None
    return difference.value, words("yes") if difference.stands_out else ""
