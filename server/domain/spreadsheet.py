"""Spreadsheets as people send them, to rows of text: CSV of any common kind, and XLSX.

Rows are read one by one, so a million of them take little memory; of an XLSX only the shared texts are held, which
the limit on its unpacked size bounds. Nothing but the cells' values is looked at.
"""

import codecs
import csv
import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from server import limits
from server.errors import ImportRejected

Row = tuple[int, list[str]]  # the line (or sheet row) it begins on, from 1; its cells

COLUMNS_READ: Final = 40
EXACT_DIGITS: Final = 15  # of a number in a spreadsheet; later ones are lost (IEEE 754 double)
_CHUNK_BYTES: Final = 1 << 20

# What openpyxl and zipfile raise for a damaged workbook: there is no common base, and the XML may be anything.
_DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, ParseError, OSError, EOFError, KeyError, IndexError, ValueError, TypeError,
    AttributeError, NotImplementedError, RuntimeError,
)  # fmt: skip


def sheets(data: bytes) -> Iterator[tuple[str, Iterator[Row]]]:
    """(name, rows) of each visible sheet; a CSV is one sheet named "".

    Rows must be read before the next sheet is asked for. Raises ImportRejected("roster_rejected") for what is no
    spreadsheet, is damaged, or unpacks to more than limits.UNPACKED_BYTES.
    """
    if data.startswith(b"PK\x03\x04"):
        yield from _workbook(data)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        raise rejected("This is an old or an encrypted Excel file; save it as .xlsx without a password.")
    else:
        yield "", _csv(data)


def rejected(problem: str, **details: Any) -> ImportRejected:
    return ImportRejected("roster_rejected", f"{problem} Nothing was imported.", **details)


def _csv(data: bytes) -> Iterator[Row]:
    text = io.TextIOWrapper(io.BytesIO(data), encoding=_encoding(data), newline="")
    first = text.readline()
    text.seek(0)
    reader = csv.reader(text, delimiter=max(",;\t", key=first.count))
    line = 1
    try:
        for cells in reader:
            yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error:
        raise rejected(f"Line {line}: a cell does not end; is a quotation mark not closed?", line=line) from None


def _encoding(data: bytes) -> str:
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ["utf-16"] if marked else ["utf-8-sig", "gb18030"]:  # the last is what Excel saves in China
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            for start in range(0, len(data), _CHUNK_BYTES):
                decoder.decode(data[start : start + _CHUNK_BYTES])
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise rejected("This is no spreadsheet: send CSV (UTF-8 or GB 18030) or XLSX.")


def _workbook(data: bytes) -> Iterator[tuple[str, Iterator[Row]]]:
    # Here, because they are large and no worker needs them for voting. openpyxl reads XML by defusedxml where that is
    # there; without it, 8 KB with entities in it were 860 MB (measured), for Expat lets a text grow a hundredfold.
    import defusedxml  # noqa: F401
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:  # a part never unpacks to more than it declares
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > limits.UNPACKED_BYTES:
            raise rejected("The workbook is too large when unpacked; send it as CSV or in several files.")
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except _DAMAGED:
        raise _damaged() from None
    with closing(workbook):
        for sheet in workbook.worksheets:
            if sheet.sheet_state == "visible":
                yield sheet.title, _sheet_rows(sheet)


def _sheet_rows(sheet: Any) -> Iterator[Row]:
    sheet.reset_dimensions()  # what a sheet declares of its size is often wrong, and may be a trap
    rows = sheet.iter_rows(max_col=COLUMNS_READ, values_only=True)
    line = 0
    while True:
        try:
            values = next(rows, None)
        except _DAMAGED:
            raise _damaged() from None
        if values is None:
            return
        line += 1
        yield line, _texts(values)


def _texts(values: Sequence[Any]) -> list[str]:
    cells = [_text(value) for value in values]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and abs(value) >= 10**EXACT_DIGITS:
        return f"{value:.3E}"  # as Excel shows it: not an id, so the row is reported instead of being wrong
    return str(value).strip()


def _damaged() -> ImportRejected:
    return rejected("The workbook is damaged; open it, save it as .xlsx and send it again.")
