"""The word from the hall: what nobody sees is refused, and what looks the same is the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.features.draws.hall_word import clean, is_clean, points

# Of each kind one that a hall can't see, or can't see that it is there.
UNSEEN = (
    "\x00\t\n\r\x7f\x9b\xad\u034f\u061c\u115f\u1160\u17b4\u180e\u200b\u200c\u200d\u200e\u2028\u202e\u2060\u2066"
    "\u2800\u3164\ufe0f\ufeff\uffa0\ue000\ufffe\U0001d159\U000e0041\U000e0100"
)


@pytest.mark.parametrize(
    ("called", "word"),
    [
        ("8848", "8848"), ("８８４８", "8848"), ("  八八　四八 ", "八八 四八"),
        ("a\u0301", "á"), ("", ""), (" \u3000 ", ""),
        ("一  帆 风顺！", "一 帆 风顺!"), ("नमस्ते", "नमस्ते"), ("👍🏽", "👍🏽"), ("한글", "한글"),
    ],
)  # fmt: skip
def test_what_a_hall_calls_is_taken_in_one_form(called: str, word: str) -> None:
    assert clean(called) == word
    assert is_clean(word)


@pytest.mark.parametrize("unseen", UNSEEN)
@given(st.integers(0, 4))
def test_a_character_that_nobody_sees_is_refused_wherever_it_stands(unseen: str, place: int) -> None:
    with pytest.raises(OperatorError, match="word_unseen") as refused:
        clean(f"{'8848'[:place]}{unseen}{'8848'[place:]}")
    assert refused.value.details["character"] == points(unicodedata.normalize("NFKC", unseen))


@pytest.mark.parametrize("word", ["\u0301", "\u0301a", "8\u0323\u0332\u0333", "a \u0301"])
def test_marks_stand_on_a_character_and_are_few(word: str) -> None:
    with pytest.raises(OperatorError, match="word_unseen"):
        clean(word)


def test_a_word_has_an_end() -> None:
    assert len(clean("8" * limits.DRAW_WORD_CHARS)) == limits.DRAW_WORD_CHARS
    for word in ("8" * (limits.DRAW_WORD_CHARS + 1), "\ufdfa" * 10):  # one that becomes eighteen
        with pytest.raises(OperatorError, match="word_too_long"):
            clean(word)


@given(st.text(max_size=12))
def test_any_text_is_refused_or_has_one_form_with_nothing_unseen_in_it(text: str) -> None:
    try:
        word = clean(text)
    except OperatorError:
        return
    assert clean(word) == word == unicodedata.normalize("NFKC", word)
    assert not set(word) & set(UNSEEN)
    # "Cn": regex knows letters of later editions of Unicode than this Python
    categories = [unicodedata.category(char) for char in word if char != " "]
    assert all(category[0] in "LNPSM" or category == "Cn" for category in categories)
    assert word == word.strip() and "  " not in word
