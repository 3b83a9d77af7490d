"""Who came back: retention by week, a funnel, and how often those who used something came before and after it.

Pure, of sets of members by day. Figures of fewer than limits.MEMBERS_MIN members are None, and so is what is missing of
a group by fewer, unless it is nobody: it would tell of those.
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from acclaim.features.barometer.limits import MEMBERS_MIN
from acclaim.features.barometer.members import Members

WEEK: Final = 7  # days


class Cohort(msgspec.Struct, frozen=True):
    """`members` came for the first time, as far back as it is kept, in the week that begins on `day`; so many of them
    came again in each week after it."""

    day: str
    members: int | None
    again: list[int | None]


class Funnel(msgspec.Struct, frozen=True):
    """Of those who `opened` the page on the days asked for, so many `joined` in with something beside watching and
    looking around, so many of these `voted`, and so many of these came `back` within a week after."""

    opened: int | None
    joined: int | None
    voted: int | None
    back: int | None


class Effect(msgspec.Struct, frozen=True):
    """Of the `members` who used a feature on the days asked for: on how many of the 7 days before and after these each
    came, on average. It says nothing of why."""

    feature: str
    members: int | None
    days_before: float | None = None
    days_after: float | None = None


def retention(days: Sequence[str], visitors: Sequence[Members]) -> list[Cohort]:
    """By week. `visitors` of each of the days, a whole number of weeks."""
    weeks = [Members.together(visitors[start : start + WEEK]) for start in range(0, len(days), WEEK)]
    seen, found = Members(), list[Cohort]()
    for number, week in enumerate(weeks):
        new, seen = week - seen, seen | week
        again = [part_of(new & later, new) for later in weeks[number + 1 :]]
        found.append(Cohort(days[number * WEEK], told(len(new)), again))
    return found


def funnel(opened: Members, joined: Members, voted: Members, after: Members) -> Funnel:
    joined = opened & joined
    voted = joined & voted
    back = voted & after
    return Funnel(told(len(opened)), part_of(joined, opened), part_of(voted, joined), part_of(back, voted))


def effect(feature: str, users: Members, before: Sequence[Members], after: Sequence[Members]) -> Effect:
    if (n := told(len(users))) is None or n == 0:
        return Effect(feature, n)
    each = [sum(len(users & day) for day in days) / n for days in (before, after)]
    return Effect(feature, n, round(each[0], 2), round(each[1], 2))


def told(n: int) -> int | None:
    return n if n == 0 or n >= MEMBERS_MIN else None


def part_of(some: Members, whole: Members) -> int | None:
    """How many of the whole, if neither they nor the others are a few."""
    n, others = len(some), len(whole) - len(some)
    return n if told(len(whole)) is not None and told(n) is not None and told(others) is not None else None
