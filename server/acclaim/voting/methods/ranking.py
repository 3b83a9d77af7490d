"""Ranking: a ballot puts options into an order. Written "CLASS >OPTION>OPTION…", the first first.

What it adds is at which place each option stands ("OPTION@1") and, for any two options, which comes first ("A>B"): so
both rules are counted exactly, whichever makes the score. ranking.lua counts the same.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from acclaim.base.errors import Refused, Unknown
from acclaim.event.parts.counting import Ranking
from acclaim.event.parts.poll import Poll

_REMEMBERED: Final = 10_000
_WIN, _TIE = 1.0, 0.5


class Order(NamedTuple):
    """What a ballot of this method says; see Content."""

    class_id: str
    answer: str

    @property
    def options(self) -> tuple[str, ...]:
        return counters(self.answer)

    @property
    def payload(self) -> str:
        return f"{self.class_id} {self.answer}"


@lru_cache(_REMEMBERED)
def counters(answer: str) -> tuple[str, ...]:
    """What an order adds one to: places, then pairs."""
    order = answer.split(">")[1:]
    places = [f"{option}@{place}" for place, option in enumerate(order, 1)]
    return (*places, *(f"{first}>{second}" for first, second in combinations(order, 2)))


def check(poll: Poll, options: Collection[str], class_id: str, choices: Sequence[str]) -> str:
    """`choices` are options, the first first. Returns the payload. Raises Refused or Unknown."""
    for one in choices:
        if one not in options:
            raise Unknown("unknown_option")
    if len(set(choices)) != len(choices):
        raise Refused("too_many_choices", "Rank each option once.")
    least = len(options) if _ranking(poll).all else 1
    if len(choices) < least:
        raise Refused("too_few_choices", f"Rank at least {least}.", choices_min=least)
    return Order(class_id, "".join(f">{one}" for one in choices)).payload


def read(payload: str) -> Order:
    """Raises ValueError."""
    class_id, answer = payload.split(" ")
    if not answer.startswith(">"):
        raise ValueError(f"no order: {answer!r}")
    return Order(class_id, answer)


def votes(poll: Poll, counted: Mapping[str, int]) -> list[int]:
    """How many have put each option first."""
    return [counted.get(f"{option.id}@1", 0) for option in poll.options]


def spread(poll: Poll, counted: Mapping[str, int]) -> list[list[int]]:
    """Of each option, how many put it at place 1, 2, …"""
    places = range(1, len(poll.options) + 1)
    return [[counted.get(f"{option.id}@{place}", 0) for place in places] for option in poll.options]


def beats(poll: Poll, counted: Mapping[str, int]) -> list[list[int]]:
    """Of each option, how many put it before each of the others: who ranks only one of two puts that before."""
    ranked = [sum(row) for row in spread(poll, counted)]
    ids = [option.id for option in poll.options]
    return [
        [0 if one == other else n - counted.get(f"{other}>{one}", 0) for other in ids]
        for one, n in zip(ids, ranked, strict=True)
    ]


def score(poll: Poll, counted: Mapping[str, int], ballots: int) -> list[float]:
    """By the poll's rule: the mean of Borda's points, or Copeland's points; see event/parts/counting.py."""
    rows = beats(poll, counted)
    pairs = [[(row[j], rows[j][i]) for j in range(len(rows)) if j != i] for i, row in enumerate(rows)]
    if _ranking(poll).rule == "copeland":
        return [sum(_WIN * (ahead > behind) + _TIE * (ahead == behind) for ahead, behind in row) for row in pairs]
    # A point for each option behind it, half a point for each level with it, where a ballot ranks neither of the two.
    return [sum(ahead + _TIE * (ballots - ahead - behind) for ahead, behind in row) / (ballots or 1) for row in pairs]


def _ranking(poll: Poll) -> Ranking:
    assert isinstance(poll.counting, Ranking)
    return poll.counting
