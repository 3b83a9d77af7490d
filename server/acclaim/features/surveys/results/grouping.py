"""Those who answered as a tree of groups, of units or of classes: how many are in each, and which are told."""

from collections.abc import Iterable, Mapping
from typing import Final

from acclaim.features.surveys.results import suppression, turnout
from acclaim.features.surveys.results.document import Grey, Group, Published, UnitState
from acclaim.features.surveys.results.suppression import Level
from acclaim.features.surveys.results.tree import WHOLE, Tree, above

RATE_MIN: Final = 0.3  # of the members: where fewer have answered, those who did are hardly like all


class Grouping:
    """`respondents` and `members`: {unit or class: how many are directly in it}; `found`: those that there are;
    `earlier`: an issue of which no more may be told. What `has_turnout` is kept back where that does not name it.

    `n`, `members`: how many are in each group of the `tree`; `base`: whether anything is told of it; `groups`: those
    that the document names.
    """

    def __init__(
        self, k: int, respondents: Mapping[str, int], members: Mapping[str, int], found: Iterable[str],
        earlier: Published | None, has_turnout: bool,
    ) -> None:  # fmt: skip
        self._k, self._earlier = k, earlier
        self.tree = Tree({*respondents, *found, *members})
        self.n = self._sums(respondents)
        entitled = self._sums(members)
        self.members = {group: max(entitled[group], n) if entitled[group] else 0 for group, n in self.n.items()}
        told = {group.id for group in earlier.groups if group.state == "told"} if earlier else self.n
        self._kept = turnout.kept_back(self.tree, members, entitled, k) if has_turnout else set[str]()
        caps = {group: Level.FULL if group in told and group not in self._kept else Level.NOTHING for group in self.n}
        self.base = suppression.base_levels(self.tree, self.n, k, caps)
        self.groups = self._named()

    def _sums(self, direct: Mapping[str, int]) -> dict[str, int]:
        rolled = self.tree.rolled_up({unit: {"": n} for unit, n in direct.items()})
        return {group: sums.get("", 0) for group, sums in rolled.items()}

    def _named(self) -> list[Group]:
        found: list[Group] = []
        for group in self.tree:
            if group != WHOLE and self.base[above(group)] is Level.NOTHING:
                continue
            n, members, state = self.n[group], self.members[group] or None, self._state(group)
            if state == "told":
                grey: Grey = "rate" if members and n < RATE_MIN * members else "few" if n < 2 * self._k else ""
                found.append(Group(group, state, _above(group), n, members, grey))
            elif state == "none":
                found.append(Group(group, state, _above(group), 0, members))
            elif self._is_counted(group):
                found.append(Group(group, state, _above(group), n, members))
            else:
                found.append(Group(group, state, _above(group)))
        return turnout.no_more_than(self._earlier.groups, found, self._k) if self._earlier else found

    def _state(self, group: str) -> UnitState:
        n = self.n[group]
        if self.base[group] is Level.FULL:
            return "told"
        if n == 0 and self.members[group] >= self._k and group not in self._kept:
            return "none"
        size = n if group == WHOLE or self._is_counted(group) else self.members[group] or self._k
        return "few" if size < self._k else "withheld"  # where no count is told, the word tells no more than the roster

    def _is_counted(self, group: str) -> bool:
        """Whether it is told how many of a group have answered of which nothing else is: not where that, or even their
        bounds, would tell by subtraction who of a few has."""
        return group != WHOLE and all(self.members[one] >= self._k for one in self.tree.below(above(group)))


def _above(group: str) -> str | None:
    return None if group == WHOLE else above(group)
