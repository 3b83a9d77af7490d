"""What texts are about, and how much of it is told."""

import pytest

from acclaim.features.surveys.results.themes import Themes


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("食堂的菜太咸，浴室没有热水", {"食堂", "浴室"}),
        ("飯堂和澡堂都要修", {"食堂", "浴室"}),
        ("The CANTEEN is cold", {"食堂"}),
        ("ｇｙｍ 太小", {"健身器材"}),
        ("gymnastics", set()),
        ("慰问困难职工的经费不够", {"慰问", "经费"}),
        ("都好", set()),
        ("", set()),
    ],
)
def test_a_text_is_about_the_themes_whose_words_it_has(text: str, themes: set[str]) -> None:
    assert Themes().of(text) == themes


def test_authors_are_counted_once_a_text_and_each_of_ten_thousand_that_are_the_same() -> None:
    texts = ["食堂食堂食堂，饭菜"] * 10_000 + ["书屋"]
    assert Themes().told(texts, 10) == [("食堂", 10_000)]


def test_themes_are_those_of_the_dictionary() -> None:
    assert Themes({"绿化": ["花坛", "树"]}).told(["多种树", "食堂"], 1) == [("绿化", 1)]
    assert Themes({}).told(["食堂"], 1) == []
    assert Themes({"空": [""]}).of("食堂") == set()


@pytest.mark.parametrize("extra", [0, 1, 9])
def test_a_word_that_few_or_none_have_written_changes_nothing_of_what_is_told(extra: int) -> None:
    texts = ["食堂不好"] * 12 + ["班长王五贪污"] * extra
    for wider in ("0", "食堂+"):
        themes = Themes({"食堂": ["食堂"], wider: ["食堂", "王五"], "班长": ["王五"]})
        assert [theme for theme, _ in themes.told(texts, 10)] == [min("食堂", wider)]


@pytest.mark.parametrize("both", ["0", "食堂浴室", "龥"])
def test_of_two_themes_and_both_together_two_are_told_at_most(both: str) -> None:
    texts = ["食堂"] * 19 + ["浴室"] * 19 + ["食堂浴室"]
    together = Themes({"食堂": ["食堂"], "浴室": ["浴室"], both: ["食堂", "浴室"]})
    assert len(together.told(texts, 10)) <= 2


def test_what_is_masked_is_not_searched() -> None:
    assert Themes({"p": ["138"]}).told(["打13800138000"] * 10, 10) == []
