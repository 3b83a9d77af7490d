"""The load test of the barometer runs, with an audience in which every kind of member is."""

import json
import subprocess
import sys

import pytest

from loadtests.barometer.plan import KINDS, MINUTE, Person, Phone, Span, Truth, people


@pytest.mark.slow
def test_visits_and_visitors_are_right_and_no_time_is_wrong_by_a_second() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loadtests.barometer", "--members", "200", "--json"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    result = json.loads(done.stdout)
    assert [result[name] for name in ("visits_wrong", "visitors_wrong", "one_page_visits_zero")] == [0, 0, 0]
    assert result["seconds_wrong_max"] <= 1
    assert (result["members"], result["worker_killed"]) == (200, 1)
    assert result["reports"] > 200


def test_everybody_does_what_their_kind_does() -> None:
    assert {person.kind for person in people(40, 1)} == set(KINDS)


def test_the_truth_is_by_member_whatever_the_phones() -> None:
    one = Phone([Span(0, 10 * MINUTE)], [Span(0, 10 * MINUTE)])
    other = Phone([Span(5 * MINUTE, 15 * MINUTE)], [Span(5 * MINUTE, 15 * MINUTE)])
    later = Phone([Span(50 * MINUTE, 51 * MINUTE)], [])
    truth = Person("m1", "two phones", [one, other, later]).truth()
    assert truth == {"1970-01-01": Truth(2, 21 * MINUTE, 15 * MINUTE)}
