"""Words that are not wanted are found in whatever spelling, and others are left in peace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.features.comments.rules import Word, clean
from acclaim.features.comments.word_list import WordList

WORDS = WordList([Word("发票"), Word("微信", "mask"), Word("加群", "review"), Word("sb", "mask"), Word("casino")])


@pytest.mark.parametrize(
    "text",
    [
        "有发票吗", "有發票吗", "发 票", "发-票", "发，票", "发😀票", "fapiao", "FaPiao", "fa piao", "ｆａ　ｐｉａｏ",
        "发piao", "fa票", "CASINO", "c.a.s.i.n.o", "𝐜𝐚𝐬𝐢𝐧𝐨", "cásino", "去casino玩",
    ],
)  # fmt: skip
def test_a_word_is_refused_in_all_its_spellings(text: str) -> None:
    assert WORDS.judge(clean(text, 40)).action == "refuse"


@pytest.mark.parametrize("text", ["发明", "票", "花票", "法漂亮", "casinos", "USB接口", "sbs", "fapiaoji", "小家真美"])
def test_words_that_only_resemble_are_left_in_peace(text: str) -> None:
    assert WORDS.judge(text) == (None, text, ())


def test_a_masked_word_is_starred_as_it_was_written() -> None:
    assert WORDS.judge("加我 微-信 吧 sb") == ("mask", "加我 *** 吧 **", ("微信", "sb"))


def test_the_gravest_word_decides() -> None:
    assert WORDS.judge("微信 加群").action == "review"
    assert WORDS.judge("微信 加群 发票").action == "refuse"


def test_an_empty_list_finds_nothing() -> None:
    assert WordList([]).judge("发票").action is None
    assert WordList([Word("！！")]).judge("！！").action is None


@given(st.text("发票微信加群sb 。-ａA1家", max_size=30))
def test_masking_changes_no_other_character(text: str) -> None:
    verdict = WORDS.judge(text)
    assert len(verdict.text) == len(text)
    assert all(after in (before, "*") for before, after in zip(text, verdict.text, strict=True))
