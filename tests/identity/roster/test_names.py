import pytest

from acclaim.identity.roster.names import comparable


@pytest.mark.parametrize(
    "written",
    ["阿卜杜拉·买买提", "阿卜杜拉•买买提", "阿卜杜拉・买买提", "阿卜杜拉．买买提", "阿卜杜拉.买买提", "阿卜杜拉‧买买提",
     "阿卜杜拉 买买提", "  阿卜杜拉　·　买买提 ", "阿卜杜拉买买提", "阿卜杜拉\u200b·买买提"],
)  # fmt: skip
def test_a_name_with_a_dot_is_the_same_with_every_dot_and_without(written: str) -> None:
    assert comparable(written) == "阿卜杜拉买买提"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王 秀兰", "王秀兰"),
        ("王　秀　兰", "王秀兰"),
        ("Ｌｉ　Ｌｅｉ", "li lei"),
        ("O’Brien", "O'Brien"),
        ("Jean-Luc", "Jean Luc"),
    ],
)
def test_blanks_width_and_case_make_no_other_name(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(("one", "other"), [("王秀兰", "王秀蘭"), ("Zoë", "Zoe"), ("李雷", "李磊")])
def test_other_characters_are_another_name(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


@pytest.mark.parametrize("nothing", ["", " ", "·", "　．　"])
def test_nothing_to_be_seen_is_no_name(nothing: str) -> None:
    assert comparable(nothing) == ""
