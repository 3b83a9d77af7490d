"""A roster: who the members of an event are. One row a member, from a spreadsheet with a line of headings.

Each cell is read as a person sees it, or its row is rejected; invisible characters make no difference (plain_text.py).
Other columns are ignored. Titles may precede the headings.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from acclaim.base import limits
from acclaim.base.plain_text import plain, plain_id, plain_unit
from acclaim.base.sheets import columns
from acclaim.base.sheets.reasons import Value, rejected, row_reason, short
from acclaim.base.sheets.sheet import Cell, Row, Unusable
from acclaim.base.sheets.spreadsheet import sheets
from acclaim.event import units
from acclaim.event.definition import UNSEEN
from acclaim.event.parts.member_class import DEFAULT_CLASS, MemberClass
from acclaim.identity import device

# As base/sheets/columns.py compares them. See docs/events.md.
HEADINGS: Final = {
    "id": (
        "member", "memberid", "membernumber", "id", "userid", "employeeid", "employeenumber", "staffid",
        "工号", "会员号", "会员编号", "员工编号", "员工号", "职工编号", "职工号", "人员编号", "编号",
        "工號", "會員編號", "員工編號", "編號",
    ),
    "name": ("name", "fullname", "姓名", "名字", "会员姓名", "员工姓名", "职工姓名"),
    "unit": (
        "unit", "department", "单位", "所属单位", "所在单位", "工作单位", "单位名称", "部门", "所属部门", "所在部门",
        "部门名称", "單位", "部門",
    ),
    "class": ("class", "类别", "身份", "会员类别", "人员类别", "類別"),
}  # fmt: skip
_FIELD_OF: Final = {heading: field for field, headings in HEADINGS.items() for heading in headings}
_is_id = re.compile(limits.ID_PATTERN).match
_is_rounded = re.compile(r"\d(?:\.\d+)?[Ee]\+\d+").fullmatch
DEFAULT_CLASS_NAMES: Final = (DEFAULT_CLASS, "观众", "觀眾")
NAMES_SHOWN: Final = 5


class Entry(NamedTuple):
    """A good row."""

    id: str
    name: str
    unit: str
    class_id: str


def in_order(entry: Entry) -> tuple[str, int, str]:
    """By unit, then by id as people count: 9 before 10."""
    return units.in_order(entry.unit), len(entry.id), entry.id


class BadRow(NamedTuple):
    """A row that can't be taken: where it is, which field is wrong and why (roster_reason.ROW_REASONS)."""

    line: int
    field: str
    reason: str
    values: dict[str, Value] = {}

    @property
    def problem(self) -> str:
        """The reason as an English sentence."""
        return row_reason(self.reason, self.values)

    def as_dict(self) -> dict[str, Any]:
        return {**self._asdict(), "problem": self.problem}


class Notes(msgspec.Struct):
    """What a person should know of a file before it replaces a roster. `first` are the names of the first members."""

    sheet: str = ""
    encoding: str = ""
    hidden_rows: int = 0
    hidden_columns: list[str] = []
    hidden_sheets: list[str] = []
    without_name: int = 0
    without_unit: int = 0
    first: list[str] = []


class Roster:
    """A file being read: iterate over its rows, good or bad, in order; `notes` is whole when that is done.

    Raises ImportRejected("roster_rejected"), maybe only after some rows, when the file as a whole can't be used.
    `encoding` is that of a text file, where somebody has said it.
    """

    def __init__(self, data: bytes, classes: Sequence[MemberClass], encoding: str = "") -> None:
        self.notes = Notes()
        self._data = data
        self._encoding = encoding
        self._classes = dict.fromkeys(DEFAULT_CLASS_NAMES, DEFAULT_CLASS)
        self._classes |= {plain(one.name_en).casefold(): one.id for one in classes if one.name_en}
        self._classes |= {plain(one.name).casefold(): one.id for one in classes}
        self._ids = {DEFAULT_CLASS} | {one.id for one in classes}
        self._seen: dict[str, int] = {}  # member: the line

    def __iter__(self) -> Iterator[Entry | BadRow]:
        used = ""
        for sheet, encoding in sheets(self._data, _id_heading, self._encoding):
            found = columns.find(sheet, _field_of, "id")
            if not found:
                continue
            if sheet.is_hidden:
                self.notes.hidden_sheets.append(sheet.title)
                continue
            self.notes.hidden_columns += found.hidden
            if used:
                raise rejected("two_sheets", first=used, second=sheet.title)
            used = sheet.title or "the file"
            self.notes.sheet, self.notes.encoding = sheet.title, encoding
            yield from self._entries(sheet.rows, found.places)
        if not used:
            raise rejected("no_headings")

    def _entries(self, rows: Iterator[Row], places: dict[str, int]) -> Iterator[Entry | BadRow]:
        count = 0
        for line, cells, is_hidden in rows:
            if not columns.has_text(cells):
                continue
            fields = {name: cells.get(column, "") for name, column in places.items()}
            if not str(fields["id"]).isascii() and _field_of(fields["id"]) == "id":
                continue  # the headings again: on each printed page, or merged over two rows
            if is_hidden:
                self.notes.hidden_rows += 1
                continue
            count += 1
            if count > limits.ROSTER_ROWS:
                raise rejected("too_many_rows", most=limits.ROSTER_ROWS)
            row = self._row(line, fields)
            if isinstance(row, Entry):
                self._seen[row.id] = line
                self._note(row)
            yield row

    def _row(self, line: int, fields: dict[str, Cell]) -> Entry | BadRow:
        for name, cell in fields.items():
            if isinstance(cell, Unusable):
                return BadRow(line, name, cell.reason, {"shown": cell.shown})
            if cell.strip() in columns.ERRORS:
                return BadRow(line, name, "error_cell", {"shown": cell.strip()})
        texts = {name: str(cell) for name, cell in fields.items()}
        class_name = plain(texts.get("class", ""))
        entry = Entry(
            plain_id(texts["id"]).removeprefix("'"), plain(texts.get("name", "")), plain_unit(texts.get("unit", "")),
            self._class_of(class_name),
        )  # fmt: skip
        problem = problem_of(entry)
        if not problem and not entry.class_id:
            classes = ", ".join(sorted(self._ids))
            problem = ("class", "class_unknown", {"shown": short(class_name), "classes": classes})
        if not problem and entry.id in self._seen:
            problem = ("id", "twice", {"shown": short(entry.id), "first": self._seen[entry.id]})
        return BadRow(line, *problem) if problem else entry

    def _class_of(self, name: str) -> str:
        """The id of a class by its id or name, 观众（默认） and Audience as well; "" for none."""
        if not name or name in self._ids:
            return name or DEFAULT_CLASS
        bare = columns.IN_BRACKETS.sub("", unicodedata.normalize("NFKC", name)).strip()
        return self._classes.get(name.casefold()) or self._classes.get(bare.casefold(), "")

    def _note(self, entry: Entry) -> None:
        self.notes.without_name += not entry.name
        self.notes.without_unit += not entry.unit
        if len(self.notes.first) < NAMES_SHOWN:
            self.notes.first.append(entry.name or entry.id)


def problem_of(entry: Entry) -> tuple[str, str, dict[str, Value]] | None:
    """(field, reason, values) of the first thing wrong with an id, a name or a unit by itself."""
    if not entry.id:
        return "id", "missing", {}
    if not _is_id(entry.id):
        reason = "rounded" if _is_rounded(entry.id) else "id_form"
        return "id", reason, {"shown": short(entry.id)}
    if device.is_device(entry.id):
        return "id", "device_form", {"shown": entry.id}
    for name, text in (("name", entry.name), ("unit", entry.unit)):
        if len(text) > limits.TEXT_CHARS:
            return name, "text_long", {"most": limits.TEXT_CHARS}
        if UNSEEN.search(text):
            return name, "unseen", {}
    if units.has_empty_level(entry.unit):
        return "unit", "empty_level", {"shown": short(entry.unit)}
    return None


def _field_of(cell: Cell) -> str:
    return _FIELD_OF.get(columns.bare(cell), "")


def _id_heading(row: Row) -> str:
    return next((str(cell) for cell in row.cells.values() if _field_of(cell) == "id"), "")
