"""What an attacker keeps of one poll: the figures as they grew, and what the receipts' public address said when."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Figures(NamedTuple):
    """A poll at `at` (ms, the server's clock): record number and ballots so far, votes by option."""

    at: float
    seq: int
    ballots: int
    votes: tuple[int, ...]


class Timeline:
    """Figures in their order; tells what was new at a moment, or at a place in the order of the ballots."""

    def __init__(self, name: str, figures: list[Figures]) -> None:
        self.name = name
        self.figures = figures
        self._axes = {
            "time": [one.at for one in figures],
            "record": [float(one.seq) for one in figures],
            "place": [float(one.ballots) for one in figures],
        }

    def new_at(self, axis: str, value: float) -> list[int]:
        """The change of each option's votes in the step that reaches `value`; [] if there is none."""
        at = bisect_left(self._axes[axis], value)
        return self._change(at - 1, at)

    def new_between(self, after: float, until: float) -> list[int]:
        """The change between two times."""
        moments = self._axes["time"]
        return self._change(bisect_left(moments, after) - 1, bisect_left(moments, until))

    def of_rank(self, share: float) -> float:
        """The record that stands at this `share` (0-1) of all."""
        records = self._axes["record"]
        return records[0] + share * (records[-1] - records[0]) if records else 0.0

    def _change(self, first: int, last: int) -> list[int]:
        if first < 0 or last >= len(self.figures):
            return []
        before, after = self.figures[first].votes, self.figures[last].votes
        return [new - old for old, new in zip(before, after, strict=True)]


@dataclass
class Shown:
    """A receipt that somebody showed, and each answer of its public address: (asked at, answered at, JSON), in ms."""

    receipt: str
    answers: list[tuple[float, float, Any]] = field(default_factory=list)


class Own(NamedTuple):
    """A ballot of the attacker's own: its receipt and when it was acknowledged (ms)."""

    receipt: str
    at: float


@dataclass
class Evidence:
    """Of one poll. `listed`: all its receipts, in the order in which the change feed gave them."""

    timelines: list[Timeline]
    shown: list[Shown]
    own: list[Own]
    listed: list[str] = field(default_factory=list)
