"""Turnout by unit, level by level: right sums, and silent about units so small that they would tell of people."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.event.units import upwards
from acclaim.features.turnout.rules import Turnout, TurnoutTree, UnitTurnout

LEAST = limits.UNIT_MEMBERS_MIN
UNITS = st.lists(st.sampled_from("甲乙丙"), max_size=3).map("/".join)
SIZES = st.integers(1, 9).flatmap(lambda entitled: st.tuples(st.just(entitled), st.integers(0, entitled)))
COUNTED = st.dictionaries(UNITS, SIZES, max_size=12)


def opened(tree: TurnoutTree, level: Turnout) -> list[Turnout]:
    """The level, and all that can be opened from it."""
    below = [opened(tree, tree.open(one.unit)) for one in level.units if one.opens]
    return [level, *chain(*below)]


@given(COUNTED)
def test_the_parts_of_every_level_sum_up_to_the_whole(counted: dict[str, tuple[int, int]]) -> None:
    tree = TurnoutTree(counted)
    for level in opened(tree, tree.top()):
        if not level.units and not level.others_units:
            continue
        named = [(one.entitled, one.members) for one in level.units]
        entitled, members = map(sum, zip(*named, (level.others_entitled, level.others_members), strict=True))
        inside = [size for unit, size in counted.items() if level.unit in ("", *upwards(unit))]
        assert (entitled, members) == (level.entitled, level.members) == tuple(map(sum, zip(*inside, strict=True)))


@given(COUNTED)
def test_no_difference_of_what_is_shown_is_of_a_few(counted: dict[str, tuple[int, int]]) -> None:
    tree = TurnoutTree(counted)
    top = tree.top()
    levels = opened(tree, top)
    assert all(one.entitled >= LEAST for level in levels for one in level.units)
    assert all(level.others_entitled == 0 or level.others_entitled >= LEAST for level in levels)
    named = {one.unit for level in levels for one in level.units} | {*upwards(top.unit)}
    for unit in {one for whole in counted for one in upwards(whole)} - named:
        with pytest.raises(Unknown):
            tree.open(unit)


def test_a_level_is_opened_to_what_is_right_below_it() -> None:
    counted = {"二厂": (6, 1), "二厂/六区/48队": (7, 7), "二厂/六区/49队": (10, 5), "二厂/七区": (9, 0), "一厂": (5, 5)}
    tree = TurnoutTree(counted)
    assert tree.top().units == [UnitTurnout("一厂", 5, 5), UnitTurnout("二厂", 32, 13, opens=True)]
    assert tree.open("二厂").units == [
        UnitTurnout("二厂/六区", 17, 12, opens=True), UnitTurnout("二厂", 6, 1), UnitTurnout("二厂/七区", 9, 0),
    ]  # fmt: skip
    assert tree.open("二厂/六区").units == [UnitTurnout("二厂/六区/48队", 7, 7), UnitTurnout("二厂/六区/49队", 10, 5)]


def test_a_company_that_all_are_in_is_open_at_once() -> None:
    shown = TurnoutTree({"油田/一厂": (5, 5), "油田/二厂/六区": (6, 3)}).top()
    assert shown.unit == "油田"
    assert [one.unit for one in shown.units] == ["油田/一厂", "油田/二厂"]
    assert TurnoutTree({"一厂": (5, 5)}).top().units == [UnitTurnout("一厂", 5, 5)]


def test_small_units_and_those_beyond_the_limit_stand_in_one_sum() -> None:
    few = {"甲": (3, 1), "乙": (4, 4)}
    assert TurnoutTree(few).top().others_entitled == 7
    assert TurnoutTree({"甲": (3, 1)}).top().others_units == 0
    many = {f"{n} 厂": (10 + n, 5) for n in range(limits.UNITS_SHOWN + 2)}
    shown = TurnoutTree(many).top()
    assert (len(shown.units), shown.others_units, shown.others_entitled) == (limits.UNITS_SHOWN, 2, 21)
    shares = [one.members / one.entitled for one in shown.units]
    assert shares == sorted(shares, reverse=True)
    assert TurnoutTree({"": (50, 5)}).top().units == []
