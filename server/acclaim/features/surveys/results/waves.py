"""The last wave of a survey, by what its groups are called now."""

from collections.abc import Iterable, Mapping
from typing import Final

from acclaim.event import units
from acclaim.event.units import Renames, is_within
from acclaim.features.surveys.results import comparisons, followups, inference
from acclaim.features.surveys.results.comparisons import Estimates
from acclaim.features.surveys.results.document import Item, Published
from acclaim.features.surveys.results.tree import WHOLE, unit_of

_NONE: Final[list[str]] = []


class LastWave:
    """`renames`: {unit as it was called: as it is called now}."""

    def __init__(self, last: Published, renames: Mapping[str, str]) -> None:
        self._last = last
        self._pairs = renames
        known = Renames(renames)
        self._now = {
            group.id: known.now(unit_of(group.id)) + group.id[len(unit_of(group.id)) :] for group in last.groups
        }
        was: dict[str, list[str]] = {}
        for group, now in self._now.items():
            was.setdefault(now, []).append(group)
        self._was = {now: outermost(groups) for now, groups in was.items()}
        self._hidden = [self._now[group.id] for group in last.groups if group.state in ("few", "withheld")]
        self._is_same = {now: self._are_the_same(now, groups) for now, groups in self._was.items()}

    def estimates(self, item: Item) -> Estimates | None:
        """Of groups that are made of the same units as now, and of all of which the means are told; those of units that
        were merged are pooled. None if the last wave asked otherwise."""
        if not comparisons.comparable(item, self._last):
            return None
        cells, groups = self._last.cells, self._last.groups
        members = followups.populations(item, self._last.items, cells, groups)
        found = comparisons.estimates(cells.get(item.id, {}), groups, members)
        return {
            now: inference.pooled([found[group] for group in was])
            for now, was in self._was.items()
            if self._is_same[now] and all(group in found for group in was)
        }

    def _are_the_same(self, now: str, was: list[str]) -> bool:
        """Whether no unit has come or gone from elsewhere, as far as renames say."""
        if now == WHOLE or not self._pairs:
            return True
        unit = unit_of(now)
        if now != unit:  # those directly in it: whoever was merged into it is among them
            return len(self._was.get(unit, _NONE)) <= 1 and not any(one == unit for one in self._moved_to(unit, was))
        if any(is_within(unit, hidden) for hidden in self._hidden):
            return False
        gone = any(is_within(old, one) for old in self._pairs for one in was if not is_within(self._name(old), unit))
        return not gone and not self._moved_to(unit, was)

    def _moved_to(self, unit: str, was: list[str]) -> list[str]:
        """What units are called now that have come into this one from elsewhere."""
        come = {old: self._name(old) for old in self._pairs}
        return [
            now for old, now in come.items()
            if is_within(now, unit) and not any(is_within(old, unit_of(one)) for one in was)
        ]  # fmt: skip

    def _name(self, old: str) -> str:
        return Renames(self._pairs).now(old)


def outermost(groups: Iterable[str]) -> list[str]:
    """Without those that are within others of them."""
    found: list[str] = []
    for group in sorted(groups, key=units.in_order):
        if not any(is_within(group, outer) for outer in found):
            found.append(group)
    return found
