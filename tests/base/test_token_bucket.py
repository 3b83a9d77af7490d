from hypothesis import given
from hypothesis import strategies as st

from acclaim.base.token_bucket import TokenBuckets, refilled


@given(st.lists(st.floats(0, 10), max_size=200))
def test_no_more_are_let_through_than_burst_and_rate(pauses: list[float]) -> None:
    buckets, now, taken = TokenBuckets(2.0, 5), 1000.0, 0
    for pause in pauses:
        now += pause
        taken += buckets.take("one", now)
    assert taken <= 5 + 2 * (now - 1000.0) + 1e-6
    assert TokenBuckets(2.0, 5).take("one", now)
    assert buckets.take("another", now), "it has its own"


@given(st.integers(1, 400), st.floats(0.1, 50))
def test_whoever_asks_at_the_rate_is_never_refused_and_loses_no_time_to_rounding(times: int, per_s: float) -> None:
    tokens, at, now = 0, 1000.0, 1000.0
    for _ in range(times):
        now += 0.37 / per_s  # of a token
        tokens, at = refilled(tokens, at, now, per_s, times)
    assert abs(tokens - int(0.37 * times)) <= 1


def test_a_bucket_without_a_rate_never_fills_again() -> None:
    buckets = TokenBuckets(0.0, 2)
    assert [buckets.take("one", now) for now in (0.0, 1.0, 1e6)] == [True, True, False]


def test_what_is_overdrawn_is_earned_first() -> None:
    assert refilled(-3, 0.0, 1.0, 2.0, 5) == (-1, 1.0)


def test_a_bounded_number_of_names_is_remembered() -> None:
    buckets = TokenBuckets(1.0, 1, names_max=100)
    for number in range(250):
        buckets.take(f"10.0.0.{number}", 0.0)
    assert len(buckets) == 100
