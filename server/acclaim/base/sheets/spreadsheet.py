"""Spreadsheets as people have them, to rows of text: CSV of any common kind, and XLSX (workbook.py)."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from acclaim.base import limits
from acclaim.base.sheets import workbook
from acclaim.base.sheets.reasons import rejected
from acclaim.base.sheets.sheet import Row, Sheet
from acclaim.base.sheets.text_encoding import encoding_of

HEADINGS_WITHIN_ROWS: Final = 10
_SEPARATORS: Final = (",", ";", "\t", "|")
_SAMPLE_CHARS: Final = 64 * 1024
_AS_TEXT: Final = re.compile(r'="(.*)"')  # how exports keep a spreadsheet from reading 0012345 as a number
# What begins a file of another kind that people take for a spreadsheet.
_OTHERS: Final = {
    b"%PDF": "PDF", b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"Rar!": "RAR", b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip", b"{\\rtf": "RTF",
}  # fmt: skip
_MARKUP: Final = re.compile(rb"\s*<(?:!doctype|html|head|meta|table|style|div|\?xml|!--)", re.IGNORECASE)


def sheets(data: bytes, headings: Callable[[Row], str], encoding: str = "") -> Iterator[tuple[Sheet, str]]:
    """(sheet, encoding) of each sheet; a CSV is one sheet named "", the encoding of a workbook is "".

    Rows must be read before the next sheet is asked for. `headings(row)` is a heading that is known, "" without:
    it tells a CSV's separator and, where it is not in Latin letters, an encoding that says nothing of itself.

    Raises ImportRejected("roster_rejected") with the `reason`.
    """
    if data.startswith(b"PK\x03\x04"):
        yield from ((sheet, "") for sheet in workbook.sheets(data))
        return
    _refuse_other_kinds(data)
    encoding = encoding_of(data, lambda text: not all(headings(row).isascii() for row in _first_rows(text)), encoding)
    yield Sheet("", rows=_csv(data, encoding, headings)), encoding.removesuffix("-sig")


def _refuse_other_kinds(data: bytes) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):  # a compound file: an old workbook, or a new one that is encrypted
        raise rejected("is_encrypted" if "EncryptedPackage".encode("utf-16-le") in data else "is_xls")
    if kind := next((kind for mark, kind in _OTHERS.items() if data.startswith(mark)), ""):
        raise rejected("is_other", kind=kind)
    beginning = data[:4096].removeprefix(codecs.BOM_UTF8)
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        beginning = beginning.decode("utf-16", "replace").encode()
    if _MARKUP.match(beginning):
        raise rejected("is_html")


def _first_rows(text: str) -> Iterator[Row]:
    """The first rows of a text, with each separator."""
    for separator in _SEPARATORS:
        reader = csv.reader(io.StringIO(text[:_SAMPLE_CHARS], newline=""), delimiter=separator)
        try:
            yield from (_row(number, cells) for number, cells in enumerate(islice(reader, HEADINGS_WITHIN_ROWS)))
        except csv.Error:
            continue  # an open quotation mark, which is none with the right separator


def _csv(data: bytes, encoding: str, headings: Callable[[Row], str]) -> Iterator[Row]:
    text = io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline="")
    sample = text.read(_SAMPLE_CHARS)
    text.seek(0)
    reader = csv.reader(text, delimiter=_separator(sample, headings))
    line = 1
    try:
        for cells in reader:
            yield _row(line, cells)
            line = reader.line_num + 1
    except csv.Error:
        raise rejected("open_quote", line=line) from None


def _row(line: int, cells: list[str]) -> Row:
    return Row(line, {column: _cell(cell) for column, cell in enumerate(cells[: limits.SHEET_COLUMNS]) if cell})


def _cell(text: str) -> str:
    if text.startswith("=") and (kept := _AS_TEXT.fullmatch(text.strip())):
        return kept[1]
    return text


def _separator(sample: str, headings: Callable[[Row], str]) -> str:
    """The one by which a line near the top has headings, whatever titles stand above; else the commonest there."""
    named = re.match(r"sep=(.)\r?\n", sample)  # a line by which Excel is told
    if named:
        return named[1]
    lines = sample.splitlines(keepends=True)[:HEADINGS_WITHIN_ROWS]
    for separator in _SEPARATORS:
        reader = csv.reader(io.StringIO("".join(lines), newline=""), delimiter=separator)
        try:
            if any(headings(_row(0, cells)) for cells in reader):
                return separator
        except csv.Error:
            continue
    return max(_SEPARATORS, key="".join(lines).count)
