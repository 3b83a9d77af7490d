"""What is left of a comment once it is clean."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.base.errors import CommentRefused
from acclaim.event.parts.comments import Comments
from acclaim.features.comments.rules import Rules, characters, clean, signature
from acclaim.identity.member import Member
from tests.running import make_event

FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  为最美小家\n\n喝彩！ ", "为最美小家 喝彩！"),
        ("ＶＩＰ１２３，好！？", "VIP123，好！？"),  # letters fold, Chinese punctuation stays Chinese
        ("𝓗𝓮𝓵𝓵𝓸", "Hello"),
        ("ㅋㅋㅋ", "ㅋㅋㅋ"),
        ("a\u202eb\u2066c\u200b\x07", "abc"),  # direction, width and control
        ("e\u0301", "é"),
        ("好" + "\u0301" * 30, "好" + "\u0301" * limits.COMMENT_MARKS),
        (f"{FAMILY} 1️⃣ 👍🏽 ❤️‍🔥", f"{FAMILY} 1️⃣ 👍🏽 ❤️‍🔥"),
        ("a\u200db", "ab"),
        ("\u3164x", "x"),
        ("① ㊗", "① ㊗"),
    ],
)
def test_a_comment_is_cleaned_and_stays_itself(written: str, shown: str) -> None:
    assert clean(written, 40) == shown


@pytest.mark.parametrize("written", ["", " \n", "\u200b\u202e", "\u3164\u2800", "\u0301\u0301"])
def test_a_comment_of_nothing_is_refused(written: str) -> None:
    with pytest.raises(CommentRefused) as caught:
        clean(written, 40)
    assert caught.value.code == "comment_empty"


def test_length_is_counted_as_a_person_counts() -> None:
    assert clean(FAMILY * 3, 3) == FAMILY * 3
    with pytest.raises(CommentRefused) as caught:
        clean("一二三四", 3)
    assert (caught.value.code, caught.value.details) == ("comment_too_long", {"length": 3})


# What makes one character of many code points: conjoining jamo, joined emoji, conjuncts, tags, regional letters.
PIECES = ["ᄀ", "ᅡ", "ᆨ", "👩\u200d", "क\u094d", "🏴", "\U000e0067", "🇨", "\u0301", "👍🏽", "ผู้", "a", "一", FAMILY]


@pytest.mark.parametrize("endless", ["ᄀ" * 1300, "👩\u200d" * 560 + "👩", "क\u094d" * 600 + "क"])
def test_one_endless_character_is_too_long(endless: str) -> None:
    with pytest.raises(CommentRefused, match="comment_too_long"):
        clean(endless, 10)


@given(st.lists(st.sampled_from(PIECES), max_size=300).map("".join), st.integers(1, limits.COMMENT_CHARS))
def test_whatever_its_characters_are_made_of_a_comment_takes_bounded_room(written: str, length: int) -> None:
    try:
        shown = clean(written, length)
    except CommentRefused:
        return
    assert len(characters(shown)) <= length
    assert len(shown) <= limits.COMMENT_CODE_POINTS * length
    assert len(shown.encode()) <= limits.COMMENT_BYTES_PER_CHARACTER * length + limits.COMMENT_BYTES_MORE


@given(st.text(max_size=80))
def test_whatever_is_written_nothing_unseen_is_shown(written: str) -> None:
    try:
        shown = clean(written, limits.COMMENT_CHARS)
    except CommentRefused:
        return
    assert shown == shown.strip()
    assert "  " not in shown
    assert len(characters(shown)) <= limits.COMMENT_CHARS
    kinds = [unicodedata.category(one) for one in shown]
    assert not {"Cc", "Cs", "Co", "Zl", "Zp"} & set(kinds)
    assert not any(kind == "Cf" and one != "\u200d" for one, kind in zip(shown, kinds, strict=True))
    assert clean(shown, limits.COMMENT_CHARS) == shown


def test_the_event_says_what_stands_beside_a_comment() -> None:
    member = Member(id="m1", event="gala", name="王秀兰", unit="采油一厂")
    beside = {
        names: signature(make_event(comments=Comments(True, names=names)), member) for names in ("none", "name", "unit")
    }
    assert beside == {"none": ("", ""), "name": ("王秀兰", ""), "unit": ("王秀兰", "采油一厂")}


def test_an_event_without_comments_is_closed_whatever_its_moderators_said() -> None:
    assert Rules(mode="open").mode_in(Comments()) == "closed"
    assert Rules().mode_in(Comments(True, mode="review")) == "review"
    assert Rules(mode="open").mode_in(Comments(True, mode="review")) == "open"
