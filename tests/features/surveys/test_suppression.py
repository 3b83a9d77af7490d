"""What is withheld, unit by unit: the few, the alike, and as many beside them as it takes."""

import pytest

from acclaim.features.surveys.results.suppression import Item, Level, are_alike, base_levels, item_levels
from acclaim.features.surveys.results.tree import Tree

K = 10
SCALE = Item("12345", is_scale=True, needs=2)
YES_NO = Item(["yes", "no"])
FULL, SHARE, MEAN, NOTHING = Level.FULL, Level.SHARE, Level.MEAN, Level.NOTHING


def degrees(*counts: int) -> dict[str, int]:
    return {str(degree): count for degree, count in enumerate(counts, 1)}


def settled(direct: dict[str, dict[str, int]], item: Item = SCALE) -> dict[str, Level]:
    tree = Tree(direct)
    levels = item_levels(tree, item, tree.rolled_up(direct), K, {})
    assert levels.keys() == set(tree)
    return {group: levels[group] for group in direct}


def base(**respondents: int) -> dict[str, Level]:
    tree = Tree(respondents)
    sums = tree.rolled_up({unit: {"": n} for unit, n in respondents.items()})
    return base_levels(tree, {group: counts.get("", 0) for group, counts in sums.items()}, K)


def test_a_unit_of_few_takes_the_smallest_sister_with_it() -> None:
    levels = base(a=9, b=40, c=30, d=31)
    assert [unit for unit, level in levels.items() if level is NOTHING] == ["a", "c"]


def test_of_equal_sisters_the_first_by_id_is_withheld() -> None:
    assert base(few=3, b=20, a=20) == {"": FULL, "a": NOTHING, "b": FULL, "few": NOTHING}


def test_two_units_of_few_need_nobody_else_if_they_are_k_together() -> None:
    assert base(a=5, b=5, c=20)["c"] is FULL


def test_two_units_of_few_take_another_if_they_are_fewer_than_k_together() -> None:
    assert base(a=4, b=5, c=20, d=21) == {"": FULL, "a": NOTHING, "b": NOTHING, "c": NOTHING, "d": FULL}


def test_units_in_which_nobody_answered_hide_nobody() -> None:
    assert base(a=4, b=0, c=20, d=30)["c"] is NOTHING


def test_below_a_unit_that_is_withheld_nothing_is_told() -> None:
    tree = Tree(["a", "b/x", "b/y", "c"])
    n = {"": 75, "a": 5, "b": 30, "b/x": 15, "b/y": 15, "c": 40}
    assert base_levels(tree, n, K)["b/x"] is NOTHING


def test_who_is_directly_in_a_unit_is_a_sister_of_those_below_it() -> None:
    tree = Tree(["a", "a/x", "a/y", ""])
    assert list(tree) == ["", "/", "a", "a/", "a/x", "a/y"]
    assert tree.rolled_up({"a": {"v": 1}, "a/x": {"v": 2}, "": {"v": 4}})[""] == {"v": 7}
    n = {"": 63, "/": 12, "a": 51, "a/": 1, "a/x": 20, "a/y": 30}
    assert [one for one, level in base_levels(tree, n, K).items() if level is NOTHING] == ["a/", "a/x"]


@pytest.mark.parametrize(
    ("counts", "alike"),
    [
        (degrees(0, 0, 0, 0, 12), True),
        (degrees(0, 0, 1, 0, 11), True),
        (degrees(0, 0, 2, 0, 10), False),
        (degrees(0, 0, 2, 0, 38), True),
        (degrees(0, 0, 3, 0, 38), False),
    ],
)
def test_answers_are_alike_if_five_per_cent_differ_or_one(counts: dict[str, int], alike: bool) -> None:
    assert are_alike(SCALE, counts) is alike


def test_of_ten_to_nineteen_answers_no_counts_are_told_nor_of_the_sister_they_would_follow_from() -> None:
    levels = settled({"a": degrees(1, 2, 3, 4, 4), "b": degrees(5, 5, 9, 9, 9), "c": degrees(5, 5, 9, 9, 10)})
    assert levels == {"a": SHARE, "b": SHARE, "c": FULL}


def test_a_share_of_almost_all_is_not_told_of_few() -> None:
    levels = settled({"a": degrees(0, 0, 0, 7, 7), "b": degrees(3, 5, 9, 9, 9), "c": degrees(5, 5, 9, 9, 10)})
    assert levels == {"a": MEAN, "b": MEAN, "c": FULL}


def test_a_unit_that_answered_alike_takes_a_sister_with_it() -> None:
    levels = settled({"a": {"yes": 30}, "b": {"yes": 12, "no": 9}, "c": {"yes": 20, "no": 20}}, YES_NO)
    assert levels == {"a": NOTHING, "b": NOTHING, "c": FULL}


def test_what_is_withheld_together_must_not_be_alike_either() -> None:
    direct = {"a": {"yes": 30}, "b": {"yes": 30, "no": 1}, "c": {"yes": 30, "no": 30}}
    assert settled(direct, YES_NO) == {"a": NOTHING, "b": NOTHING, "c": NOTHING}
