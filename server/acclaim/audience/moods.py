"""What a simulated audience likes just now: favourites drift, and whoever is close behind gets a wave of friends."""

from collections.abc import Sequence
from random import Random
from typing import Final

_WAVE_S: Final = (12.0, 40.0)
_WAVE_PULL: Final = 5.0
_CHASERS: Final = 4  # a wave carries one of the places 2 to 4, so that the lead changes again and again
_LEADER_TIRES: Final = 0.4  # the front runner finds fewer new friends, so that it can be caught
_DRIFT: Final = 0.15


class Moods:
    """The weights of one poll's options, as they drift with time (`now`, seconds)."""

    def __init__(self, options: int, random: Random) -> None:
        self._random = random
        self._liking = [random.gauss(0, 0.5) for _ in range(options)]
        self._carried = random.randrange(options)
        self._wave_ends = 0.0

    def choose(self, votes: Sequence[int] | None, now: float, count: int) -> list[int]:
        """`count` different options for somebody who votes at `now` and knows these `votes` (None: hidden)."""
        self._drift(votes, now)
        weights = [2.0**liking for liking in self._liking]
        weights[self._carried] *= _WAVE_PULL
        if votes and any(votes):
            weights[votes.index(max(votes))] *= _LEADER_TIRES
        chosen: list[int] = []
        while len(chosen) < count:
            one = self._random.choices(range(len(weights)), weights)[0]
            weights[one] = 0.0
            chosen.append(one)
        return chosen

    def _drift(self, votes: Sequence[int] | None, now: float) -> None:
        self._liking = [0.98 * liking + self._random.gauss(0, _DRIFT) for liking in self._liking]
        if now < self._wave_ends:
            return
        self._wave_ends = now + self._random.uniform(*_WAVE_S)
        ranked = sorted(range(len(self._liking)), key=lambda n: -(votes[n] if votes else self._random.random()))
        self._carried = self._random.choice(ranked[1:_CHASERS] or ranked)
