"""Two hundred seeded histories through faults: real workers and a real Redis are killed, every line cut, slowed, lost.

`scripts/faults` plays thousands; docs/reliability.md has what came of them.
"""

import pytest

from loadtests.faults.plan import plan
from loadtests.faults.run import Outcome, play_round

pytestmark = pytest.mark.faults
ROUNDS = 5
HISTORIES = 40


@pytest.mark.parametrize("seed", range(1, 1 + ROUNDS))
async def test_every_promise_is_kept(seed: int) -> None:
    """To play one again: scripts/faults --seed SEED --histories 40 --seconds 0"""
    outcome = Outcome()
    await play_round(plan(seed, HISTORIES), 2, outcome)
    assert outcome.violations == []
    assert outcome.histories == HISTORIES
    assert outcome.acknowledged > HISTORIES, "the server has hardly been up: nothing was tried"
    assert {"worker killed", "Redis killed"} <= set(outcome.counts)
    assert {what.partition(":")[0] for what in outcome.counts} >= {"phone", "worker"}
