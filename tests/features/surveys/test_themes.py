"""What texts are about, and what of them is masked before anybody reads them."""

import pytest

from acclaim.features.surveys.results.themes import MASK, Themes, masked


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
    assert Themes().count(texts) == [("食堂", 10_000), ("书屋", 1)]


def test_themes_are_those_of_the_dictionary() -> None:
    assert Themes({"绿化": ["花坛", "树"]}).count(["多种树", "食堂"]) == [("绿化", 1)]
    assert Themes({}).count(["食堂"]) == []
    assert Themes({"空": [""]}).of("食堂") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("打我电话13800138000谢谢", f"打我电话{MASK}谢谢"),
        ("138 0013 8000 或 0459-5961234", f"{MASK} 或 {MASK}"),
        ("+86 138-0013-8000", MASK),
        ("１３８００１３８０００", MASK),
        ("幺三八零零幺三八零零零", MASK),
        ("身份证23060419800101123X", f"身份证{MASK}"),
        ("230604 1980 0101 1234号", f"{MASK}号"),
        ("写信到 wang.wu@cnpc.com.cn 吧", f"写信到 {MASK} 吧"),
        ("加微信 wangwu_1980", f"加{MASK}"),
        ("QQ：12345678", MASK),
        ("2024年有3个队120人，食堂5元", "2024年有3个队120人，食堂5元"),
        ("采油48队第六作业区", "采油48队第六作业区"),
    ],
)
def test_numbers_addresses_and_accounts_are_masked(text: str, expected: str) -> None:
    assert masked(text) == expected
