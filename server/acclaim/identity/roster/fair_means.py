"""Units of different sizes, compared: a unit's score is the mean of its best. Pure.

Neither the head-count wins nor one champion: of so many per cent of its members, and of five at least; who is absent
counts as 0.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil
from typing import Final, NamedTuple

from acclaim.event import units

BEST_PERCENT: Final = 30  # of a unit's roster make its score,
BEST_MIN: Final = 5  # and at least so many; a smaller unit is counted with the one above it


class FairMean(NamedTuple):
    """A unit (its path), its rank and mean, of how many members, and how many of those have a score."""

    rank: int
    unit: str
    mean: Fraction
    members: int
    scored: int


def fair_means(sizes: Mapping[str, int], unit_of: Mapping[str, str], scores: Mapping[str, int]) -> list[FairMean]:
    """The best first. `sizes` are members directly in each unit, `unit_of` and `scores` are by member."""
    homes, counted = competing(sizes)
    of_units: dict[str, list[int]] = {unit: [] for unit in counted}
    for member, score in scores.items():
        home = homes.get(unit_of.get(member, ""))
        if home:
            of_units[home].append(score)
    means = {}
    for unit, members in counted.items():
        best = max(ceil(members * BEST_PERCENT / 100), BEST_MIN)
        means[unit] = Fraction(sum(sorted(of_units[unit], reverse=True)[:best]), best)
    order = sorted(means, key=lambda unit: (-means[unit], units.in_order(unit)))
    return [
        FairMean(
            1 + sum(other > means[unit] for other in means.values()), unit, means[unit], counted[unit],
            len(of_units[unit]),
        )
        for unit in order
    ]  # fmt: skip


def competing(sizes: Mapping[str, int]) -> tuple[dict[str, str], dict[str, int]]:
    """{unit: the one that it is counted with}, and the members of those: a unit of fewer than five joins the one above
    it; at the top it does not compete."""
    counted, homes = dict(sizes), {unit: unit for unit in sizes}
    for unit in sorted({one for name in sizes for one in units.upwards(name)}, key=lambda one: -one.count("/")):
        members = counted.get(unit, 0)
        if unit not in counted or members >= BEST_MIN:
            continue
        del counted[unit]
        above = units.above(unit)
        if above:
            counted[above] = counted.get(above, 0) + members
        for one, home in homes.items():
            if home == unit:
                homes[one] = above
    return {one: home for one, home in homes.items() if home in counted}, counted
