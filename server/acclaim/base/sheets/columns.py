"""Which column of a sheet holds what: the line of headings, below whatever titles stand above it."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Final, NamedTuple

from acclaim.base import limits
from acclaim.base.plain_text import plain, plain_id
from acclaim.base.sheets.reasons import rejected
from acclaim.base.sheets.sheet import Cell, Sheet, Unusable
from acclaim.base.sheets.spreadsheet import HEADINGS_WITHIN_ROWS

# What a cell of a spreadsheet shows in place of a value, as a CSV has it.
ERRORS: Final = frozenset(
    ("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!")
)
IN_BRACKETS: Final = re.compile(r"[(\[【〔].*?[)\]】〕]")
_NO_PART_OF_IT: Final = re.compile(r"[\s_*:#.-]")


class Columns(NamedTuple):
    """`places`: {field: column}; `hidden`: the headings of fields that nobody sees."""

    places: dict[str, int]
    hidden: list[str]


def bare(cell: Cell) -> str:
    """A heading as it is compared: without blanks, marks (*), colons and what stands in brackets, so that
    *工号（必填） is 工号. "" for what is none."""
    if isinstance(cell, Unusable) or len(cell) > limits.TEXT_CHARS:
        return ""
    text = IN_BRACKETS.sub("", unicodedata.normalize("NFKC", plain_id(cell)))
    return _NO_PART_OF_IT.sub("", text).lower()


def find(sheet: Sheet, field_of: Callable[[Cell], str], needed: str) -> Columns | None:
    """The columns by the first early row that has a heading for the field `needed`; None without one.

    Raises ImportRejected heading_twice, or id_hidden if nobody sees that column.
    """
    for line, cells, is_hidden in islice(sheet.rows, HEADINGS_WITHIN_ROWS):
        places: dict[str, int] = {}
        hidden: dict[str, str] = {}
        for column, cell in sorted(cells.items()):
            name = field_of(cell)
            if not name or is_hidden:
                continue
            if column in sheet.hidden_columns:
                hidden[name] = str(cell)
                continue
            if name in places:
                raise rejected("heading_twice", line=line, first=str(cells[places[name]]), second=str(cell), field=name)
            places[name] = column
        if needed in places:
            return Columns(places, [*hidden.values()])
        if needed in hidden and not sheet.is_hidden:
            raise rejected("id_hidden", heading=hidden[needed])
    return None


def has_text(cells: Mapping[int, Cell]) -> bool:
    return any(isinstance(cell, Unusable) or plain(cell) for cell in cells.values())
