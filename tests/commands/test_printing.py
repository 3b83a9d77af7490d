"""What commands print: nothing of it moves the cursor, hides a line or makes one up."""

import re
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base.logs import printable
from acclaim.commands.evidence import as_lines
from acclaim.commands.printing import counted, say, say_error
from acclaim.features.evidence.rules import evaluate, vote_of
from acclaim.identity import device
from tests.folders import ROOT

COMMANDS = ROOT / "server" / "acclaim" / "commands"


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


def test_one_is_no_plural() -> None:
    assert [counted(n, "poll") for n in (0, 1, 2, 1000)] == ["0 polls", "1 poll", "2 polls", "1,000 polls"]
    assert counted(2, "entry", "entries") == "2 entries"


def test_no_command_prints_a_number_with_a_fixed_plural() -> None:
    """A count that stands right before a noun goes through `counted`."""
    nouns = "ballots|bytes|codes|clusters|devices|entrants|events|members|parts|places|polls|records|rows|workers"
    found = [
        f"{path.name}: {line.strip()}"
        for path in COMMANDS.glob("*.py")
        for line in path.read_text().splitlines()
        if re.search(rf"\{{[^{{}}]*\}}( [a-z]+)? ({nouns})\b", line) and "_BYTES" not in line and '"""' not in line
    ]
    assert found == []


def test_evidence_says_when_with_year_and_zone_and_how_much_more_there_is() -> None:
    made_ms = 1798725600_000  # 2026-12-31 14:00:00 UTC
    votes = []
    for n in range(12):
        one = device.new_id(bytes(32), "gala", f"192.0.{n}.1", made_ms, n)
        vote = vote_of(one, made_ms + 60_000, "1")
        assert vote is not None
        votes.append(vote)
    lines = as_lines(evaluate("best", 1, votes, 1, set()), ZoneInfo("Asia/Shanghai"))
    assert lines[0].startswith("poll best (epoch 1): 12 devices, 1 member; 0 ballots flagged")
    assert "2026-12-31 22:00:00+08:00" in lines[1]
    assert "1 device " in lines[1]
    assert lines[-1] == "  … and 2 more places; --json lists them"
    assert len(lines) == 12
    few = as_lines(evaluate("best", 1, votes[:10], 1, set()), ZoneInfo("Asia/Shanghai"))
    assert not [line for line in few if "more" in line]
