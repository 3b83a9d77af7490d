"""Tables to download: the same rows as CSV or as XLSX, so that a spreadsheet shows what is meant.

A workbook states each cell's type, so ids stay texts. A CSV can't: a spreadsheet reads 0012345 as a number, 3-1 as a
date, and text that follows its list separator and begins with = as a formula. So an apostrophe precedes such text in a
CSV, which programs should strip.
"""

import csv
import io
import re
from collections.abc import Iterable
from datetime import datetime
from tempfile import TemporaryFile
from typing import Any, Final, Literal, NamedTuple, Protocol
from zoneinfo import ZoneInfo

from acclaim.base import limits

Kind = Literal["csv", "xlsx"]
MEDIA_TYPES: Final[dict[Kind, str]] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_CHUNK_BYTES: Final = 1 << 16
_ILLEGAL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what XML 1.0 can't hold
_TAKEN_FOR_OTHERS: Final = ("=", "#")  # by openpyxl: for a formula, for an error

# OWASP's list (CSV injection), with the wide signs that Chinese and Japanese Excel take for the same. Where
# Excel splits a line at ; or a tab, what follows one of these, maybe after blanks or a quotation mark, is a cell, too.
_FORMULA: Final = re.compile(r"(^|[;,|\t\r\n])(?=[\s\"]*[=+\-@＝＋－＠])")
_MONTH: Final = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_REREAD: Final = re.compile(  # texts that would be shown as another number, a date, a time or a truth value
    r"0\d+|\d{16,}|\d+[.,%/:\-年月]+[\d.,%/:\-月日]*|\.\d+|\d+(?:\.\d+)?e[+-]?\d+|true|false"
    rf"|{_MONTH}[-./ ]?\d+|\d+[-./ ]?{_MONTH}(?:[-./ ]?\d+)?",
    re.IGNORECASE,
)


class Moment(NamedTuple):
    """A time in ms since 1970, written as the event's local time; 0 is none."""

    ms: int


Cell = str | int | float | Moment | None
Row = Iterable[Cell]


class Writer(Protocol):
    """`take` gives the bytes that are ready, so that a long table need not be held; `end` the rest. Always `close`."""

    def add(self, rows: Iterable[Row]) -> None: ...
    def take(self) -> bytes: ...
    def end(self) -> Iterable[bytes]: ...
    def close(self) -> None: ...


def writer(kind: Kind, zone: ZoneInfo) -> Writer:
    return _Csv(zone) if kind == "csv" else _Xlsx(zone)


def plain_text(text: str) -> str:
    """`text` as a cell of a CSV that every spreadsheet shows as this text."""
    if _REREAD.fullmatch(text):
        return f"'{text}"
    return _FORMULA.sub(r"\1'", text)


def local_time(moment: Moment, zone: ZoneInfo) -> datetime | None:
    """To the second, without its zone: what a spreadsheet knows as a time."""
    if not moment.ms:
        return None
    return datetime.fromtimestamp(moment.ms / 1000, zone).replace(microsecond=0, tzinfo=None)


class _Csv:
    """UTF-8 with the byte-order mark by which Excel knows it."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._text = io.StringIO(newline="")
        self._text.write("\ufeff")
        self._csv = csv.writer(self._text)

    def add(self, rows: Iterable[Row]) -> None:
        self._csv.writerows(map(self._cells, rows))

    def _cells(self, row: Row) -> list[Any]:
        cells: list[Any] = []
        for cell in row:
            if isinstance(cell, Moment):
                cells.append(local_time(cell, self._zone) or "")
            else:
                cells.append(plain_text(cell) if isinstance(cell, str) else cell)
        return cells

    def take(self) -> bytes:
        written = self._text.getvalue().encode()
        self._text.seek(0)
        self._text.truncate()
        return written

    def end(self) -> Iterable[bytes]:
        yield self.take()

    def close(self) -> None:
        self._text.close()


class _Xlsx:
    """Texts are cells of text, times are times. Rows lie in a file while it is made, not in memory."""

    def __init__(self, zone: ZoneInfo) -> None:
        from openpyxl import Workbook  # large, and no worker needs it for voting

        self._zone = zone
        self._book: Any = Workbook(write_only=True)
        self._sheet = self._book.create_sheet()
        self._rows = 0
        self._saved = False

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            if self._rows == limits.SHEET_ROWS:
                self._sheet, self._rows = self._book.create_sheet(), 0
            self._sheet.append([self._cell(cell) for cell in row])
            self._rows += 1

    def _cell(self, cell: Cell) -> Any:
        if isinstance(cell, Moment):
            return self._as(local_time(cell, self._zone), "d", "yyyy-mm-dd hh:mm:ss") if cell.ms else None
        if isinstance(cell, str):
            text = _ILLEGAL.sub("\ufffd", cell)
            return self._as(text, "s", "@") if text[:1] in _TAKEN_FOR_OTHERS else text
        return cell

    def _as(self, value: Any, data_type: str, number_format: str) -> Any:
        from openpyxl.cell import WriteOnlyCell

        written = WriteOnlyCell(self._sheet, value)
        written.data_type, written.number_format = data_type, number_format
        return written

    def take(self) -> bytes:
        return b""

    def end(self) -> Iterable[bytes]:
        with TemporaryFile() as file:
            self._book.save(file)
            self._saved = True
            file.seek(0)
            while chunk := file.read(_CHUNK_BYTES):
                yield chunk

    def close(self) -> None:
        if not self._saved:  # openpyxl removes the files of saved sheets only
            for sheet in self._book.worksheets:
                sheet._writer.cleanup()
