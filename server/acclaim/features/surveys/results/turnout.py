"""What a published survey keeps back of who has answered: what its turnout does, else the one would tell what the other
does not; and what an earlier issue did, else both would tell of the few who are the difference."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from acclaim.base.errors import Unknown
from acclaim.features.surveys.results.auditing.audit import few_more
from acclaim.features.surveys.results.document import Grey, Group
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


def no_more_than(before: Sequence[Group], groups: Sequence[Group], k: int) -> list[Group]:
    """The `groups` of an issue after another. Of one that is not told, n and entitled stay what they were or are left
    out; likewise how many are entitled in those that are told, if few of them have come or gone."""
    known = {group.id: group for group in before}
    gained = {
        group.id: group.entitled - known[group.id].entitled  # type: ignore[operator]
        for group in groups
        if group.state == "told" and group.entitled and group.id in known and known[group.id].entitled
    }
    is_by_few = any(few_more(groups, gained, k))
    return [_as_before(group, known.get(group.id), group.id in gained and not is_by_few, k) for group in groups]


def _as_before(group: Group, before: Group | None, may_change: bool, k: int) -> Group:
    has_same_members = before is not None and before.entitled == group.entitled
    if group.state == "told":
        grey: Grey = "few" if group.n and group.n < 2 * k else ""
        return group if has_same_members or may_change else replace(group, entitled=None, grey=grey)
    has_same_n = before is not None and before.n == group.n
    entitled = group.entitled if has_same_members else None
    if has_same_n or group.n is None:
        return replace(group, entitled=entitled)
    return replace(group, state="withheld", n=None, entitled=entitled)
