"""Cells of a published document: of one item in each group as much as its level tells, and what follows from that."""

from collections.abc import Mapping
from typing import Final

from acclaim.features.surveys.results import inference
from acclaim.features.surveys.results.document import Cell, Figure
from acclaim.features.surveys.results.inference import Estimate
from acclaim.features.surveys.results.items import Item
from acclaim.features.surveys.results.suppression import Counts, Level, are_alike, may_differ, share_is_extreme

BEST: Final = ("4", "5")  # degrees of who is satisfied
_DIGITS: Final = 3
_STATES: Final = {Level.MEAN: "mean", Level.SHARE: "share", Level.FULL: "full"}


class Cells:
    """Of one item. `members`: how many are in each group, 0 where nobody knows."""

    def __init__(self, item: Item, k: int, members: Mapping[str, int]) -> None:
        self._rule = item.rule
        self._heading = item.heading
        self._k = k
        self._members = {group: n or inference.ENDLESS for group, n in members.items()}
        self._made: dict[tuple[str, Level, float | None], Cell] = {}

    def cell(self, group: str, counts: Counts, level: Level, spread: float | None) -> Cell:
        """`spread`: the standard deviation in the whole, which stands for that of a unit that is not told in full, for
        its own would tell more than is told."""
        made = group, level, spread
        if made not in self._made:
            self._made[made] = self._make(group, counts, level, spread)
        return self._made[made]

    def _make(self, group: str, counts: Counts, level: Level, spread: float | None) -> Cell:
        if level is Level.NOTHING:
            return self._withheld(counts)
        n = self._rule.size(counts)
        if self._rule.is_scale:
            return self._degrees(group, counts, level, n, spread)
        if self._heading.kind in ("yes_no", "several"):
            is_rounded = n < 2 * self._k
            share = self._share(counts.get("yes", 0) / n, group, n, is_rounded)
            return Cell("full", n=n, counts=None if is_rounded else self._told(counts), share=share)
        return Cell("full", n=n, counts=self._told(counts), means=self._places(counts, n))

    def _withheld(self, counts: Counts) -> Cell:
        n = self._rule.size(counts)
        if n < self._k or (not self._rule.is_scale and n < self._rule.needs * self._k):
            return Cell("few")
        if are_alike(self._rule, counts) and self._rule.is_partition:
            value = max(self._rule.values, key=lambda one: counts.get(one, 0))
            return Cell("alike", alike=value, at_least=(n - may_differ(n)) * 20 // n * 5)
        return Cell("withheld")

    def _degrees(self, group: str, counts: Counts, level: Level, n: int, spread: float | None) -> Cell:
        found = inference.estimate(counts, self._members[group])
        share = sum(counts.get(one, 0) for one in BEST) / n
        if level is Level.FULL:
            mean = _figure(found.mean, found.interval)
            return Cell("full", n=n, counts=self._told(counts), mean=mean, share=self._share(share, group, n, False))
        rounded = Estimate(n, round(found.mean, 1), spread or 0.0, found.members, inference.MEAN_STEP)
        mean = Figure(rounded.mean) if spread is None else _figure(rounded.mean, rounded.interval, 1)
        if level is Level.SHARE:
            return Cell("share", n=n, mean=mean, share=self._share(share, group, n, True))
        least = most = None
        if share_is_extreme(self._rule, counts):  # one at most on the other side
            least, most = ((n - 1) * 20 // n * 5, None) if share > 1 / 2 else (None, -(-20 // n) * 5)
        return Cell("mean", n=n, mean=mean, share_at_least=least, share_at_most=most)

    def _share(self, share: float, group: str, n: int, is_rounded: bool) -> Figure:
        """To 5 points, or as it is."""
        if is_rounded:
            share = round(share * 20) / 20
        return _figure(share, inference.share_interval(share, n, self._members[group]), 2 if is_rounded else _DIGITS)

    def _told(self, counts: Counts) -> dict[str, int]:
        return {label.value: counts.get(label.value, 0) for label in self._heading.values}

    def _places(self, counts: Counts, n: int) -> dict[str, float] | None:
        """The mean place of each choice of a ranking."""
        if self._heading.kind != "rank":
            return None
        sums: dict[str, int] = {}
        for value in self._rule.values:
            choice, _, place = value.rpartition(":")
            sums[choice] = sums.get(choice, 0) + int(place) * counts.get(value, 0)
        return {choice: round(total / n, 2) for choice, total in sums.items()}


def _figure(value: float, interval: tuple[float, float], digits: int = _DIGITS) -> Figure:
    low, high = interval
    return Figure(round(value, digits), round(low, digits), round(high, digits))
