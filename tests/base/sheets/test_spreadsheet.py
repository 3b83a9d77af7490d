import io
import random
import tracemalloc
import zipfile
from typing import Any

import openpyxl
import pytest
from openpyxl import Workbook

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.base.sheets.sheet import Row, Unusable
from acclaim.base.sheets.spreadsheet import sheets
from acclaim.identity.roster.rules import Roster
from tests.folders import ROOT


def rows(data: bytes) -> list[list[str]]:
    """The cells of all sheets that are seen, up to the last one with anything in it."""
    found = []
    for sheet, _ in sheets(data, headings):
        for _, cells, is_hidden in sheet.rows:
            if not sheet.is_hidden and not is_hidden:
                texts = [str(cells.get(column, "")) for column in range(max(cells, default=-1) + 1)]
                found.append([text.strip() for text in texts])
    return found


def headings(row: Row) -> str:
    return next((str(cell) for cell in row.cells.values() if cell in ("工号", "id", "a")), "")


def workbook(*lines: list[Any]) -> bytes:
    book = Workbook()
    for line in lines:
        book.worksheets[0].append(line)
    return saved(book)


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_of_any_common_encoding_and_delimiter(encoding: str, delimiter: str) -> None:
    text = f'工号{delimiter}姓名\r\n1{delimiter} 王秀兰 \r\n2{delimiter}"李{delimiter}雷"\r\n'
    assert rows(text.encode(encoding)) == [["工号", "姓名"], ["1", "王秀兰"], ["2", f"李{delimiter}雷"]]


def test_a_row_knows_the_line_it_begins_on() -> None:
    [(sheet, _)] = sheets(b'a\n"x\ny"\n\nb\n', headings)
    assert [row.line for row in sheet.rows] == [1, 2, 4, 5]


def test_a_quotation_mark_that_is_never_closed_is_an_error_with_its_line() -> None:
    with pytest.raises(ImportRejected) as caught:
        rows(b'a\nb\n"c\n' + b"d\n" * 100_000)
    assert caught.value.details["values"] == {"line": 3}


def test_cells_of_a_workbook_become_text() -> None:
    assert rows(workbook(["工号", "姓名"], [100234, "王秀兰"], [7.0, None], [None, None], ["", 1.5])) == [
        ["工号", "姓名"], ["100234", "王秀兰"], ["7"], [], ["", "1.5"],
    ]  # fmt: skip


def test_a_number_that_the_spreadsheet_has_rounded_does_not_pass_for_an_id() -> None:
    found = sheets(workbook([110101199001011234]), headings)
    sheet, _ = next(found)
    assert next(sheet.rows).cells == {0: Unusable("rounded", "1.101E+17")}


def test_hidden_sheets_are_left_alone() -> None:
    book = Workbook()
    book.worksheets[0].append(["seen"])
    book.create_sheet("hidden").append(["not seen"])
    book["hidden"].sheet_state = "hidden"
    assert rows(saved(book)) == [["seen"]]


@pytest.mark.parametrize("data", [b"\xff\xff\xff", b"\xd0\xcf\x11\xe0rest", b"PK\x03\x04rest", b"\xff\xfe\x00"])
def test_what_is_no_spreadsheet_is_refused(data: bytes) -> None:
    with pytest.raises(ImportRejected, match="Nothing was imported"):
        list(Roster(data, []))


def test_damaged_workbooks_are_refused_or_read_but_never_crash() -> None:
    good, dice = workbook(["id"], [1]), random.Random(1)
    for _ in range(200):
        bad = bytearray(good)
        for _ in range(dice.randint(1, 8)):
            bad[dice.randrange(4, len(bad))] = dice.randrange(256)
        try:
            rows(bytes(bad))
        except ImportRejected:
            continue


def with_sheet(xml: str) -> bytes:
    source, target = zipfile.ZipFile(io.BytesIO(workbook(["id"]))), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in source.namelist():
            archive.writestr(part, xml if part == "xl/worksheets/sheet1.xml" else source.read(part))
    return target.getvalue()


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</worksheet>'


def test_a_zip_bomb_is_refused_before_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACKED_BYTES", 1_000_000)
    bomb = with_sheet(SHEET % (" " * 1_000_000))
    assert len(bomb) < 20_000
    with pytest.raises(ImportRejected, match="too large when unpacked"):
        rows(bomb)


def test_a_text_that_grows_by_entities_is_refused_before_it_grows() -> None:
    cell = '<c r="A1" t="inlineStr"><is><t>%s</t></is></c>' % ("&e;" * 90)
    sheet = SHEET % f'<sheetData><row r="1">{cell}</row></sheetData>'
    bomb = with_sheet(f'<!DOCTYPE worksheet [<!ENTITY e "{"A" * 3_000_000}">]>{sheet}')
    assert len(bomb) < 20_000
    tracemalloc.start()
    with pytest.raises(ImportRejected, match="damaged"):
        rows(bomb)
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()


def test_what_refuses_entities_is_installed_with_the_server() -> None:
    locked = (ROOT / "requirements.lock").read_text()
    assert "\ndefusedxml==" in locked
    assert openpyxl.DEFUSEDXML


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is() -> None:
    cell = '<c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="XFD1"><v>1</v></c>'
    data = with_sheet(SHEET % f'<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{cell}</row></sheetData>')
    assert rows(data) == [["id"]]
