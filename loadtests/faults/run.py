"""Plays rounds of histories, each on a server of its own, and adds up what came of them."""

import asyncio
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import msgspec

from loadtests.faults.checker import Violation, check
from loadtests.faults.faulty_server import faulty_server
from loadtests.faults.injected import Span
from loadtests.faults.losses import Losses, losses_of
from loadtests.faults.plan import RoundPlan, plan
from loadtests.faults.play import Play
from loadtests.faults.record import History
from loadtests.faults.rules_ballots import acknowledged

HISTORIES_A_ROUND: Final = 25
PRIMARIES: Final = 3  # of a Cluster


class Outcome:
    """What rounds have added up to."""

    def __init__(self, records: Path | None = None) -> None:
        self._records: Final = records
        self.histories = 0
        self.acknowledged = 0
        self.attempted = 0
        self.answers = 0
        self.counts: Counter[str] = Counter()
        self.losses: defaultdict[str, Losses] = defaultdict(Losses)  # by fault, as the two around
        self.recovery_s: defaultdict[str, list[float]] = defaultdict(list)
        self.violations: list[tuple[int, str, Violation]] = []  # seed, event

    def add(self, seed: int, history: History, spans: Iterable[Span] = ()) -> None:
        """`spans`: of the round."""
        self.histories += 1
        self.acknowledged += acknowledged(history)
        self.attempted += len(history.attempts)
        self.answers += len(history.answers)
        for what, one in losses_of(history, spans).items():
            self.losses[what].add(one)
        violations = check(history)
        self.violations += [(seed, history.event, violation) for violation in violations]
        if violations and self._records is not None:
            self._records.mkdir(parents=True, exist_ok=True)
            (self._records / f"{history.event}.json").write_bytes(msgspec.json.encode(history))

    def as_dict(self) -> dict[str, Any]:
        """What scripts/faults prints."""
        rules = Counter(violation.rule for _, _, violation in self.violations)
        return {
            "histories": self.histories,
            "faults_injected": self.counts.total(),
            "violations": len(self.violations),
            "ballots": self.attempted,
            "acknowledged": self.acknowledged,
            "answers": self.answers,
            "lost": rules["lost"],
            "doubled": rules["doubled"],
            "faults": {
                name: {
                    "injected": n,
                    **msgspec.structs.asdict(self.losses[name]),
                    **_recovery(self.recovery_s[name]),
                }
                for name, n in sorted(self.counts.items())
            },
            "broken": [
                {"seed": seed, "event": event, **msgspec.structs.asdict(violation)}
                for seed, event, violation in self.violations
            ],
        }


def _recovery(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    if not ordered:
        return {}
    return {"recovered_s_p50": round(ordered[len(ordered) // 2], 3), "recovered_s_max": round(ordered[-1], 3)}


async def play_round(round_plan: RoundPlan, workers: int, outcome: Outcome) -> None:
    """Plays all histories of a round at the same time."""
    async with faulty_server(workers, round_plan.primaries) as server:
        plays = [Play(server, history) for history in round_plan.histories]
        await asyncio.gather(*(play.arrive() for play in plays))

        async def play_all() -> None:
            await asyncio.gather(*(play.run() for play in plays))
            server.is_over = True

        await asyncio.gather(server.suffer(round_plan), play_all())
    outcome.counts.update(server.injected.counts)
    for what, seconds in server.injected.recovery_s.items():
        outcome.recovery_s[what] += seconds
    for play in plays:
        outcome.add(round_plan.seed, play.history, server.injected.spans)


async def run(
    seed: int,
    seconds: float,
    histories: int = HISTORIES_A_ROUND,
    workers: int = 2,
    records: Path | None = None,
    primaries: int = 0,
) -> Outcome:
    """Round after round, of seeds from `seed` on, until `seconds` have passed; at least one. `primaries`: of a
    Cluster, 0 for one Redis.

    The record of a history that went wrong is written into the directory `records`.
    """
    outcome, began = Outcome(records), time.monotonic()
    while True:
        await play_round(plan(seed, histories, workers, primaries=primaries), workers, outcome)
        seed += 1
        if time.monotonic() - began > seconds:
            return outcome
