import json
import subprocess
import sys
from typing import Any

import pytest

from loadtests.feed.verdict import Truth, verdict


@pytest.mark.slow
def test_a_receiver_misses_and_doubles_nothing_while_it_a_worker_and_redis_are_killed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loadtests.feed", "--scale", "0.002", "--json"],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    result = json.loads(done.stdout)
    assert (result["missed"], result["doubled"], result["equal"]) == (0, 0, True)
    assert result["ballots"] == 800, "400 members in two polls"
    assert result["receiver_killed"] >= 2
    assert result["worker_killed"] == result["redis_killed"] == 1


TRUTH = {"best": Truth(frozenset(("A", "B")), frozenset("B"), [1, 0], True)}
FACTS: list[dict[str, Any]] = [
    {"id": "1", "type": "poll", "poll": "best", "state": "open"},
    {"id": "2", "type": "ballots", "poll": "best", "ballots": 2},
    {"id": "3", "type": "poll", "poll": "best", "state": "closed"},
    {"id": "4", "type": "poll", "poll": "best", "state": "published"},
    {"id": "5", "type": "result", "poll": "best", "result": {"options": [{"votes": 1}, {"votes": 0}]}},
    {"id": "6", "type": "receipts", "poll": "best", "counted": ["A"], "voided": ["B"]},
]


def changed(at: int, **fields: Any) -> list[dict[str, Any]]:
    return [*FACTS[:at], FACTS[at] | fields, *FACTS[at + 1 :]]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (FACTS, (0, 0, True)),
        ([*FACTS, FACTS[0]], (0, 1, False)),  # the same fact twice
        (changed(1, ballots=1), (1, 0, False)),
        (changed(1, ballots=3), (0, 1, False)),
        (changed(5, voided=[]), (1, 0, False)),
        (changed(5, voided=["B", "C"]), (0, 1, False)),
        (changed(5, counted=["A", "B"], voided=[]), (0, 0, False)),
        (changed(4, result={"options": [{"votes": 0}, {"votes": 1}]}), (0, 0, False)),
        (FACTS[:3] + FACTS[4:], (0, 0, False)),  # never published
        (FACTS[1:4], (2, 0, False)),
    ],
)
def test_the_verdict_finds_what_is_wrong(facts: list[dict[str, Any]], told: tuple[int, int, bool]) -> None:
    assert tuple(verdict(facts, TRUTH).values()) == told
