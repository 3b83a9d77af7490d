"""Tables to take away, as a spreadsheet shows them."""

import csv
import io
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from acclaim.base import limits
from acclaim.base.sheets import table
from acclaim.base.sheets.table import Kind, Moment, Row

SHANGHAI = ZoneInfo("Asia/Shanghai")
SIGNS = "=+-@＝＋－＠"
NASTY = st.text(st.sampled_from([*SIGNS, *";,\t|\n\r\"' ", "x", "1", "中", "\u3000"]), max_size=12)
TEXTS = st.one_of(NASTY, st.text(max_size=20))


def made(kind: Kind, *rows: Row) -> bytes:
    writer = table.writer(kind, SHANGHAI)
    writer.add(rows)
    done = writer.take() + b"".join(writer.end())
    writer.close()
    return done


def read_csv(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=3), max_size=4))
def test_no_cell_begins_like_a_formula_whatever_a_country_separates_by(rows: list[list[str]]) -> None:
    data = made("csv", *rows)
    for delimiter in ",;\t|":
        cells = [cell for row in read_csv(data, delimiter) for cell in row]
        assert [cell for cell in cells if cell.lstrip(' \t\r\n"\u3000')[:1] in (*SIGNS,)] == []


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_a_workbook_holds_every_text_as_text(row: list[str]) -> None:
    sheet = load_workbook(io.BytesIO(made("xlsx", row))).worksheets[0]
    for cell, text in zip(sheet[1], row, strict=True):
        wanted = (
            re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)
            .replace("\r\n", "\n")
            .replace("\r", "\n")
        )
        assert (cell.value or "") == wanted
        assert cell.data_type in ("s", "inlineStr")


@pytest.mark.parametrize(
    "text",
    ["0012345", "440981199001011234", "1E5", "3-1", "2026-03-01", "12:30", "1.0", "DEC-1", "mar1", "TRUE", "50%"],
)
def test_an_id_that_a_spreadsheet_would_read_as_something_else_stays_a_text(text: str) -> None:
    assert read_csv(made("csv", [text])) == [[f"'{text}"]]


@pytest.mark.parametrize("text", ["100234", "0", "d-FA7X", "王秀兰", "6 6 6", "第1名", "best-home", "1a"])
def test_a_text_that_nothing_is_done_to_stays_as_it_is(text: str) -> None:
    assert read_csv(made("csv", [text])) == [[text]]


def test_times_are_local_to_the_event_and_none_is_empty() -> None:
    row = [Moment(1_795_978_441_123), Moment(0), None, 7, 1.5]
    assert read_csv(made("csv", row)) == [["2026-11-30 02:54:01", "", "", "7", "1.5"]]
    cells = next(load_workbook(io.BytesIO(made("xlsx", row))).worksheets[0].iter_rows(values_only=True))
    assert cells == (datetime(2026, 11, 30, 2, 54, 1), None, None, 7, 1.5)  # noqa: DTZ001


def test_a_sheet_that_is_full_is_followed_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SHEET_ROWS", 2)
    book = load_workbook(io.BytesIO(made("xlsx", ["a"], ["b"], ["c"])))
    assert [[row[0].value for row in sheet.iter_rows()] for sheet in book.worksheets] == [["a", "b"], ["c"]]
