"""What operators are told of some days of an event."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from acclaim.base.clock import now_ms
from acclaim.features.barometer import cohorts, groups, rules
from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.bodies import Barometer, ComingBack, DayFigures, FeatureUse, Reach, Totals
from acclaim.features.barometer.cohorts import WEEK
from acclaim.features.barometer.dictionary import FEATURES
from acclaim.features.barometer.limits import COHORT_WEEKS, MEMBERS_MIN, MONTH_DAYS
from acclaim.features.barometer.members import Members
from acclaim.live.memory import Memory
from acclaim.redis.client import Store

_LOOKING: Sequence[str] = ("watch", "browse")  # what one does without joining in


class Days:
    """Some days, as they were read."""

    def __init__(self, days: Sequence[str], read: Mapping[str, Mapping[str, float]], bitmaps: Sequence[bytes]) -> None:
        self.days = days
        self.by_day = {day: rules.by_group(read[day]) for day in days}
        self.whole = rules.added(self.of(day) for day in days)
        self.members = [Members([one]) for one in bitmaps]
        self.visitors = Members(bitmaps)
        # Sums are kept for longer than who it was, and in backups, which leave bitmaps out: on the day of a restore
        # there are some again, but not all.
        self.is_known = all(
            len(one) == self.of(day).get("users:", 0) for day, one in zip(days, self.members, strict=True)
        )

    def of(self, day: str) -> Mapping[str, float]:
        return self.by_day[day].get(rules.ALL, {})

    @property
    def count(self) -> int | None:
        return len(self.visitors) if self.is_known else None


async def of_days(store: Store, memory: Memory, days: Sequence[str]) -> Barometer:
    """Raises StoreAway."""
    event_id = memory.event.id
    now = await _read(store, event_id, days)
    before = await _read(store, event_id, rules.weeks_earlier(days))
    month = await _read(store, event_id, rules.up_to(days[-1], MONTH_DAYS))
    earlier = Members(await barometer.read_users(store, event_id, rules.up_to(rules.day_before(days[0]), MONTH_DAYS)))
    users: dict[str, Members] = {
        one: Members(await barometer.read_users(store, event_id, days, one)) for one in FEATURES
    }
    return await asyncio.to_thread(_told, memory, now, before, month, users, earlier)


async def coming_back(store: Store, memory: Memory, days: Sequence[str]) -> ComingBack:
    """Raises StoreAway."""
    event_id = memory.event.id
    weeks = rules.up_to(days[-1], COHORT_WEEKS * WEEK)
    by_day = [Members([one]) for one in await barometer.read_users(store, event_id, weeks)]
    opened = Members(await barometer.read_users(store, event_id, days))
    users: dict[str, Members] = {
        one: Members(await barometer.read_users(store, event_id, days, one)) for one in FEATURES
    }
    joined = Members()
    for feature, members in users.items():
        joined = joined if feature in _LOOKING else joined | members
    week_before = rules.up_to(rules.day_before(days[0]), WEEK)
    before = [Members([one]) for one in await barometer.read_users(store, event_id, week_before)]
    after = [Members([one]) for one in await barometer.read_users(store, event_id, rules.week_after(days[-1]))]
    back = Members.together(after)
    return ComingBack(
        event=event_id, first=days[0], last=days[-1], cohorts=cohorts.retention(weeks, by_day),
        funnel=cohorts.funnel(opened, joined, users["vote"], back),
        effects=[cohorts.effect(one, users[one], before, after) for one in FEATURES if len(users[one])],
        members_min=MEMBERS_MIN,
    )  # fmt: skip


async def _read(store: Store, event_id: str, days: Sequence[str]) -> Days:
    return Days(days, await barometer.read(store, event_id, days), await barometer.read_users(store, event_id, days))


def _told(
    memory: Memory, now: Days, before: Days, month: Days, users: Mapping[str, Members], earlier: Members
) -> Barometer:
    by_day = [now.by_day[day] for day in now.days]
    return Barometer(
        **_totals(now), event=memory.event.id, at=now_ms(), online=memory.online,
        returning=len(now.visitors & earlier) if now.is_known else None,
        before=Totals(**_totals(before)), reach=_reach(month),
        features=[_feature(one, now, users[one]) for one in FEATURES],
        days=[_day(day, now.of(day)) for day in now.days],
        hours=rules.hours_of([(day, now.of(day)) for day in now.days]),
        units=groups.units(by_day, memory.renames), classes=groups.classes(by_day), members_min=MEMBERS_MIN,
    )  # fmt: skip


def _totals(of: Days) -> dict[str, Any]:
    return {
        "first": of.days[0], "last": of.days[-1], "visits": round(of.whole.get("visits", 0)), "visitors": of.count,
        "visible_s": round(of.whole.get("visible", 0) / 1000), "active_s": round(rules.active_ms(of.whole) / 1000),
    }  # fmt: skip


def _reach(month: Days) -> Reach:
    if not month.is_known:
        return Reach(None, None, None, None)
    in_month = len(month.visitors)
    average = sum(map(len, month.members)) / len(month.days)
    week = Members.together(month.members[-WEEK:])
    stickiness = round(average / in_month, 3) if in_month else None
    return Reach(len(month.members[-1]), len(week), in_month, stickiness)


def _feature(feature: str, of: Days, users: Members) -> FeatureUse:
    n = len(users) if of.is_known else None
    share = n / of.count if n is not None and of.count else None
    uses, active_s = round(of.whole.get(f"uses:{feature}", 0)), round(of.whole.get(f"active:{feature}", 0) / 1000)
    return FeatureUse(feature, uses, active_s, n, share)


def _day(day: str, figures: Mapping[str, float]) -> DayFigures:
    return DayFigures(
        day, round(figures.get("visits", 0)), round(figures.get("users:", 0)),
        round(figures.get("visible", 0) / 1000), round(rules.active_ms(figures) / 1000),
    )  # fmt: skip
