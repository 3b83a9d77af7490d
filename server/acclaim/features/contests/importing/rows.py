"""The contestants in a spreadsheet: one a row below a line of headings, on any number of sheets.

Each cell is read as a person sees it, or its row is rejected with what to do. Columns that are not known are ignored;
rows of another contest (赛项) are left out and counted.
"""

import re
from typing import Final

import msgspec

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.base.plain_text import plain, plain_unit
from acclaim.base.sheets import columns
from acclaim.base.sheets.apart import as_sheet
from acclaim.base.sheets.reasons import Value, row_reason, short
from acclaim.base.sheets.sheet import Cell, Row, Sheet, Unusable
from acclaim.base.sheets.spreadsheet import sheets
from acclaim.event.parts.contest import CONTESTANTS_PER_CONTEST, TEAM_NAMES
from acclaim.event.units import has_empty_level

HEADINGS: Final = {
    "number": (
        "参赛号", "参赛编号", "参赛号码", "参赛证号", "选手号", "选手编号", "选手号码", "号码", "编号", "抽签号",
        "出场号", "上场号", "参賽號", "編號", "number", "no", "contestantnumber", "bib",
    ),
    "order": ("序号", "序", "出场顺序", "出场序号", "上场顺序", "序號", "order"),
    "name": (
        "姓名", "选手", "选手姓名", "参赛选手", "参赛人", "参赛者", "参赛人员", "参赛队", "参赛队伍", "队名", "队伍",
        "队伍名称", "团队名称", "代表队", "作品", "作品名称", "节目", "节目名称", "選手", "姓名或队名", "name",
        "contestant", "team",
    ),
    "unit": (
        "单位", "所在单位", "工作单位", "选送单位", "推荐单位", "参赛单位", "代表单位", "部门", "單位", "unit",
        "department", "organisation", "organization",
    ),
    "group": ("组别", "组", "参赛组别", "分组", "組別", "group", "category", "division"),
    "contest": ("赛项", "比赛项目", "参赛项目", "项目", "竞赛项目", "赛项名称", "賽項", "contest", "event"),
    "members": ("队员", "成员", "团队成员", "队员姓名", "参赛队员", "成员姓名", "隊員", "members"),
}  # fmt: skip
_FIELD_OF: Final = {heading: field for field, headings in HEADINGS.items() for heading in headings}
_CHARS: Final = {"number": limits.TEXT_CHARS, "members": limits.TEXT_CHARS * TEAM_NAMES}
_UNSEEN: Final = re.compile(rf"[\t{limits.UNSEEN_CHARACTERS}]")
_BETWEEN_NAMES: Final = re.compile(r"[、,，;；/\n]+")
_WHOLE: Final = re.compile(r"(\d+)\.0+")


class BadRow(msgspec.Struct, frozen=True):
    """A row that can't be taken: where it is, which field is wrong and why. `sheet` is "" in a CSV."""

    sheet: str
    line: int
    field: str
    reason: str
    values: dict[str, Value] = {}
    problem: str = ""


class Entry(msgspec.Struct, frozen=True):
    """A contestant as the sheet has them; `group` by its name. `line` is where."""

    name: str
    number: str = ""
    unit: str = ""
    group: str = ""
    team: list[str] = []
    sheet: str = ""
    line: int = 0


class ContestantSheet(msgspec.Struct):
    """What is in a file. `others`: how many rows are of each other contest."""

    entries: list[Entry] = []
    rejected: list[BadRow] = []
    others: dict[str, int] = {}
    encoding: str = ""


class _Wrong(Exception):
    def __init__(self, field: str, reason: str, **values: Value) -> None:
        self.field, self.reason, self.values = field, reason, values
        super().__init__(reason)


def read(data: bytes, contest: str, encoding: str = "") -> ContestantSheet:
    """The contestants in a file, XLSX or CSV, of the contest of this title; all, where the rows name none. Raises
    ImportRejected("sheet_rejected") with the `reason` when the file as a whole can't be used."""
    found, first = ContestantSheet(), dict[tuple[str, ...], int]()
    try:
        is_known = False
        for sheet, found.encoding in sheets(data, lambda row: "".join(filter(None, map(field_of, row.cells.values()))),
                                            encoding):  # fmt: skip
            places = columns.find(sheet, field_of, "name")
            if not places or sheet.is_hidden:
                continue
            is_known = True
            _read_rows(found, sheet, places.places, contest, first)
    except ImportRejected as error:
        raise as_sheet(error) from None
    if not is_known:
        message = "No headings were found: a line near the top must name the columns, at least 姓名 (or name)."
        raise ImportRejected("sheet_rejected", f"{message} Nothing was imported.", reason="no_name_heading", values={})
    return found


def field_of(cell: Cell) -> str:
    """What a column with this heading holds: one of HEADINGS, "" where that is not known."""
    return _FIELD_OF.get(columns.bare(cell), "")


def bad(entry: Entry, field: str, reason: str, **values: Value) -> BadRow:
    """An entry that can't be taken after all."""
    return BadRow(entry.sheet, entry.line, field, reason, values, row_reason(reason, values))


def _read_rows(
    found: ContestantSheet, sheet: Sheet, places: dict[str, int], contest: str, first: dict[tuple[str, ...], int]
) -> None:
    for row in sheet.rows:
        if row.is_hidden or not columns.has_text(row.cells) or field_of(row.cells.get(places["name"], "")) == "name":
            continue
        if len(found.entries) + len(found.rejected) >= CONTESTANTS_PER_CONTEST:
            message = f"There are more than {CONTESTANTS_PER_CONTEST} contestants. Nothing was imported."
            values = {"most": CONTESTANTS_PER_CONTEST}
            raise ImportRejected("sheet_rejected", message, reason="too_many_contestants", values=values)
        try:
            entry, of = _entry(sheet, row, places)
            if of and contest and _same(of) != _same(contest):
                found.others[of] = found.others.get(of, 0) + 1
                continue
            key = ("number", entry.number) if entry.number else ("name", entry.name, entry.unit)
            if key in first:
                raise _Wrong(key[0], "twice", shown=short(key[1]), first=first[key])
            first[key] = row.line
            found.entries.append(entry)
        except _Wrong as wrong:
            problem = row_reason(wrong.reason, wrong.values)
            found.rejected.append(BadRow(sheet.title, row.line, wrong.field, wrong.reason, wrong.values, problem))


def _entry(sheet: Sheet, row: Row, places: dict[str, int]) -> tuple[Entry, str]:
    """A row's contestant, and the contest that it names. Raises _Wrong."""
    texts = {field: _text(field, row.cells.get(column, "")) for field, column in places.items()}
    if not texts["name"]:
        raise _Wrong("name", "missing")
    unit = plain_unit(texts.get("unit", ""))
    if unit and has_empty_level(unit):
        raise _Wrong("unit", "empty_level", shown=short(unit))
    number = texts.get("number", "") if "number" in places else texts.get("order", "")
    names = [name for part in _BETWEEN_NAMES.split(texts.get("members", "")) if (name := plain(part))]
    entry = Entry(texts["name"], _WHOLE.sub(r"\1", number), unit, texts.get("group", ""), names[:TEAM_NAMES],
                  sheet.title, row.line)  # fmt: skip
    return entry, texts.get("contest", "")


def _text(field: str, cell: Cell) -> str:
    """A cell as a person sees it. Raises _Wrong."""
    if isinstance(cell, Unusable):
        raise _Wrong(field, cell.reason, shown=cell.shown)
    lines = cell.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = ("、" if field == "members" else " ").join(one for line in lines if (one := plain(line)))
    if text in columns.ERRORS:
        raise _Wrong(field, "error_cell", shown=text)
    most = _CHARS.get(field, limits.TEXT_CHARS)
    if len(text) > most:
        raise _Wrong(field, "text_long", most=most)
    if _UNSEEN.search(text):
        raise _Wrong(field, "unseen")
    return text


def _same(text: str) -> str:
    return re.sub(r"\s", "", text).casefold()
