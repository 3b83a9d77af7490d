"""Names, units and ids in the one form in which they are compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base.plain_text import plain, plain_id, plain_unit

BLANKS = " \t\u00a0\u2003\u3000\u202f"
INVISIBLE = "\u200b\ufeff\u00ad\u2060\u200e\u202a\u202c"
TEXTS = st.text(
    st.one_of(st.sampled_from(f"{BLANKS}{INVISIBLE}采油一厂Aé\u0301"), st.characters(exclude_categories=["Cs"]))
)


@given(TEXTS)
def test_the_form_is_one_and_stays(text: str) -> None:
    for form in (plain, plain_id, plain_unit):
        once = form(text)
        assert form(once) == once
        assert once == once.strip() == unicodedata.normalize("NFC", once)
        assert not set(once) & {*INVISIBLE, *BLANKS.replace(" ", "")}
        assert "  " not in once


@given(TEXTS, st.lists(st.tuples(st.integers(0, 20), st.sampled_from(INVISIBLE)), max_size=5))
def test_what_can_not_be_seen_makes_no_difference(text: str, added: list[tuple[int, str]]) -> None:
    text = plain_unit(text)
    padded = text
    for at, sign in added:
        padded = padded[:at] + sign + padded[at:]
    if unicodedata.is_normalized("NFC", padded.translate({ord(sign): None for sign in INVISIBLE})):
        assert plain_unit(f"\u3000{padded}\u00a0") == text


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("采油 一厂", "采油一厂"), ("Plant 1", "Plant 1"), ("一厂 A 队", "一厂 A 队"),
     ("  机关　", "机关"), ("e\u200b\u0301", "é")],
)  # fmt: skip
def test_a_blank_between_chinese_characters_is_no_part_of_a_units_name(typed: str, unit: str) -> None:
    assert plain_unit(typed) == unit
