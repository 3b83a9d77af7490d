"""What operators are told of some days of an event."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from acclaim.base.clock import now_ms
from acclaim.features.barometer import groups, rules
from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.bodies import Barometer, DayFigures, FeatureUse
from acclaim.features.barometer.dictionary import FEATURES
from acclaim.features.barometer.limits import MEMBERS_MIN, RETURNING_DAYS
from acclaim.features.barometer.members import Members
from acclaim.live.memory import Memory
from acclaim.redis.client import Store


async def of_days(store: Store, memory: Memory, days: Sequence[str]) -> Barometer:
    """Raises StoreAway."""
    event_id = memory.event.id
    read = await barometer.read(store, event_id, days)
    users = {one: Members(await barometer.read_users(store, event_id, days, one)) for one in ("", *FEATURES)}
    first = date.fromisoformat(days[0])
    before = rules.days_between(
        (first - timedelta(days=RETURNING_DAYS)).isoformat(), (first - timedelta(days=1)).isoformat()
    )
    earlier = Members(await barometer.read_users(store, event_id, before))
    return await asyncio.to_thread(_told, memory, days, read, users, earlier)


def _told(
    memory: Memory, days: Sequence[str], read: Mapping[str, Mapping[str, float]], users: Mapping[str, Members],
    earlier: Members,
) -> Barometer:  # fmt: skip
    by_day = {day: rules.by_group(read[day]) for day in days}
    whole = rules.added(one.get(rules.ALL, {}) for one in by_day.values())
    counted = [round(by_day[day].get(rules.ALL, {}).get("users:", 0)) for day in days]
    is_known = users[""].days == [n > 0 for n in counted]
    visitors = users[""].count if is_known else None
    return Barometer(
        event=memory.event.id, at=now_ms(), first=days[0], last=days[-1], online=memory.online,
        visits=round(whole.get("visits", 0)), visitors=visitors,
        returning=users[""].and_count(earlier) if is_known else None,
        visible_s=round(whole.get("visible", 0) / 1000), active_s=round(rules.active_ms(whole) / 1000),
        features=[_feature(one, whole, users[one].count if is_known else None, visitors) for one in FEATURES],
        days=[_day(day, by_day[day].get(rules.ALL, {})) for day in days],
        hours=rules.hours_of([(day, by_day[day].get(rules.ALL, {})) for day in days]),
        units=groups.units(by_day.values(), memory.renames),
        classes=groups.classes(by_day.values()),
        members_min=MEMBERS_MIN,
    )  # fmt: skip


def _feature(feature: str, whole: Mapping[str, float], users: int | None, visitors: int | None) -> FeatureUse:
    share = users / visitors if users is not None and visitors else None
    uses, active_s = round(whole.get(f"uses:{feature}", 0)), round(whole.get(f"active:{feature}", 0) / 1000)
    return FeatureUse(feature, uses, active_s, users, share)


def _day(day: str, figures: Mapping[str, float]) -> DayFigures:
    return DayFigures(
        day, round(figures.get("visits", 0)), round(figures.get("users:", 0)),
        round(figures.get("visible", 0) / 1000), round(rules.active_ms(figures) / 1000),
    )  # fmt: skip
