"""Members whose use is counted, and what of it is there."""

from datetime import UTC, datetime, timedelta
from typing import Final

from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.rules import Report
from acclaim.redis.client import Store

HOURS: Final = (12, 12, 19, 20, 20, 20, 21)  # of the day, at which they visit


async def fill(store: Store) -> None:
    """Three weeks of sixty members of three units, up to yesterday."""
    noon = datetime.now(UTC).replace(hour=0, minute=5, second=0, microsecond=0)
    for ago in range(20, 0, -1):
        reports = []
        for n in range(0, 60, 1 + ago % 3):
            unit = ("采油二厂", "采油三厂", "机关")[n % 3]
            begin = noon - timedelta(days=ago) + timedelta(hours=HOURS[n % len(HOURS)], seconds=n)
            at = int(begin.timestamp() * 1000)
            reports.append(Report(f"m{n}", "", at, unit, "member"))
            watched = 60_000 * (5 + n % 20)
            end = at + watched + 90_000
            active = {"watch": watched, "vote": 60_000} | ({"quiz": 30_000} if n % 4 == 0 else {"comment": 20_000})
            reports.append(Report(f"m{n}", f"page-{n}", end, unit, "member", watched + 90_000, active))
        await barometer.note(store, "gala", reports, reports[-1].at, 0)


async def has_used(store: Store, feature: str) -> bool:
    """Whether anybody has used a feature of the event "gala" today."""
    day = datetime.now(UTC).date().isoformat()
    return (await barometer.read(store, "gala", [day]))[day].get(f"active:{feature} ", 0) > 0
