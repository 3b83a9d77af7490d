"""A workbook (XLSX) as a person sees it: merged cells, hidden rows and columns, number formats, errors.

openpyxl reads the parts. For sheets, only its parser is used, because the reader above it knows neither hidden nor
merged cells, and fills every gap between two rows, even one of two thousand million.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import date, time, timedelta
from io import BytesIO
from typing import Any, Final
from xml.etree.ElementTree import ParseError
from xml.parsers import expat

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.base.sheets.reasons import rejected
from acclaim.base.sheets.sheet import Cell, Row, Sheet, Unusable

EXACT_DIGITS: Final = 15  # of a number in a spreadsheet; later ones are lost (IEEE 754 double)
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT: Final = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_HIDDEN: Final = ("1", "true")
GENERAL_CHARS: Final = 11  # of a fraction, as the format General shows it
_AS_ENTERED: Final = ("General", "@", "")
_NUMBER: Final = re.compile(r'((?:"[^"]*"|\\.|[-(). ])*)([0#]+)((?:"[^"]*"|\\.|[-(). ])*)')  # texts around digits
_QUOTED: Final = re.compile(r'"([^"]*)"|\\(.)')

# What openpyxl and zipfile raise for a damaged workbook: there is no common base, and the XML may be anything.
_DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, ParseError, OSError, EOFError, KeyError, IndexError, ValueError, TypeError,
    AttributeError, NotImplementedError, RuntimeError, OverflowError,
    expat.ExpatError,
)  # fmt: skip


def sheets(data: bytes) -> Iterator[Sheet]:
    """Every sheet, in order. Rows must be read before the next is asked for."""
    # Here, because they are large and no worker needs them for voting. openpyxl reads XML by defusedxml where that is
    # there; without it, 8 KB with entities in it were 860 MB (measured), for Expat lets a text grow a hundredfold.
    import defusedxml  # noqa: F401
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _look_into(archive)
        workbook = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except _DAMAGED:
        raise rejected("damaged") from None
    with closing(workbook):
        for sheet in workbook.worksheets:
            found = Sheet(sheet.title, is_hidden=sheet.sheet_state != "visible")
            found.rows = _rows(workbook, sheet, found)
            yield found


def _look_into(archive: zipfile.ZipFile) -> None:
    """Refuses what is too large, or a zip of another kind."""
    parts = {part.filename: part.file_size for part in archive.infolist()}  # one never unpacks to more than it declares
    if sum(part.file_size for part in archive.infolist()) > limits.UNPACKED_BYTES:
        raise rejected("too_large")
    if "xl/workbook.bin" in parts:
        raise rejected("is_xlsb")
    if "content.xml" in parts or any(name.endswith(".iwa") for name in parts):
        raise rejected("is_ods")
    if "word/document.xml" in parts:
        raise rejected("is_other", kind="DOCX")
    if "ppt/presentation.xml" in parts:
        raise rejected("is_other", kind="PPTX")
    if "xl/workbook.xml" not in parts and "[Content_Types].xml" not in parts:
        raise rejected("is_other", kind="ZIP")
    if "xl/workbook.xml" in parts and _STRICT in archive.read("xl/workbook.xml")[:4096]:
        raise rejected("is_strict")


def _rows(workbook: Any, sheet: Any, found: Sheet) -> Iterator[Row]:
    try:
        yield from _read(workbook, sheet, found)
    except ImportRejected:
        raise
    except _DAMAGED:
        raise rejected("damaged") from None


def _read(workbook: Any, sheet: Any, found: Sheet) -> Iterator[Row]:
    from openpyxl.worksheet._reader import WorkSheetParser

    formats = _formats(workbook)
    with sheet._get_source() as source:
        merges = _Merges(source)
    with sheet._get_source() as source:
        parser: Any = WorkSheetParser(
            source, sheet._shared_strings, data_only=True, epoch=workbook.epoch,
            date_formats=workbook._date_formats, timedelta_formats=workbook._timedelta_formats,
        )  # fmt: skip
        parser.parse_row = _row_parser(parser)
        line = 0
        for number, is_hidden, parsed in parser.parse():
            if not line < number <= limits.SHEET_ROWS:
                raise rejected("damaged")
            for column in parser.column_dimensions.values():
                _note_hidden(column, found)
            parser.column_dimensions.clear()
            line = number
            cells = {
                cell["column"] - 1: _shown(cell, formats)
                for cell in parsed
                if cell["column"] <= limits.SHEET_COLUMNS and cell["value"] is not None
            }
            merges.fill(line, cells)
            yield Row(line, {column: cell for column, cell in cells.items() if cell != ""}, is_hidden)


def _row_parser(parser: Any) -> Any:
    """In place of openpyxl's: says whether the row is hidden, finds formulas without a value, keeps nothing."""
    from openpyxl.worksheet._reader import FORMULA_TAG, VALUE_TAG

    def parse_row(row: Any) -> tuple[int, bool, list[dict[str, Any]]]:
        parser.row_counter = int(row.get("r", parser.row_counter + 1))
        parser.col_counter = 0
        cells = []
        for element in row:
            cell = parser.parse_cell(element)
            if cell["value"] is None and element.find(FORMULA_TAG) is not None and not element.findtext(VALUE_TAG):
                is_text = element.get("t") == "str"  # a formula whose value is an empty text
                cell = {**cell, "value": "" if is_text else Unusable("no_value", "")}
            cells.append(cell)
        hidden = row.get("hidden") in _HIDDEN or (row.get("customHeight") in _HIDDEN and float(row.get("ht", 1)) == 0)
        return parser.row_counter, hidden, cells

    return parse_row


def _note_hidden(column: dict[str, str], found: Sheet) -> None:
    if column.get("hidden") in _HIDDEN or float(column.get("width", 1)) == 0:
        last = min(int(column["max"]), limits.SHEET_COLUMNS)
        found.hidden_columns.update(range(int(column["min"]) - 1, last))


def _formats(workbook: Any) -> list[str]:
    """The number format of each style."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    own, first_own = workbook._number_formats, 164
    numbers = [style.numFmtId for style in workbook._cell_styles]
    return [own[n - first_own] if n >= first_own else BUILTIN_FORMATS.get(n, "General") for n in numbers]


def _shown(cell: dict[str, Any], formats: list[str]) -> Cell:
    """A cell as it looks; what would be guessed at is Unusable."""
    value = cell["value"]
    if isinstance(value, Unusable):
        return value
    if cell["data_type"] == "e":
        return Unusable("error_cell", str(value))
    if isinstance(value, bool):
        return Unusable("truth_value", str(value).upper())
    if isinstance(value, date | time | timedelta):
        return Unusable("date", str(value).removesuffix(" 00:00:00"))
    if isinstance(value, int | float):
        return _number(value, formats[cell["style_id"]] if cell["style_id"] < len(formats) else "General")
    return str(value)


def _number(value: int | float, number_format: str) -> Cell:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and abs(value) >= 10**EXACT_DIGITS:
        return Unusable("rounded", f"{value:.3E}")
    if number_format in _AS_ENTERED and len(str(value)) <= (EXACT_DIGITS if isinstance(value, int) else GENERAL_CHARS):
        return str(value)
    parts = _NUMBER.fullmatch(number_format.split(";")[0])
    if not parts or not isinstance(value, int) or value <= 0:
        return Unusable("number_format", number_format)
    before, digits, after = parts.groups()
    padded = str(value).zfill(len(digits) - digits.find("0") if "0" in digits else 0)
    return f"{_QUOTED.sub(_unquoted, before)}{padded}{_QUOTED.sub(_unquoted, after)}"


def _unquoted(literal: re.Match[str]) -> str:
    return literal[1] or literal[2] or ""


class _Merges:
    """The merged cells of a sheet, which stand behind its rows. A person sees the first cell's value over all rows of
    one; what it covers to the right is of no column."""

    def __init__(self, source: Any) -> None:
        from openpyxl.utils.cell import range_boundaries

        boundaries: Any = range_boundaries
        self._coming: list[tuple[int, int, int, int]] = []  # first row, first column, last column, last row

        def element(name: str, attributes: dict[str, str]) -> None:
            if name == f"{_MAIN} mergeCell":
                left, top, right, bottom = boundaries(attributes["ref"])
                if left <= limits.SHEET_COLUMNS:
                    self._coming.append((top, left - 1, min(right, limits.SHEET_COLUMNS) - 1, bottom))

        def entity(*_: Any) -> None:
            raise ValueError("a sheet with entities")

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = element
        parser.EntityDeclHandler = entity
        parser.ParseFile(source)
        self._coming.sort(reverse=True)
        self._open: list[tuple[int, int, int]] = []  # last row, first column, last column
        self._shown: dict[int, Cell] = {}  # by column, what the open ones show

    def fill(self, line: int, cells: dict[int, Cell]) -> None:
        """Writes into `cells` of a row what the merged cells show there. Raises ValueError where some overlap."""
        for merge in [merge for merge in self._open if merge[0] < line]:
            self._open.remove(merge)
            for column in range(merge[1], merge[2] + 1):
                del self._shown[column]
        while self._coming and self._coming[-1][0] <= line:
            top, left, right, bottom = self._coming.pop()
            if bottom < line:
                continue
            if any(column in self._shown for column in range(left, right + 1)):
                raise ValueError("merged cells overlap")
            self._open.append((bottom, left, right))
            self._shown[left] = cells.get(left, "") if top == line else ""
            self._shown.update(dict.fromkeys(range(left + 1, right + 1), Unusable("merged_across", "")))
        cells.update(self._shown)
