"""Who used what by unit and by class, as far as it can be told.

What is told of a unit on a day follows the rule of published surveys: nothing of fewer than limits.MEMBERS_MIN, nor of
others from whose figures theirs would follow. Of several days it is what is told of each, added up: so a longer range
never tells what follows for a single day by subtraction.
"""

from collections.abc import Iterable, Mapping

import msgspec

from acclaim.event.units import Renames
from acclaim.features.barometer.dictionary import FEATURES
from acclaim.features.barometer.limits import MEMBERS_MIN
from acclaim.features.barometer.rules import CLASS, UNIT, active_ms, added
from acclaim.features.surveys.results.suppression import Level, base_levels
from acclaim.features.surveys.results.tree import WHOLE, Tree

Sums = Mapping[str, Mapping[str, float]]  # {group: {figure: sum}} of a day
_Counts = dict[str, float]


class GroupFigures(msgspec.Struct, frozen=True):
    """Of a unit with all below it, or of a class, on the days on which it can be told. `visitors` and `users` are sums
    of the days; a feature that is told on none of them is not among `users`. `most`: the one with the most time."""

    group: str
    visits: int
    visitors: int
    visible_s: int
    active_s: int
    users: dict[str, int]
    most: str = ""


def units(days: Iterable[Sums], renames: Renames) -> list[GroupFigures]:
    """Every unit that may be told, as it is called now, by its path."""
    return _together([_told(_of_kind(sums, UNIT, renames)) for sums in days])


def classes(days: Iterable[Sums]) -> list[GroupFigures]:
    """The same of classes, which have nothing above them but the whole."""
    return _together([_told(_of_kind(sums, CLASS)) for sums in days])


def _of_kind(sums: Sums, kind: str, renames: Renames | None = None) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, float]] = {}
    for group, figures in sums.items():
        if group.startswith(kind):
            name = group.removeprefix(kind)
            name = renames.now(name) if renames else name
            found[name] = added([found.get(name, {}), figures])
    return {name: {figure: round(n) for figure, n in figures.items()} for name, figures in found.items()}


def _told(direct: Mapping[str, Mapping[str, int]]) -> dict[str, _Counts]:
    """Of a day: what may be told of each group, the time of a feature only beside its users."""
    tree = Tree(direct)
    rolled = tree.rolled_up(direct)

    def levels(figure: str, caps: Mapping[str, Level]) -> dict[str, Level]:
        return base_levels(tree, {group: rolled[group].get(figure, 0) for group in tree}, MEMBERS_MIN, caps)

    whole = levels("users:", {})
    by_feature = {one: levels(f"users:{one}", whole) for one in FEATURES}
    told = dict[str, _Counts]()
    for group in tree:
        if group == WHOLE or whole[group] is not Level.FULL:
            continue
        of = rolled[group]
        told[group] = {name: of.get(name, 0) for name in ("visits", "users:", "visible")} | {"all": active_ms(of)}
        for one in FEATURES:
            if by_feature[one][group] is Level.FULL:
                told[group] |= {name: of.get(name, 0) for name in (f"users:{one}", f"active:{one}")}
    return told


def _together(days: Iterable[Mapping[str, _Counts]]) -> list[GroupFigures]:
    by_group: dict[str, list[_Counts]] = {}
    for day in days:
        for group, counts in day.items():
            by_group.setdefault(group, []).append(counts)
    return [_figures(group, added(several)) for group, several in sorted(by_group.items())]


def _figures(group: str, of: Mapping[str, float]) -> GroupFigures:
    users: dict[str, int] = {one: round(of[f"users:{one}"]) for one in FEATURES if f"users:{one}" in of}
    most = max((one for one in users if users[one]), key=lambda one: of[f"active:{one}"], default="")
    return GroupFigures(
        group,
        round(of["visits"]),
        round(of["users:"]),
        round(of["visible"] / 1000),
        round(of["all"] / 1000),
        users,
        most,
    )
