"""A hundred and twenty seeded histories through faults: real workers and a real Redis are killed, every line cut,
slowed, lost. A few more on a Cluster.

`scripts/faults` plays thousands; docs/reliability.md has what came of them.
"""

import msgspec
import pytest

from loadtests.faults.plan import plan
from loadtests.faults.run import PRIMARIES, Outcome, play_round

pytestmark = pytest.mark.faults
ROUNDS = 3
HISTORIES = 40
ON_A_CLUSTER = 10


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.once) for seed in range(2, 1 + ROUNDS))])
async def test_every_promise_is_kept(seed: int) -> None:
    """To play one again: scripts/faults --seed SEED --histories 40 --seconds 0"""
    outcome = Outcome()
    await play_round(plan(seed, HISTORIES), 2, outcome)
    assert outcome.violations == []
    assert outcome.histories == HISTORIES
    # Usually some hundreds; on a busy machine workers and Redis take long to come back.
    assert outcome.acknowledged > HISTORIES // 4, "the server has hardly been up: nothing was tried"
    assert {"worker killed", "Redis killed"} <= set(outcome.counts)
    assert {what.partition(":")[0] for what in outcome.counts} >= {"phone", "worker"}


@pytest.mark.parametrize("freezes", [False, True])
async def test_every_promise_is_kept_on_a_cluster_that_loses_a_primary(freezes: bool) -> None:
    """To play it again, but for how the primary goes: scripts/faults --cluster --seed 1 --histories 10 --seconds 0"""
    outcome, made = Outcome(), plan(1, ON_A_CLUSTER, primaries=PRIMARIES)
    made.kills = [msgspec.structs.replace(kill, freezes=freezes) for kill in made.kills]
    await play_round(made, 2, outcome)
    assert outcome.violations == []
    assert outcome.acknowledged > 0, "nothing was tried"
    assert {"worker killed", "primary frozen" if freezes else "primary killed"} <= set(outcome.counts)
    assert {what.partition(":")[0] for what in outcome.counts} >= {"phone", "node"}
