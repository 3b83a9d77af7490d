"""The load test of boards and clouds runs, and nothing is lost or counted twice while a worker and Redis are killed."""

import json
import subprocess
import sys

import pytest

from loadtests.words.plan import QUESTIONS, UPVOTES, plan


@pytest.mark.slow
def test_all_that_was_acknowledged_is_counted_once_though_a_worker_and_redis_are_killed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loadtests.words", "--members", "600", "--json"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    result = json.loads(done.stdout)
    assert result["upvotes"] == 600 * UPVOTES
    assert result["words"] > result["different_words"] > 300
    assert result["resent"] > 100
    assert [result[name] for name in ("lost", "doubled", "recounts_wrong", "unanswered")] == [0, 0, 0, 0]
    assert result["worker_killed"] == result["redis_killed"] == 1


def test_a_seed_makes_the_same_plan_and_nobody_upvotes_a_question_twice() -> None:
    members = plan(50, 7)
    assert members == plan(50, 7) != plan(50, 8)
    assert all(len(set(one.upvotes)) == UPVOTES and max(one.upvotes) < QUESTIONS for one in members)
    assert all(one.words and len(set(one.words)) == len(one.words) for one in members)
