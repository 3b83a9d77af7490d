"""Bad input: the targets of scripts/fuzz by hypothesis, what is known to be nasty, and a short run of it."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.folders import ROOT
from tests.fuzz.spoil import Edit, spoilt
from tests.fuzz.targets import TARGETS, Target

# Too large or too rare for chance to meet them.
KNOWN = [
    ("messages", b"[" * 100_000),
    ("messages", b'{"type":"mine","poll":"\xed\xa0\x80"}'),
    ("messages", b'{"type":"mine","poll":"\\ud800"}'),
    ("bodies", b'{"polls":' * 50_000),
    ("bodies", b'{"rev":' + b"9" * 5000 + b"}"),
    ("event_file", b"a = " + b"[" * 50_000),
    ("event_file", b"a = " + b"{a = " * 50_000),
    ("event_file", b"id = " + b"9" * 5000),
    ("event_file", b"a" + b".a" * 1_000 + b" = 1"),
    ("bodies", b'{"id":"a","title":"\\u0000\\u202e","polls":[]}'),
    ("bodies", b'{"id":"a","title":"\\udc00"}'),
    ("bodies", b'{"id":"a","title":"' + "\u202e".encode() * 10_000 + b'"}'),
    *[("bodies", b'{"rev":' + number + b"}") for number in (b"1e999", b"NaN", b"-Infinity", b"1.5", b"1" + b"0" * 400)],
    *[
        ("event_file", b'id = "a"\ntitle = "a"\nlikes = ' + number)
        for number in (b"nan", b"inf", b"1e999", b"0x" + b"f" * 99)
    ],
    ("event_file", b'id = "a"\ntitle = "a"\n[stream]\nstarts_at = 0001-01-01T00:00:00+23:59'),
    ("event_file", b'id = "a"\ntitle = "\\U00110000"'),
    ("roster", "id,name\n1,\u202e\x00".encode() + b"x" * 10_000),
    ("roster", "id,name\n1,\ud800".encode("utf-16", "surrogatepass")),
    ("roster", b"id,name\n1e999,NaN\n-0,inf\n"),
    ("roster", b"id\n" + b'"' + b"x" * 200_000),
    ("receipts", b"Z" * 100_000),
    ("tickets", b"." * 8000),
    ("cookies", b"acclaim-gala=" + b"." * 5000),
    ("handshake", b"Connection: upgrade\r\n" * 5000),
]


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Arbitrary bytes, and good inputs spoilt."""
    put = st.one_of(st.binary(max_size=4), st.sampled_from(target.words or [b"\x00"]))
    edits = st.lists(st.builds(Edit, st.integers(0, 5000), st.sampled_from([0, 1, 2, 16]), put), max_size=6)
    return st.one_of(st.binary(max_size=300), st.builds(spoilt, st.sampled_from(target.seeds), edits))


@pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")
@pytest.mark.parametrize("name", TARGETS)
def test_whatever_comes_is_taken_rightly_or_refused_by_name(name: str) -> None:
    target = TARGETS[name]

    @given(inputs(target))
    def check(data: bytes) -> None:
        target.check(data)

    check()


@pytest.mark.parametrize("name", TARGETS)
def test_good_inputs_hold(name: str) -> None:
    for seed in TARGETS[name].seeds:
        TARGETS[name].check(seed)


@pytest.mark.parametrize(("name", "data"), KNOWN)
def test_what_is_known_to_be_nasty_does_no_harm(name: str, data: bytes) -> None:
    TARGETS[name].check(data)


def test_a_short_run_of_the_fuzzer_finds_nothing() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "2", "frames"],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.count("stands") == 1
