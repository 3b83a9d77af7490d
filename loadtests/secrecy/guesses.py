"""Every way that the attacker knows from a receipt to a choice: numbers that may be a time, a record or an order.

The attacker knows no key of the server's. It reads a receipt as a number in all ways, takes every number and date that
the public address answers, watches when an answer changes, counts the receipts in the change feed, compares with
receipts of its own; and looks each up in what ticks, tallies and the replay have shown.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, Final, NamedTuple

from loadtests.secrecy.evidence import Evidence, Timeline

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS_A_CHARACTER: Final = 5

Numbers = list[float | None]  # one a receipt


class Guess(NamedTuple):
    """`options`: for each receipt the option that it is taken to be for, or None."""

    way: str
    options: list[int | None]


def guesses(evidence: Evidence) -> Iterator[Guess]:
    """All ways that lead to a guess of at least one receipt."""
    for timeline in evidence.timelines:
        for way, options in _ways(evidence, timeline):
            if any(option is not None for option in options):
                yield Guess(f"{way}, {timeline.name}", options)


def _ways(evidence: Evidence, timeline: Timeline) -> Iterator[tuple[str, list[int | None]]]:
    codes = [number_of(one.receipt) for one in evidence.shown]
    width = max((len(_letters(one.receipt)) for one in evidence.shown), default=0) * _BITS_A_CHARACTER
    for shift in range(width):
        high: Numbers = [float(code >> shift) for code in codes]
        yield f"receipt >> {shift} as a record", _looked_up(timeline, "record", high)
    for bits in range(_BITS_A_CHARACTER, width + 1, _BITS_A_CHARACTER):
        low: Numbers = [float(code & (1 << bits) - 1) for code in codes]
        own: Numbers = [float(number_of(one.receipt) & (1 << bits) - 1) for one in evidence.own]
        yield f"order of the receipts' last {bits} bits", _by_rank(timeline, low, own)
    if evidence.own:
        yield "nearest own receipt", _looked_up(timeline, "time", [_nearest(code, evidence) for code in codes])
    for name, numbers in _answered(evidence).items():
        yield f"{name} as a time", _looked_up(timeline, "time", numbers)
        yield f"{name} as a record", _looked_up(timeline, "record", numbers)
        yield f"{name} as a place", _looked_up(timeline, "place", numbers)
        yield f"order of {name}", _by_rank(timeline, numbers, [])
    yield "when the answer changed", [_fallen(timeline, one.answers) for one in evidence.shown]


def number_of(receipt: str) -> int:
    """A receipt as a number, by the base that docs and code tell everybody."""
    number = 0
    for letter in _letters(receipt):
        number = number * len(_ALPHABET) + _ALPHABET.index(letter)
    return number


def _letters(receipt: str) -> str:
    return receipt.replace("-", "")


def _looked_up(timeline: Timeline, axis: str, values: Numbers) -> list[int | None]:
    return [None if value is None else _most(timeline.new_at(axis, value), max) for value in values]


def _by_rank(timeline: Timeline, values: Numbers, own: Numbers) -> list[int | None]:
    known = sorted({value for value in [*values, *own] if value is not None})
    if len(known) < 2:
        return [None] * len(values)
    rank = {value: (place + 1) / len(known) for place, value in enumerate(known)}
    return _looked_up(timeline, "record", [None if v is None else timeline.of_rank(rank[v]) for v in values])


def _most(change: Sequence[int], most: Callable[[Sequence[int]], int]) -> int | None:
    """The one option that won (`max`) or lost (`min`) the most votes; None if there is none, or several."""
    if not change or most(change) == 0 or list(change).count(most(change)) > 1:
        return None
    return change.index(most(change))


def _nearest(code: int, evidence: Evidence) -> float:
    return min(evidence.own, key=lambda own: abs(number_of(own.receipt) - code)).at


def _fallen(timeline: Timeline, answers: Sequence[tuple[float, float, Any]]) -> int | None:
    """What lost a vote when the receipt's answer changed: then its ballot was replaced or voided."""
    for (asked, _, before), (_, answered, after) in pairwise(answers):
        if before != after:
            return _most(timeline.new_between(asked, answered), min)
    return None


def _answered(evidence: Evidence) -> dict[str, Numbers]:
    """{place in the last answer: its number or date, a receipt each}; and its number in the change feed."""
    found: dict[str, Numbers] = {}
    for index, one in enumerate(evidence.shown):
        for name, number in _numbers("answer", one.answers[-1][2] if one.answers else None):
            found.setdefault(name, [None] * len(evidence.shown))[index] = number
    places = {receipt: float(place) for place, receipt in enumerate(evidence.listed, 1)}
    return found | {"place in the change feed": [places.get(one.receipt) for one in evidence.shown]}


def _numbers(name: str, value: Any) -> Iterator[tuple[str, float]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _numbers(f"{name}.{key}", inner)
    elif isinstance(value, int | float):
        yield name, float(value)
    elif isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            return
        yield name, (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000
