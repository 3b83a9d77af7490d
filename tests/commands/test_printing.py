"""What commands print: nothing of it moves the cursor, hides a line or makes one up."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.commands.printing import printable, say, say_error

COMMANDS = Path(__file__).parents[2] / "server" / "commands"


@given(st.text(st.characters()))
def test_a_line_stays_one_line_of_characters_that_are_seen(text: str) -> None:
    shown = printable(text)
    assert shown.isprintable()
    shown.encode()  # raises for what UTF-8 has not
    assert printable(shown) == shown
    assert len(shown.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("王秀兰 Anna-Lena", "王秀兰 Anna-Lena"), ("a\nequal: all is well\x1b[8m", r"a\nequal: all is well\x1b[8m"),
        ("8848\u200b", r"8848\u200b"), ("\u202eabc\x9b", r"\u202eabc\x9b"), ("\udcff\U000e0041", r"\udcff\U000e0041"),
    ],
)  # fmt: skip
def test_what_a_terminal_would_obey_or_swallow_is_written_out(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_lines_go_where_they_belong(capsys: pytest.CaptureFixture[str]) -> None:
    say("one", "two\r")
    say_error("three")
    said = capsys.readouterr()
    assert (said.out, said.err) == ("one\ntwo\\r\n", "three\n")


def test_commands_print_by_no_other_way() -> None:
    for path in [*COMMANDS.glob("*.py"), COMMANDS.parent / "__main__.py"]:
        if path.name != "printing.py":
            assert not re.search(r"\bprint\(|\.write\(", path.read_text("utf-8")), path.name
