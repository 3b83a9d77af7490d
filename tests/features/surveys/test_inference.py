"""Intervals and tests against published values, and values computed by hand."""

import pytest

from acclaim.features.surveys.results.inference import (
    Estimate,
    compare,
    compare_with_whole,
    correlation,
    estimate,
    holm,
    share_interval,
    t_quantile,
    t_tail,
)

ENDLESS = 10**12  # members, so many that none of the n is missed


@pytest.mark.parametrize(
    ("freedom", "quantile"), [(1, 12.706), (5, 2.571), (10, 2.228), (30, 2.042), (120, 1.980), (5000, 1.960)]
)
def test_students_t_is_that_of_every_table(freedom: int, quantile: float) -> None:
    assert t_quantile(freedom) == pytest.approx(quantile, abs=5e-4)
    assert t_tail(quantile, freedom) == pytest.approx(0.025, abs=2e-5)


@pytest.mark.parametrize(
    ("chosen", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilsons_interval_is_that_of_newcombe_1998(chosen: int, n: int, low: float, high: float) -> None:
    assert share_interval(chosen / n, n, ENDLESS) == pytest.approx((low, high), abs=5e-5)


def test_an_interval_ends_where_all_have_answered() -> None:
    assert share_interval(0.4, 30, 30) == (0.4, 0.4)
    assert share_interval(0.4, 30, 40) < (0.4, 0.4)
    everybody = Estimate(30, 3.5, 1.0, 30)
    assert everybody.interval == (3.5, 3.5)


def test_the_variance_of_a_mean_is_that_of_a_finite_population() -> None:
    assert Estimate(25, 3.0, 1.0, 100).variance == pytest.approx(1 / 25 * 75 / 99)
    low, high = Estimate(25, 3.0, 1.0, 100).interval
    assert (3.0 - low, high - 3.0) == pytest.approx((2.0639 * 0.174078,) * 2, abs=1e-4)


def test_mean_and_spread_leave_out_who_does_not_know() -> None:
    assert estimate({"1": 2, "5": 2, "?": 9}, 20) == pytest.approx((4, 3.0, (16 / 3) ** 0.5, 20, 0))


@pytest.mark.parametrize(  # Welch's t-test in Wikipedia: examples 2 and 3
    ("one", "other", "p"),
    [
        (Estimate(10, 20.6, 9.0**0.5, ENDLESS), Estimate(20, 22.1, 0.9**0.5, ENDLESS), 0.149),
        (Estimate(10, 19.4, 1.4**0.5, ENDLESS), Estimate(20, 21.6, 17.1**0.5, ENDLESS), 0.036),
    ],
)
def test_welchs_test_is_that_of_its_examples(one: Estimate, other: Estimate, p: float) -> None:
    found = compare(one, other)
    assert found.p == pytest.approx(p, abs=0.006)  # their means and variances are rounded
    assert (found.low < 0 < found.high) is (p > 0.05)


def test_of_a_unit_and_the_whole_that_it_is_in_the_rest_is_compared() -> None:
    unit, rest = estimate({"5": 30, "4": 10}, 60), estimate({"3": 40, "2": 20}, 90)
    whole = estimate({"5": 30, "4": 10, "3": 40, "2": 20}, 150)
    found, by_rest = compare_with_whole(unit, whole), compare(unit, rest)
    assert found is not None
    assert found.value == pytest.approx(unit.mean - whole.mean)
    assert found.p == pytest.approx(by_rest.p)
    assert (found.low, found.high) == pytest.approx((0.6 * by_rest.low, 0.6 * by_rest.high))
    assert compare_with_whole(whole, whole) is None


def test_holms_correction_is_that_of_its_example() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


def test_correlation() -> None:
    assert correlation({"1": {"1": 5}, "5": {"5": 5}}) == pytest.approx(1)
    assert correlation({"1": {"5": 5}, "5": {"1": 5}}) == pytest.approx(-1)
    assert correlation({"1": {"1": 2, "2": 1}, "2": {"1": 1, "2": 2}, "?": {"1": 9}}) == pytest.approx(1 / 3)
    assert correlation({"3": {"1": 5, "5": 5}}) is None
