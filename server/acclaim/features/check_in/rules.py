"""Who has checked in, and what screens may show of it. Pure."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from acclaim.event.units import Renames
from acclaim.features.turnout.rules import Turnout, TurnoutTree
from acclaim.identity.member_sets import Groups

State = Literal["open", "closed"]


class CheckInNow(NamedTuple):
    """`epoch` changes with each reset, `number` is that of the newest arrival, `rev` grows with every other change;
    `opened_at` is when it was first opened in this epoch (ms), 0 if not yet."""

    state: State = "closed"
    epoch: int = 1
    number: int = 0
    rev: int = 0
    opened_at: int = 0


class Arrival(NamedTuple):
    """`number` is a member's position among all who have checked in, `at` in ms; `name` and `unit` as of that
    moment."""

    number: int
    at: int
    member: str
    name: str
    unit: str
    seat: str


def by_unit(counted: Mapping[str, int], renames: Renames, groups: Groups) -> Turnout:
    """How many of each unit have checked in, by the rules of turnout, which name no small unit. `groups` are those of
    the roster; somebody who is not on it counts as one more of their unit."""
    arrived, sizes = _sums(counted.items(), renames), _sums(((u, n) for _, u, n in groups.by_number.values()), renames)
    known = {unit: (max(sizes.get(unit, 0), n), n) for unit, n in arrived.items()}
    missing = {unit: (size, 0) for unit, size in sizes.items() if unit not in arrived}
    return TurnoutTree(known | missing).top()


def _sums(figures: Iterable[tuple[str, int]], renames: Renames) -> dict[str, int]:
    sums: dict[str, int] = {}
    for unit, n in figures:
        now = renames.now(unit)
        sums[now] = sums.get(now, 0) + n
    return sums
