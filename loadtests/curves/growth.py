"""The five ways in which the work grows, and what is measured along each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from loadtests.bench.floors import RedisFloor
from loadtests.crowd.generators import PHONES_PER_WORKER, generators
from loadtests.curves.hall import Hall
from loadtests.curves.probe import POLL, Costs, Probe, event
from loadtests.server_under_test import server_under_test

WATCHERS: Final = 500


@dataclass(frozen=True)
class Effort:
    """How much is measured. Each figure is the median of `rounds`; where each point needs a server of its own they are
    taken one point after the other, again and again: when the machine was busy with other things, all points suffer."""

    rounds: int
    tick_s: float
    options: tuple[int, ...]
    polls: tuple[int, ...]
    phones: tuple[int, ...]
    workers: tuple[int, ...]
    ballots: tuple[int, ...]


FULL: Final = Effort(
    rounds=3,
    tick_s=2.0,
    options=(1, 5, 10, 20, 40),
    polls=(1, 5, 10, 25, 50),
    phones=(100, 1000, 5000, 15_000, 50_000, 100_000),
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
        """Raises ServerUnderTestError."""
        effort = self._effort
        return {
            "options": await self._fresh("options", effort.options),
            "polls": await self._fresh("polls", effort.polls),
            "workers": await self._fresh("workers", effort.workers),
            "phones": await self._phones(),
            "ballots": await self._ballots(),
        }

    async def _fresh(self, what: str, points: Sequence[int]) -> Curve:
        """Each point on a server of its own."""
        found: dict[int, list[Costs]] = {n: [] for n in points}
        for _ in range(self._effort.rounds):
            for n in points:
                self._say(f"{n} {what}")
                shape = {"options": 12, "polls": 2, "workers": 1} | {what: n}
                async with server_under_test(event(shape["polls"], shape["options"]), shape["workers"]) as server:
                    probe = Probe(server)
                    await probe.watch(WATCHERS)
                    found[n].append(await probe.costs(1, self._effort.tick_s))
                    await probe.leave()
        return {n: _median(several) for n, several in found.items()}

    async def _phones(self) -> Curve:
        """One server, ever more phones; where they are too many for one worker, another server with enough of them."""
        curve: Curve = {}
        async with server_under_test(event(), 1) as server:
            probe = Probe(server)
            for phones in (n for n in self._effort.phones if n <= PHONES_PER_WORKER):
                self._say(f"{phones:,} phones")
                await probe.watch(phones)
                curve[phones] = await probe.costs(self._effort.rounds, self._effort.tick_s)
            await probe.leave()
        return curve | await self._halls([n for n in self._effort.phones if n > PHONES_PER_WORKER], probe.tick_bytes)

    async def _halls(self, sizes: Sequence[int], tick_bytes: int) -> Curve:
        """Ticks only. A hall that does not fill in time ends the curve before it."""
        curve: Curve = {}
        if not sizes:
            return curve
        workers = -(-sizes[-1] // PHONES_PER_WORKER)
        async with server_under_test(event(), workers) as server, generators(server.target, sizes[-1]) as crowd:
            hall = Hall(server, crowd)
            for phones in sizes:
                self._say(f"{phones:,} phones")
                if not await hall.fill(phones):
                    break
                ticks = [await hall.tick_us(self._effort.tick_s) for _ in range(self._effort.rounds)]
                curve[phones] = Costs(None, None, round(median(ticks), 2), tick_bytes)
        return curve

    async def _ballots(self) -> Curve:
        """One server, ever more ballots in the poll that is voted in."""
        curve: Curve = {}
        async with server_under_test(event(), 1) as server:
            probe, floor = Probe(server), RedisFloor(server, POLL)
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


def _median(several: Sequence[Costs]) -> Costs:
    votes, redis = [c.vote_us or 0.0 for c in several], [c.vote_redis_us or 0.0 for c in several]
    ticks, sizes = [c.tick_us for c in several], [c.tick_bytes for c in several]
    return Costs(round(median(votes), 2), round(median(redis), 2), round(median(ticks), 2), max(sizes))
