"""What answers of some say of all: intervals, differences, and whether chance would explain them.

A unit's members are a finite population of which n of N have answered, so intervals shrink to nothing as n nears N
(Cochran, Sampling Techniques, 3rd ed., section 2.6). They tell of chance alone: not of who chose not to answer.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp, lgamma, log, log1p, sqrt
from statistics import NormalDist
from typing import Final, NamedTuple

LEVEL: Final = 0.95
ENDLESS: Final = 10**12  # members, where nobody knows how many there are: no interval shrinks then
MEAN_STEP: Final = 0.1  # to which means of few answers are rounded
_Z: Final = NormalDist().inv_cdf((1 + LEVEL) / 2)
_NEAR: Final = 1e-9
_MANY: Final = 2000  # degrees of freedom from which Student's t is the normal distribution to three digits


class Estimate(NamedTuple):
    """Mean and standard deviation of n answers, of N members. The mean was rounded to `step`, 0 if it was not."""

    n: int
    mean: float
    spread: float
    members: int
    step: float = 0.0

    @property
    def variance(self) -> float:
        """Of the mean: (s / √n)² · (N - n) / (N - 1)."""
        members = max(self.members, self.n)
        return 0.0 if members <= 1 else self.spread**2 / self.n * (members - self.n) / (members - 1)

    @property
    def rounding(self) -> float:
        """The variance that rounding adds to the mean: of what is anywhere in a step alike."""
        return self.step**2 / 12

    @property
    def interval(self) -> tuple[float, float]:
        margin = t_quantile(self.n - 1) * sqrt(self.variance + self.rounding)
        return self.mean - margin, self.mean + margin


class Comparison(NamedTuple):
    """Of two means: the difference, its interval, and how often chance alone makes one as large."""

    value: float
    low: float
    high: float
    p: float


def estimate(counts: Mapping[str, int], members: int) -> Estimate:
    """Of degrees: {"1" … "5": answers}, at least one."""
    answers = [(int(degree), count) for degree, count in counts.items() if degree.isdigit()]
    n = sum(count for _, count in answers)
    mean = sum(degree * count for degree, count in answers) / n
    squares = sum(count * (degree - mean) ** 2 for degree, count in answers)
    return Estimate(n, mean, sqrt(squares / (n - 1)) if n > 1 else 0.0, members)


def pooled(several: Sequence[Estimate]) -> Estimate:
    """Of groups that have nobody in common, as one."""
    if len(several) == 1:
        return several[0]
    n = sum(one.n for one in several)
    mean = sum(one.n * one.mean for one in several) / n
    squares = max(0.0, sum(_squares(one) for one in several) - n * mean**2)
    members = sum(min(one.members, ENDLESS) for one in several)
    return Estimate(n, mean, sqrt(squares / (n - 1)), members, max(one.step for one in several))


def share_interval(share: float, n: int, members: int) -> tuple[float, float]:
    """Wilson's, of n' = n (N - 1) / (N - n) answers as if N had no end."""
    if n >= members:
        return share, share
    effective = n * (members - 1) / (members - n)
    z2 = _Z**2 / effective
    middle = (share + z2 / 2) / (1 + z2)
    margin = _Z / (1 + z2) * sqrt(share * (1 - share) / effective + z2 / (4 * effective))
    return max(0.0, middle - margin), min(1.0, middle + margin)


def compare(one: Estimate, other: Estimate) -> Comparison:
    """Welch's test of two groups that have nobody in common: one - other."""
    return _welch(one, other, 1.0, (one, other))


def compare_with_whole(part: Estimate, whole: Estimate) -> Comparison | None:
    """A group and what it is part of, part - whole; by what is left of the whole, since both have the part in common.
    None if nothing is left."""
    left = whole.n - part.n
    if left < 2:
        return None
    mean = (whole.n * whole.mean - part.n * part.mean) / left
    squares = _squares(whole) - _squares(part) - left * mean**2
    others = part.n if part.members >= ENDLESS else part.members
    rest = Estimate(left, mean, sqrt(max(0.0, squares) / (left - 1)), max(left, whole.members - others))
    return _welch(part, rest, left / whole.n, (part, whole))


def holm(chances: Sequence[float]) -> list[float]:
    """The same p-values, corrected for their number (Holm 1979)."""
    order = sorted(range(len(chances)), key=lambda one: chances[one])
    corrected, most = [0.0] * len(chances), 0.0
    for rank, one in enumerate(order):
        most = max(most, min(1.0, (len(chances) - rank) * chances[one]))
        corrected[one] = most
    return corrected


def correlation(table: Mapping[str, Mapping[str, int]]) -> float | None:
    """Pearson's, of {degree: {degree of the other: answers}}; None where one of both does not vary."""
    cells = [(int(a), int(b), n) for a, row in table.items() for b, n in row.items() if a.isdigit() and b.isdigit()]
    n = sum(count for _, _, count in cells)
    if n < 2:
        return None
    mean_a, mean_b = sum(a * count for a, _, count in cells) / n, sum(b * count for _, b, count in cells) / n
    both = sum(count * (a - mean_a) * (b - mean_b) for a, b, count in cells)
    of_a = sum(count * (a - mean_a) ** 2 for a, _, count in cells)
    of_b = sum(count * (b - mean_b) ** 2 for _, b, count in cells)
    return both / sqrt(of_a * of_b) if of_a > 0 and of_b > 0 else None


def _squares(one: Estimate) -> float:
    return (one.n - 1) * one.spread**2 + one.n * one.mean**2


def _welch(one: Estimate, other: Estimate, scale: float, rounded: tuple[Estimate, Estimate]) -> Comparison:
    """`rounded`: the two whose means make up the value. A value that rounding alone may have made is no difference."""
    value = scale * (one.mean - other.mean)
    a, b = one.variance, other.variance
    error = sqrt(scale**2 * (a + b) + sum(each.rounding for each in rounded))
    if error == 0:
        return Comparison(value, value, value, 1.0 if value == 0 else 0.0)
    inexact = a**2 / (one.n - 1) + b**2 / (other.n - 1)
    freedom = (error / scale) ** 4 / inexact if inexact else _MANY
    margin = t_quantile(int(min(freedom, _MANY))) * error
    p = 2 * t_tail(abs(value) / error, freedom)
    is_rounding = any(each.step for each in rounded) and abs(value) <= sum(each.step for each in rounded) / 2 + _NEAR
    return Comparison(value, value - margin, value + margin, 1.0 if is_rounding else p)


@lru_cache(maxsize=4096)
def t_quantile(freedom: int) -> float:
    """Of Student's t: the half width, in standard errors, of an interval of 95 %."""
    if freedom >= _MANY:
        return _Z
    low, high = _Z, 13.0  # of one degree of freedom it is 12.706
    while high - low > 1e-9:
        middle = (low + high) / 2
        low, high = (middle, high) if t_tail(middle, max(1, freedom)) > (1 - LEVEL) / 2 else (low, middle)
    return high


def t_tail(t: float, freedom: float) -> float:
    """How probable a larger value than t ≥ 0 is, by the incomplete beta function."""
    if freedom >= _MANY:
        return NormalDist().cdf(-t)
    return _beta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2


def _beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function, by its continued fraction (Press et al., Numerical Recipes, 6.4)."""
    if x <= 0 or x >= 1:
        return min(1.0, max(0.0, x))
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(1 - x, b, a)
    front = exp(a * log(x) + b * log1p(-x) + lgamma(a + b) - lgamma(a) - lgamma(b)) / a
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    found = d
    for m in range(1, 500):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + numerator * d)
            c = 1 + numerator / c
            found *= c * d
        if abs(c * d - 1) < 1e-14:
            break
    return front * found
