"""Units as a tree of paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base.plain_text import claimed_unit, plain_unit
from acclaim.event import units

PATHS = st.lists(st.sampled_from(["甲", "乙", "丙"]), max_size=4).map("/".join)


@given(st.dictionaries(PATHS, st.integers(0, 50).map(lambda n: (n, 1)), max_size=20))
def test_what_is_right_below_a_unit_and_what_is_in_it_sum_up_to_it(direct: dict[str, tuple[int, int]]) -> None:
    sums, below = units.rolled_up(direct), units.right_below(direct)
    assert set(sums) - {""} == {one for unit in direct for one in units.upwards(unit)}
    for unit, figures in sums.items():
        parts = [sums[one] for one in below.get(unit, ())]
        if unit in direct:
            parts.append(list(direct[unit]))
        assert figures == [sum(column) for column in zip(*parts, strict=True)]


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("采油二厂 / 第六作业区／采油 48 队", "采油二厂/第六作业区/采油 48 队"), ("采油二厂／", "采油二厂/"),
     ("甲//乙", "甲//乙"), ("采油一厂", "采油一厂")],
)  # fmt: skip
def test_levels_are_written_in_one_form(typed: str, unit: str) -> None:
    assert plain_unit(typed) == unit
    assert units.has_empty_level(unit) is (claimed_unit(typed) != unit)


def test_the_groups_of_an_identity_provider_begin_with_a_slash() -> None:
    assert claimed_unit("/采油二厂/第六作业区/") == "采油二厂/第六作业区"


@pytest.mark.parametrize(
    ("unit", "hall"), [("机关", "机关"), ("二厂/机关", "二厂 机关"), ("二厂/六区/48队", "二厂 48队"), ("", "")]
)
def test_a_hall_is_shown_the_first_level_and_the_last(unit: str, hall: str) -> None:
    assert units.shown(unit) == hall


def test_a_unit_stands_right_before_those_below_it() -> None:
    typed = ["甲乙/丙", "甲乙", "甲 乙", "甲/乙", "甲"]
    assert sorted(typed, key=units.in_order) == ["甲", "甲/乙", "甲 乙", "甲乙", "甲乙/丙"]


@given(st.dictionaries(PATHS.filter(bool), PATHS.filter(bool), max_size=5).map(units.Renames), PATHS)
def test_a_renamed_unit_is_found_whenever_its_name_was_written_down(renames: units.Renames, unit: str) -> None:
    if not renames.is_circular:
        now = renames.now(unit)
        assert renames.now(now) == now
        assert not set(units.upwards(now)) & set(renames.pairs)


@given(st.dictionaries(PATHS.filter(bool), PATHS.filter(bool), max_size=5).map(units.Renames), PATHS, PATHS)
def test_whoever_is_in_a_unit_now_is_in_one_of_its_names(renames: units.Renames, unit: str, outer: str) -> None:
    if not renames.is_circular and unit and outer and units.is_within(renames.now(unit), renames.now(outer)):
        assert any(units.is_within(unit, name) for name in renames.names(outer))


def test_a_unit_is_known_by_its_former_names_as_well() -> None:
    renames = units.Renames({"二厂": "采油二厂", "采油二厂/六区": "采油三厂/六区", "采油四厂": "采油二厂/四区"})
    assert renames.names("二厂") == ["采油二厂", "二厂", "采油四厂"]
    assert renames.names("采油三厂") == ["采油三厂", "采油二厂/六区", "二厂/六区"]
    assert renames.names("采油三厂/七区") == ["采油三厂/七区"]
    assert units.UNCHANGED.names("二厂") == ["二厂"]


def test_what_is_below_a_renamed_unit_moves_with_it() -> None:
    renames = units.Renames({"二厂": "采油二厂", "采油二厂/六区": "采油三厂/六区", "机关": "采油二厂/机关"})
    assert renames.now("二厂/七区/一队") == "采油二厂/七区/一队"
    assert renames.now("二厂/六区/48队") == "采油三厂/六区/48队"
    assert renames.now("机关") == "采油二厂/机关"
    assert renames.now("二厂附属") == "二厂附属"
    assert units.Renames({"甲": "甲/本部"}).is_circular
    assert units.Renames({"甲": "乙", "乙/丙": "甲/丙"}).is_circular
