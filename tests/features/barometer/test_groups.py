"""What is told of units and classes never tells of a few members, nor lets them be computed."""

from acclaim.event import units
from acclaim.event.units import Renames
from acclaim.features.barometer import groups
from acclaim.features.barometer.limits import MEMBERS_MIN


def day(**visitors: int) -> dict[str, dict[str, float]]:
    """By unit, each of whom has visited once and voted for a minute."""
    return {
        f"u{unit}": {
            "visits": n, "users:": n, "visible": n * 90_000, "users:vote": n, "uses:vote": n, "active:vote": n * 60_000,
        }
        for unit, n in visitors.items()
    }  # fmt: skip


def told(*days: dict[str, dict[str, float]]) -> dict[str, int]:
    return {one.group: one.visitors for one in groups.units(days, units.UNCHANGED)}


def test_a_small_unit_is_withheld_with_the_smallest_beside_it() -> None:
    assert told(day(甲=40, 乙=30, 丙=MEMBERS_MIN - 1)) == {"甲": 40}
    assert told(day(甲=40, 乙=30, 丙=MEMBERS_MIN)) == {"甲": 40, "乙": 30, "丙": MEMBERS_MIN}


def test_several_days_tell_no_more_than_each_of_them() -> None:
    large, small = day(甲=40, 乙=30, 丙=20), day(甲=40, 乙=30, 丙=3)
    assert told(large, small) == {"甲": 80, "乙": 30, "丙": 20}
    assert told(*[small] * 20) == {"甲": 800}  # the three came on twenty days: sixty visitors of days, still three


def test_a_feature_is_told_where_enough_have_used_it() -> None:
    one = day(甲=40, 乙=30, 丙=20)
    one["u丙"] |= {"users:quiz": 4, "active:quiz": 9e9}
    found = {each.group: each for each in groups.units([one], units.UNCHANGED)}
    assert "quiz" not in found["丙"].users
    assert (found["丙"].most, found["丙"].users["vote"], found["丙"].active_s > 9e6) == ("vote", 20, True)


def test_a_unit_that_was_renamed_is_one_with_its_new_name() -> None:
    found = groups.units([day(旧=6, 新=6, 甲=40)], Renames({"旧": "新"}))
    assert [(one.group, one.visitors) for one in found] == [("新", 12), ("甲", 40)]


def test_classes_are_told_likewise() -> None:
    figures = day(x=50)["ux"]
    found = groups.classes([{"cstaff": figures, "cjury": {**figures, "users:": 3, "visits": 3}, "cguest": figures}])
    assert [one.group for one in found] == ["staff"]
