"""The load test of points runs, and nothing is lost or counted twice while workers and Redis are killed."""

import json
import subprocess
import sys

import pytest

from loadtests.points.plan import CAP, DAILY, VOTE, worth


@pytest.mark.slow
def test_every_balance_is_what_the_logs_say_though_workers_and_redis_are_killed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loadtests.points", "--members", "400", "--json"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    result = json.loads(done.stdout)
    assert result["acts"] == 400 * 20 and result["resent"] > 400
    wrong = ("sum", "lost", "doubled", "below_zero", "balances_wrong", "problems", "unanswered",
             "orders_unanswered", "orders_untrue")  # fmt: skip
    assert [result[name] for name in wrong] == [0] * len(wrong)
    assert result["orders"] == 100 and result["buyers"] == 400
    assert (result["worker_killed"], result["redis_killed"]) == (2, 1)


def test_what_a_member_must_have_goes_by_the_cap_of_each_day() -> None:
    assert worth({1: 19}, 1) == CAP + DAILY
    assert worth({1: 19, 2: 1}, 0) == CAP + VOTE
    assert worth({}, 0) == 0
