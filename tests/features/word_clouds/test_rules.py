"""Words of a cloud: what counts as the same one."""

import pytest

from acclaim.base.errors import TextRefused
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.word_clouds.rules import Cloud, Vocabulary, commonest, normalised


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("奋斗", "奋斗"), (" 奋 斗！", "奋斗"), ("「奋斗」", "奋斗"), ("Ｔｅａｍ　Ｗｏｒｋ", "team work"),
        ("TEAM  work.", "team work"), ("C++", "c++"), ("Straße", "strasse"), ("👍🏽", "👍🏽"), ("a\tb\nc", "a b c"),
        ("……", ""), ("\u202e奋斗", "奋斗"), ("e\u0301\u0301\u0301\u0301", "é\u0301"), ("", ""),
        ("\u3164", ""), ("奋\ufe00斗", "奋斗"), ("奋\u200d斗", "奋斗"), ("👩\u200d🚒", "👩\u200d🚒"), ("❤\ufe0f", "❤"),
    ],
)  # fmt: skip
def test_a_word_is_counted_in_one_form(text: str, counted: str) -> None:
    assert normalised(text) == counted
    assert normalised(normalised(text)) == counted


def test_synonyms_count_as_the_first_as_it_is_written() -> None:
    words = Vocabulary(WordCloud("w", "一个词", synonyms=[["GDP", "生产总值"], ["老师", "教师", "Teacher"]], length=4))
    assert words.check(["gdp", "生产 总值", "TEACHER"]) == ("GDP", "老师")


@pytest.mark.parametrize(
    ("words", "code"),
    [(["一", "二", "三", "四"], "too_many_words"), (["。"], "text_empty"), (["一二三四五"], "text_too_long")],
)
def test_what_can_not_be_counted_is_refused(words: list[str], code: str) -> None:
    with pytest.raises(TextRefused) as refused:
        Vocabulary(WordCloud("w", "一个词", words_max=3, length=4)).check(words)
    assert refused.value.code == code


def test_a_log_is_folded_to_one_word_a_member_and_the_last_of_their_turns() -> None:
    cloud = Cloud(1)
    cloud.take("1-0", {"t": "1", "e": "1", "r": "m1 1 奋斗\t创新\nm2 1 奋斗"})
    cloud.take("1-0", {"t": "2", "e": "1", "r": "m1 2 创新\nm3 1 "})
    cloud.take("1-0", {"t": "3", "e": "2", "r": "m9 1 别的"})
    cloud.take("1-0", {"t": "4", "e": "1", "by": "admin", "hide": "创新"})
    assert (dict(cloud.words), cloud.count, cloud.hidden) == ({"创新": 1, "奋斗": 1}, 2, {"创新"})
    assert commonest({"b": 2, "a": 2, "c": 3, "x": 9}, {"x"}, 2) == [("c", 3), ("a", 2)]
