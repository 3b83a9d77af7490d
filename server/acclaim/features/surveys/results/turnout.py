"""What a published survey keeps back because its turnout does: else the one would tell what the other does not."""

from collections.abc import Mapping

from acclaim.base.errors import Unknown
from acclaim.features.surveys.results.tree import Tree, unit_of
from acclaim.features.turnout.rules import TurnoutTree


def kept_back(tree: Tree, direct: Mapping[str, int], members: Mapping[str, int], k: int) -> set[str]:
    """Groups that turnout doesn't name: in each family as many as have k members, beginning with the smallest; none of
    a family whose units are all large. `direct`: members directly in each unit; `members`: in each group."""
    turnout = TurnoutTree({unit: (size, 0) for unit, size in direct.items()}, k)
    found: set[str] = set()
    for group in tree:
        try:
            named = {one.unit for one in turnout.open(group).units}
        except Unknown:
            continue
        others = [one for one in tree.below(group) if named and members[one] and unit_of(one) not in named]
        others.sort(key=lambda one: (members[one], one))
        has_small, together = bool(others) and members[others[0]] < k, 0
        for one in others if has_small else ():
            if together < k or members[one] < k:
                found.add(one)
                together += members[one]
    return found
