"""The style sheets: what a formatter cannot hold."""

import re
from pathlib import Path

import pytest

from tests.pages import STATIC

SHEETS = sorted((STATIC / "css").glob("**/*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RAW_COLOUR = re.compile(
    r"#[0-9a-fA-F]{3,8}\b(?=[^{}]*[;}])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(\s*[\d.]|:\s*(?:white|black|red)\b"
)
LINE_CHARS_MAX = 120


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_raw_colours_stand_in_the_tokens_alone(sheet: Path) -> None:
    found = RAW_COLOUR.findall(COMMENT.sub("", sheet.read_text("utf-8")))
    assert bool(found) == (sheet.name == "tokens.css"), found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_line_of_a_style_sheet_is_long(sheet: Path) -> None:
    lines = sheet.read_text("utf-8").splitlines()
    assert [line for line in lines if len(line) > LINE_CHARS_MAX] == []
