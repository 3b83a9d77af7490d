import re

import pytest

from acclaim.base.sheets.headings import CHINESE, headings, said


def test_headings_are_names_for_programs_unless_chinese_is_asked_for() -> None:
    assert headings(("member", "votes"), "") == headings(("member", "votes"), "en") == ("member", "votes")
    assert headings(("member", "votes", "jury"), "zh") == ("工号", "票数", "jury")


def test_a_name_may_be_called_something_else_in_one_table() -> None:
    assert headings(("name",), "zh", name="选项") == ("选项",)
    assert said("members", "zh", members="到访人数") == "到访人数"


@pytest.mark.parametrize("word", sorted(CHINESE.values()))
def test_each_heading_is_chinese(word: str) -> None:
    assert re.search("[\u4e00-\u9fff]", word)
