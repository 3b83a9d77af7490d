"""Which counts are possible, given what is told: bounds of each answer in one group, narrowed by what is told of it."""

from functools import lru_cache
from math import ceil, floor
from typing import Final, NamedTuple

Range = tuple[int, int]  # both included
Bounds = tuple[Range, ...]  # of each value in order

COUNTED_UP_TO: Final = 64  # of larger groups a mean to 0.1 leaves so much that nobody need count
_FARTHEST: Final = 0.06  # what is rounded to 0.1 was not farther away


class Told(NamedTuple):
    """What a mean and a share say of the degrees of a scale: their sum, and how many are of the best two."""

    n: int
    total: Range
    best: Range


def total_range(n: int, mean: float) -> Range:
    """The sums of degrees of which `mean` was made by rounding to 0.1: whoever knows how it was rounded knows these."""
    return _range([total for total in _near(n, mean) if round(total / n, 1) == mean])


def count_range(n: int, share: float) -> Range:
    """The counts of which `share` was made by rounding to 5 points."""
    return _range([count for count in _near(n, share) if 0 <= count <= n and round(count / n * 20) / 20 == share])


def _near(n: int, value: float) -> range:
    return range(floor(n * (value - _FARTHEST)), ceil(n * (value + _FARTHEST)) + 1)


def _range(found: list[int]) -> Range:
    """(1, 0), which is none, where nothing would have been rounded to it."""
    return (found[0], found[-1]) if found else (1, 0)


@lru_cache(maxsize=65536)
def narrowed(told: Told, bounds: Bounds) -> Bounds | None:
    """The least and the most of each of five degrees in all ways to give them; None if there is none."""
    n, (total_low, total_high), (best_low, best_high) = told
    one, two, three, four, five = bounds
    least, most = [n + 1] * 5, [-1] * 5
    for fives in range(five[0], min(five[1], n) + 1):
        for fours in range(max(four[0], best_low - fives), min(four[1], best_high - fives, n - fives) + 1):
            others = n - fives - fours
            for total in range(total_low, total_high + 1):
                # Of the others one + two + three = others and two + 2 * three = rest: one number fixes all.
                rest = total - 5 * fives - 4 * fours - others
                low = max(three[0], -((two[1] - rest) // 2), one[0] - others + rest)
                high = min(three[1], (rest - two[0]) // 2, one[1] - others + rest)
                low = max(low, rest - others, 0)
                high = min(high, rest // 2)
                if low <= high:
                    ways = (others - rest + low, others - rest + high), (rest - 2 * high, rest - 2 * low), (low, high)
                    for degree, (a, b) in enumerate((*ways, (fours, fours), (fives, fives))):
                        least[degree] = min(least[degree], a)
                        most[degree] = max(most[degree], b)
    return tuple(zip(least, most, strict=True)) if most[0] >= 0 else None


def within(n: Range, bounds: Bounds) -> Bounds:
    """The same where the sum of all is in a range."""
    low, high = sum(a for a, _ in bounds), sum(b for _, b in bounds)
    return tuple((max(a, n[0] - (high - b)), min(b, n[1] - (low - a))) for a, b in bounds)
