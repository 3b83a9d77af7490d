"""Who came back, out of sets of members by day."""

from acclaim.features.barometer import cohorts, rules
from acclaim.features.barometer.cohorts import Cohort, Effect, Funnel
from acclaim.features.barometer.members import Members


def members(*numbers: int) -> Members:
    bitmap = bytearray(100)
    for n in numbers:
        bitmap[n // 8] |= 0x80 >> n % 8
    return Members([bytes(bitmap)])


def first(n: int) -> Members:
    return members(*range(n))


def test_those_who_came_first_in_a_week_are_followed_through_the_next_ones() -> None:
    days = rules.up_to("2026-12-20", 21)
    by_day = [Members() for _ in days]
    by_day[1], by_day[8], by_day[20] = first(60), members(*range(20), *range(100, 130)), first(40)
    assert cohorts.retention(days, by_day) == [
        Cohort("2026-11-30", 60, [20, 40]), Cohort("2026-12-07", 30, [0]), Cohort("2026-12-14", 0, []),
    ]  # fmt: skip


def test_a_few_are_not_told_nor_are_all_but_a_few() -> None:
    days = rules.up_to("2026-12-20", 14)
    for came_again, told in ((9, None), (10, 10), (50, 50), (51, None), (60, 60)):
        by_day = [first(60), *[Members()] * 6, first(came_again), *[Members()] * 6]
        assert cohorts.retention(days, by_day)[0].again == [told]
    assert cohorts.retention(days[:7], [first(9), *[Members()] * 6])[0].members is None


def test_each_step_of_the_funnel_is_a_part_of_the_one_before() -> None:
    found = cohorts.funnel(first(80), members(*range(60), *range(90, 99)), first(40), members(*range(20), 79))
    assert found == Funnel(80, 60, 40, 20)


def test_before_and_after_is_of_those_who_used_it_alone() -> None:
    before, after = [first(10), first(20)], [first(20), first(20), first(400)]
    assert cohorts.effect("quiz", first(20), before, after) == Effect("quiz", 20, 1.5, 3.0)
    assert cohorts.effect("quiz", first(9), before, after) == Effect("quiz", None)


def test_the_days_before_are_the_same_days_of_the_week() -> None:
    assert rules.weeks_earlier(["2026-12-01"]) == ["2026-11-24"]
    assert rules.weeks_earlier(rules.up_to("2026-12-28", 8))[-1] == "2026-12-14"
    assert rules.week_after("2026-12-31") == rules.up_to("2027-01-07", 7)
