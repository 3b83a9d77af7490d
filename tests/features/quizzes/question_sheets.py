"""Sheets of questions, as people make them."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl import Workbook

HEADINGS = ("题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案", "解析", "难度", "知识点", "分值", "时间")


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def workbook(rows: Iterable[Sequence[Any]], headings: Sequence[str] = HEADINGS, title: str = "") -> bytes:
    """One sheet, with a title above the headings if it has one."""
    book = Workbook()
    for row in ([title], headings, *rows) if title else (headings, *rows):
        book.worksheets[0].append([*row])
    return saved(book)


def row(headings: Sequence[str] = HEADINGS, /, **cells: Any) -> list[Any]:
    """A row with these cells, the others empty."""
    return [cells.get(heading) for heading in headings]


def csv(rows: Iterable[Mapping[str, str]], headings: Sequence[str] = HEADINGS) -> bytes:
    lines = [",".join(headings), *(",".join(one.get(heading, "") for heading in headings) for one in rows)]
    return "\n".join(lines).encode()
