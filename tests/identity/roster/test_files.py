"""Rosters as people have them: each cell as a person sees it, or its row refused; never silently different."""

import io
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from acclaim.base.errors import ImportRejected
from acclaim.event.parts.member_class import MemberClass
from acclaim.identity.roster.rules import BadRow, Entry, Roster
from tests.pages import words_of

BUSY = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
REFUSED = None


@dataclass
class Cell:
    """What is written, in which number format, and what a person sees: REFUSED where that is no name and no id."""

    value: Any
    seen: str | None
    number_format: str = "General"


PLAIN = st.text(st.sampled_from("王秀兰采油一厂机关ABCé·"), min_size=1, max_size=6)
INVISIBLE = st.sampled_from(["", " ", "\u200b", "\ufeff", "\u3000", "\u00a0", "\t", "\u00ad", "\u200e"])
TEXTS = st.builds(lambda text, a, b: Cell(f"{a}{text}{b}", text), PLAIN, INVISIBLE, INVISIBLE)
NEVER_TAKEN = st.sampled_from([
    Cell("#N/A", REFUSED), Cell("#REF!", REFUSED), Cell(True, REFUSED), Cell("=B1&C1", REFUSED),
    Cell(date(2026, 3, 1), REFUSED, "yyyy-mm-dd"), Cell(0.25, REFUSED, "0%"), Cell(7, REFUSED, "#,##0.00"),
    Cell(440981199001011234, REFUSED), Cell(46082, REFUSED, "m/d/yy"),
])  # fmt: skip


@st.composite
def ids(draw: st.DrawFn, number: int) -> Cell:
    """A cell that shows one id, of those that differ by `number`, or a refused one."""
    number += 1000
    kinds = [
        Cell(str(number), str(number)), Cell(number, str(number)), Cell(float(number), str(number)),
        Cell(number, f"{number:08}", "00000000"), Cell(number, f"A-{number:05}", '"A-"00000'),
        Cell(number, str(number), "0"), Cell(f"\u200e{number}\u202c ", str(number)), Cell(number, str(number), "@"),
        Cell(f"000{number}", f"000{number}"), Cell(f"{number}X", f"{number}X"),
    ]  # fmt: skip
    return draw(st.one_of(st.sampled_from(kinds), st.sampled_from(kinds), NEVER_TAKEN))


HEADINGS = {
    "id": ["工号", "*工号（必填）", " 会员 编号 ", "Member ID *", "职工号:", "ID"],
    "name": ["姓名", "姓名*", "Name", "员工姓名（必填）"],
    "unit": ["单位", "所在单位", "Unit", "部门名称"],
    "note": ["备注", "Remarks", ""],
}


@dataclass
class Table:
    order: list[str]
    headings: dict[str, str]
    titles: list[str]
    rows: list[dict[str, Cell]]
    hidden: set[int] = field(default_factory=set)
    merged: list[tuple[int, int]] = field(default_factory=list)  # of units: rows from, to
    hides_note: bool = False


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(1, 8))
    unit = st.one_of(TEXTS, st.just(Cell(None, "")), st.just(Cell(12, "12")), NEVER_TAKEN)
    rows = [
        {"id": draw(ids(n)), "name": draw(TEXTS), "unit": draw(unit), "note": draw(st.one_of(TEXTS, NEVER_TAKEN))}
        for n in range(count)
    ]
    merged, at = [], 0
    while at < count:
        end = draw(st.integers(at, count - 1))
        if end > at and draw(st.booleans()):
            merged.append((at, end))
            for row in rows[at + 1 : end + 1]:
                row["unit"] = Cell(None, rows[at]["unit"].seen)
        at = end + 1
    titles = draw(st.lists(st.sampled_from(["2026年会员名单", "", "共 3 人; 一厂, 二厂"]), max_size=3))
    return Table(
        draw(st.permutations(["id", "name", "unit", "note"])),
        {name: draw(st.sampled_from(kinds)) for name, kinds in HEADINGS.items()},
        titles, rows, draw(st.sets(st.integers(0, count - 1), max_size=3)), merged, draw(st.booleans()),
    )  # fmt: skip


def workbook(table: Table) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for line, title in enumerate(table.titles, start=1):
        sheet.cell(line, 1, title)
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=4)
    first = len(table.titles) + 2
    for column, name in enumerate(table.order, start=1):
        sheet.cell(first - 1, column, table.headings[name])
        for line, row in enumerate(table.rows, start=first):
            cell = sheet.cell(line, column, row[name].value)
            cell.number_format = row[name].number_format
        if name == "unit":
            for top, bottom in table.merged:
                sheet.merge_cells(start_row=first + top, end_row=first + bottom, start_column=column, end_column=column)
        if name == "note" and table.hides_note:
            sheet.column_dimensions[get_column_letter(column)].hidden = True
    for hidden in table.hidden:
        sheet.row_dimensions[first + hidden].hidden = True
    return saved(book)


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@given(tables())
@BUSY
def test_a_workbook_is_taken_as_a_person_sees_it(table: Table) -> None:
    roster = Roster(workbook(table), [])
    found = list(roster)
    wanted: list[Entry | int] = []  # an entry, or the line of a row that is refused
    for index, row in enumerate(table.rows):
        seen = [row[name].seen for name in ("id", "name", "unit")]
        if index in table.hidden:
            continue
        if None in seen:
            wanted.append(len(table.titles) + 2 + index)
        else:
            wanted.append(Entry(str(seen[0]), str(seen[1]), str(seen[2]), "audience"))
    assert [row.line if isinstance(row, BadRow) else row for row in found] == wanted
    assert roster.notes.hidden_rows == len(table.hidden)
    assert roster.notes.without_unit == sum(isinstance(row, Entry) and not row.unit for row in found)


GB = "王伟芳李娜秀英敏张静丽强磊军洋勇艳杰刘娟涛明超兰霞平刚桂文辉玲建国红玉梅志"
BIG5 = "張學友劉德華黎明郭富城陳奕迅楊千嬅鄭秀文梁詠琪許志安蘇永康關淑怡葉蒨譚麟羅鄧麗君"
HANGUL = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노"
NAMES = {
    "gb18030": st.text(st.sampled_from(GB), min_size=2, max_size=3),
    "big5": st.text(st.sampled_from(BIG5), min_size=2, max_size=3),
    "cp1252": st.sampled_from(["Müller", "Jörg", "Zürich", "François", "José", "Núñez", "Øystein", "Weiß", "Chloé"]),
    "cp1251": st.sampled_from(["Иванов", "Петров", "Сидоров", "Кузнецов", "Соколова"]),
    "cp932": st.sampled_from(["田中太郎", "佐藤花子", "鈴木一郎", "さとう", "ヤマダ"]),
    "cp949": st.text(st.sampled_from(HANGUL), min_size=3, max_size=3),
    "utf-8": PLAIN, "utf-8-sig": PLAIN, "utf-16": PLAIN, "utf-16-le": PLAIN, "utf-16-be": PLAIN,
}  # fmt: skip


@given(st.data())
@BUSY
def test_a_text_file_is_read_as_it_was_written_or_asked_about(data: st.DataObject) -> None:
    encoding = data.draw(st.sampled_from(sorted(NAMES)))
    separator = data.draw(st.sampled_from([",", ";", "\t", "|"]))
    names = data.draw(st.lists(NAMES[encoding], min_size=1, max_size=30))
    is_chinese = encoding in ("gb18030", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
    headings = data.draw(st.sampled_from([["工号", "姓名"], ["id", "name"]] if is_chinese else [["id", "name"]]))
    titles = data.draw(st.lists(st.sampled_from(["Members 2026", ""]), max_size=2))
    end = data.draw(st.sampled_from(["\r\n", "\n", "\r"]))
    lines = [*titles, separator.join(headings), *(f"{1000 + n}{separator}{name}" for n, name in enumerate(names)), ""]
    written = end.join(lines).encode(encoding)
    wanted = [Entry(str(1000 + n), name, "", "audience") for n, name in enumerate(names)]
    try:
        found = list(Roster(written, []))
    except ImportRejected as error:
        refused = error.details
    else:
        assert found == wanted
        return
    assert (refused["reason"], headings) == ("encoding_unsure", ["id", "name"])
    assert wanted in [list(Roster(written, [], one["encoding"])) for one in refused["encodings"]]


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "cp932"])
def test_headings_that_are_known_tell_the_encoding(encoding: str) -> None:
    headings = {"gb18030": "工号,姓名", "big5": "工號,姓名", "cp932": "番号,姓名"}[encoding]
    roster = Roster(f"{headings}\n7,王一\n".encode(encoding), [])
    if encoding == "cp932":
        with pytest.raises(ImportRejected):
            list(roster)
    else:
        assert list(roster) == [Entry("7", "王一", "", "audience")]
        assert roster.notes.encoding == encoding


def test_an_encoding_that_is_said_is_believed_where_it_can_be() -> None:
    data = "id,name\n1,喆玥\n".encode("gbk")
    assert list(Roster(data, [], "gb18030")) == [Entry("1", "喆玥", "", "audience")]
    assert list(Roster(data, [], "cp1252")) != [Entry("1", "喆玥", "", "audience")]
    with pytest.raises(ImportRejected) as caught:
        list(Roster(data, [], "utf-8"))
    assert caught.value.details["reason"] == "encoding_wrong"


def reason_of(data: bytes) -> str:
    with pytest.raises(ImportRejected) as caught:
        list(Roster(data, []))
    return str(caught.value.details["reason"])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html><body><table><tr><td>id</td></tr></table></body></html>", "is_html"),
        ("\ufeff<!DOCTYPE html><table>".encode(), "is_html"),
        ('<meta charset="gbk"><table><tr><th>工号'.encode("utf-16"), "is_html"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "is_html"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "is_xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "is_encrypted"),
        (b"%PDF-1.7", "is_other"),
        (b"\x89PNG\r\n", "is_other"),
    ],
)
def test_what_only_has_the_name_of_a_spreadsheet_is_called_what_it_is(data: bytes, reason: str) -> None:
    assert reason_of(data) == reason


def test_a_hidden_sheet_and_a_hidden_column_are_left_out_and_said() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (["工号", "姓名", "单位"], ["7", "王秀兰", "采油一厂"]):
        sheet.append(line)
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("离职").append(["工号"])
    book["离职"].sheet_state = "hidden"
    roster = Roster(saved(book), [])
    assert list(roster) == [Entry("7", "王秀兰", "", "audience")]
    assert (roster.notes.hidden_columns, roster.notes.hidden_sheets) == (["单位"], ["离职"])
    sheet.column_dimensions["A"].hidden = True
    assert reason_of(saved(book)) == "id_hidden"


def test_a_cell_merged_over_two_columns_is_in_neither() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (["工号", "姓名", "单位"], ["7", "王秀兰"], ["8", "李雷", "机关"]):
        sheet.append(line)
    sheet.merge_cells("B2:C2")
    bad, good = Roster(saved(book), [])
    assert isinstance(bad, BadRow)
    assert (bad.line, bad.field, bad.reason) == (2, "unit", "merged_across")
    assert good == Entry("8", "李雷", "机关", "audience")


def test_headings_merged_over_two_rows_are_no_member() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (["工号", "姓名"], [None, None], ["7", "王秀兰"]):
        sheet.append(line)
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:B2")
    assert list(Roster(saved(book), [])) == [Entry("7", "王秀兰", "", "audience")]


def test_the_class_of_everybody_is_known_by_the_name_that_the_console_gives_it() -> None:
    named = ["观众", "评委", "观众（默认）", "Audience", "JUDGES", "评委(专家)", ""]
    text = "工号,类别\n" + "".join(f"{n},{name}\n" for n, name in enumerate(named))
    rows = list(Roster(text.encode(), [MemberClass("jury", "评委", "Judges")]))
    assert [row.class_id for row in rows if isinstance(row, Entry)] == [
        "audience", "jury", "audience", "audience", "jury", "jury", "audience",
    ]  # fmt: skip


def test_ids_that_exports_mark_as_text_are_ids() -> None:
    assert [row.id for row in Roster(b"id\n'0012\n\"=\"\"0013\"\"\"\n\t0014\n", []) if isinstance(row, Entry)] == [
        "0012", "0013", "0014",
    ]  # fmt: skip


def test_the_same_unit_is_one_unit_however_it_is_typed() -> None:
    typed = ["采油一厂", "采油一厂\u200b", "\ufeff采油一厂", "采油 一厂", "采油　一厂 ", "采油\u00a0一厂"]
    text = "工号,单位\n" + "".join(f"{n},{unit}\n" for n, unit in enumerate(typed))
    assert {row.unit for row in Roster(text.encode(), []) if isinstance(row, Entry)} == {"采油一厂"}


def test_pages_have_words_for_every_reason() -> None:
    from acclaim.base.sheets.reasons import FILE_REASONS, ROW_REASONS

    written = words_of("console")
    for prefix, reasons in (("roster.file", FILE_REASONS), ("roster.row", ROW_REASONS)):
        for reason, english in reasons.items():
            for said in written[f"{prefix}.{reason}"]:
                for name in ("shown", "first", "second", "line", "most", "heading", "bad", "total", "encoding", "kind"):
                    assert (f"{{{name}}}" in english) <= (f"{{{name}}}" in said), (reason, name)
