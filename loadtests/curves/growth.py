"""The five ways in which the work grows, and what is measured along each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from loadtests.bench.floors import RedisFloor
from loadtests.curves.probe import POLL, Costs, Probe, event
from loadtests.household import household

WATCHERS: Final = 500


@dataclass(frozen=True)
class Effort:
    """How much is measured. Each figure is the median of `rounds`."""

    rounds: int
    tick_s: float
    options: tuple[int, ...]
    polls: tuple[int, ...]
    phones: tuple[int, ...]
    workers: tuple[int, ...]
    ballots: tuple[int, ...]


FULL: Final = Effort(
    rounds=5,
    tick_s=2.0,
    options=(1, 5, 10, 20, 40),
    polls=(1, 5, 10, 25, 50),
    phones=(100, 1000, 5000, 15_000),
    workers=(1, 2, 3, 4),
    ballots=(1, 1000, 10_000, 100_000, 1_000_000),
)
QUICK: Final = Effort(
    rounds=1, tick_s=1.0, options=(1, 40), polls=(1, 50), phones=(100, 1000), workers=(1, 2), ballots=(1, 10_000)
)

Curve = dict[int, Costs]


class Growth:
    """Measures curves: {how much: costs}. `say` hears what is being measured."""

    def __init__(self, effort: Effort, say: Callable[[str], None]) -> None:
        self._effort = effort
        self._say = say

    async def all(self) -> Mapping[str, Curve]:
        """Raises HouseholdError."""
        effort = self._effort
        return {
            "options": {n: await self._fresh(f"{n} options", options=n) for n in effort.options},
            "polls": {n: await self._fresh(f"{n} polls", polls=n) for n in effort.polls},
            "workers": {n: await self._fresh(f"{n} workers", workers=n) for n in effort.workers},
            "phones": await self._phones(),
            "ballots": await self._ballots(),
        }

    async def _fresh(self, what: str, polls: int = 2, options: int = 12, workers: int = 1) -> Costs:
        """On a server of its own."""
        self._say(what)
        async with household(event(polls, options), workers) as house:
            probe = Probe(house)
            await probe.watch(WATCHERS)
            costs = await probe.costs(self._effort.rounds, self._effort.tick_s)
            await probe.leave()
        return costs

    async def _phones(self) -> Curve:
        """One server, ever more phones."""
        curve: Curve = {}
        async with household(event(), 1) as house:
            probe = Probe(house)
            for phones in self._effort.phones:
                self._say(f"{phones:,} phones")
                await probe.watch(phones)
                curve[phones] = await probe.costs(self._effort.rounds, self._effort.tick_s)
            await probe.leave()
        return curve

    async def _ballots(self) -> Curve:
        """One server, ever more ballots in the poll that is voted in."""
        curve: Curve = {}
        async with household(event(), 1) as house:
            probe, floor = Probe(house), RedisFloor(house, POLL)
            await probe.watch(WATCHERS)
            fed = 0
            for ballots in self._effort.ballots:
                self._say(f"{ballots:,} ballots")
                if ballots > fed:
                    await floor.feed(ballots - fed)
                    fed = ballots
                curve[ballots] = await probe.costs(self._effort.rounds, self._effort.tick_s)
            await probe.leave()
        return curve
