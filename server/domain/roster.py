"""A roster: who the members of an event are. One row a member, from a spreadsheet with a line of headings.

| headings, any of                                            | field | rule                                     |
|-------------------------------------------------------------|-------|------------------------------------------|
| member, member id, id, 工号, 会员号, 会员编号, 员工编号, 编号   | id    | A-Z a-z 0-9 _ -, at most 64; only once   |
| name, 姓名, 名字                                             | name  | at most 200 characters                   |
| unit, 单位, 所属单位, 部门                                    | unit  | at most 200 characters                   |
| class, 类别, 身份                                            | class | a class's id or name; empty is audience  |

Other columns are left alone. Titles may stand above the headings.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from server import limits
from server.domain import device
from server.domain.definition import UNSEEN
from server.domain.event import DEFAULT_CLASS, MemberClass
from server.domain.spreadsheet import Row, rejected, sheets

HEADINGS: Final = {
    "id": ("member", "memberid", "id", "工号", "会员号", "会员编号", "员工编号", "编号"),
    "name": ("name", "姓名", "名字"),
    "unit": ("unit", "单位", "所属单位", "部门"),
    "class": ("class", "类别", "身份"),
}
HEADINGS_WITHIN_ROWS: Final = 10
_FIELD_OF: Final = {heading: field for field, headings in HEADINGS.items() for heading in headings}
_is_id = re.compile(limits.ID_PATTERN).match


class Entry(NamedTuple):
    """A good row."""

    id: str
    name: str
    unit: str
    class_id: str


class BadRow(NamedTuple):
    """A row that can't be taken: where it is, which field is wrong and why."""

    line: int
    field: str
    reason: str


def parse(data: bytes, classes: Sequence[MemberClass]) -> Iterator[Entry | BadRow]:
    """Every row of a CSV or XLSX file, good or bad, in order; reads as it is iterated.

    Raises ImportRejected("roster_rejected"), maybe only after some rows, when the file as a whole can't be used.
    """
    class_ids = {DEFAULT_CLASS: DEFAULT_CLASS}
    class_ids |= {one.name: one.id for one in classes} | {one.id: one.id for one in classes}
    used = ""
    for title, rows in sheets(data):
        columns = _find_headings(rows)
        if columns and used:
            raise rejected(f"Sheets {used!r} and {title!r} both have members; put them into one sheet.")
        if columns:
            used = title or "the file"
            yield from _entries(rows, columns, class_ids)
    if not used:
        raise rejected("No headings were found: the first line must name the columns, at least 'member' or 工号.")


def _find_headings(rows: Iterator[Row]) -> dict[str, int]:
    """{field: column}; {} if no early row has a heading for the member's id."""
    for line, cells in islice(rows, HEADINGS_WITHIN_ROWS):
        columns: dict[str, int] = {}
        for column, cell in enumerate(cells):
            field = _FIELD_OF.get(re.sub(r"[\s_-]", "", cell).lower())
            if field in columns:
                twice = f"{cells[columns[field]]!r} and {cell!r}"
                raise rejected(f"Line {line}: the columns {twice} both mean the {field}; keep one.", line=line)
            if field:
                columns[field] = column
        if "id" in columns:
            return columns
    return {}


def _entries(rows: Iterator[Row], columns: dict[str, int], class_ids: dict[str, str]) -> Iterator[Entry | BadRow]:
    seen: set[str] = set()
    count = 0
    for line, cells in rows:
        if not any(cells):
            continue
        count += 1
        if count > limits.ROSTER_ROWS:
            raise rejected(f"There are more than {limits.ROSTER_ROWS} rows.", line=line)
        fields = {field: cells[column] if column < len(cells) else "" for field, column in columns.items()}
        member, class_name = fields["id"], fields.get("class", "")
        entry = Entry(
            member, fields.get("name", ""), fields.get("unit", ""), class_ids.get(class_name or DEFAULT_CLASS, "")
        )
        problem = _problem(entry, class_name, class_ids) or (member in seen and ("id", f"{member!r} stands twice"))
        if problem:
            yield BadRow(line, *problem)
        else:
            seen.add(member)
            yield entry


def _problem(entry: Entry, class_name: str, class_ids: dict[str, str]) -> tuple[str, str] | None:
    """(field, reason) of the first thing wrong with a row by itself."""
    if not entry.id:
        return "id", "is missing"
    if not _is_id(entry.id):
        return "id", f"{_short(entry.id)} is not 1 to 64 of the characters A-Z a-z 0-9 _ -"
    if device.is_device(entry.id):
        return "id", f"{entry.id} has the form of an anonymous device's id"
    for field, text in (("name", entry.name), ("unit", entry.unit)):
        if len(text) > limits.TEXT_CHARS:
            return field, f"has more than {limits.TEXT_CHARS} characters"
        if UNSEEN.search(text):
            return field, "has a line break or another character that can't be seen; is a quotation mark not closed?"
    if not entry.class_id:
        classes = ", ".join(dict.fromkeys(class_ids.values()))
        return "class", f"{_short(class_name)} is not a class of the event; its classes are {classes}"
    return None


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:39] + "…")
