"""Sheets of cells, from any file format."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Unusable(NamedTuple):
    """A cell that is no text as it stands, with the reason (roster_reason.ROW_REASONS) and what a person sees there."""

    reason: str
    shown: str


Cell = str | Unusable


class Row(NamedTuple):
    """`line`: of the file or sheet where it begins, from 1. `cells` by column, from 0, without the empty ones."""

    line: int
    cells: dict[int, Cell]
    is_hidden: bool = False


@dataclass
class Sheet:
    """`rows` is read once; `hidden_columns` is known from the first row on."""

    title: str
    is_hidden: bool = False
    hidden_columns: set[int] = field(default_factory=set)
    rows: Iterator[Row] = field(default_factory=lambda: iter(()))
