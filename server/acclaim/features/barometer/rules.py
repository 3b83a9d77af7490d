"""The figures of some days, out of the sums that the store keeps of each."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any, Final, NamedTuple

from acclaim.features.barometer.dictionary import FEATURES

ALL: Final = ""
UNIT: Final = "u"
CLASS: Final = "c"


class Report(NamedTuple):
    """A page's running totals when they arrived at `at` (ms), last active `idle` ms before; with page "" the member
    came. `unit` and `class_id` are the member's then."""

    member: str
    page: str
    at: int
    unit: str
    class_id: str
    visible: int = 0
    active: Mapping[str, int] = {}
    idle: int = 0

    def packed(self, utc_offset_s: int) -> list[Any]:
        """As note_use.lua takes it."""
        local = datetime.fromtimestamp(self.at / 1000, timezone(timedelta(seconds=utc_offset_s)))
        groups = [ALL, UNIT + self.unit, CLASS + self.class_id]
        return [
            self.member, self.page, self.at, day_of(local), local.hour, groups, self.visible, dict(self.active),
            self.idle,
        ]  # fmt: skip


def day_of(moment: datetime) -> str:
    return moment.date().isoformat()


def days_between(first: str, last: str) -> list[str]:
    """All of them, the two included; [] if the last comes before the first."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [(start + timedelta(days=n)).isoformat() for n in range((end - start).days + 1)]


def up_to(last: str, count: int) -> list[str]:
    """So many days, the last one included."""
    return days_between(_moved(last, 1 - count), last)


def day_before(day: str) -> str:
    return _moved(day, -1)


def week_after(day: str) -> list[str]:
    """The 7 days that follow."""
    return days_between(_moved(day, 1), _moved(day, 7))


def weeks_earlier(days: Sequence[str]) -> list[str]:
    """As many days before these, on the same days of the week."""
    weeks = -(-len(days) // 7)
    return [_moved(day, -7 * weeks) for day in days]


def _moved(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def by_group(fields: Mapping[str, float]) -> dict[str, dict[str, float]]:
    """{"FIGURE GROUP": sum} → {group: {figure: sum}}."""
    found: dict[str, dict[str, float]] = {}
    for field, value in fields.items():
        figure, _, group = field.partition(" ")
        found.setdefault(group, {})[figure] = value
    return found


def added(several: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Figure by figure."""
    sums: dict[str, float] = {}
    for figures in several:
        for figure, value in figures.items():
            sums[figure] = sums.get(figure, 0) + value
    return sums


def active_ms(figures: Mapping[str, float]) -> float:
    return sum(figures.get(f"active:{feature}", 0) for feature in FEATURES)


def hours_of(days: Sequence[tuple[str, Mapping[str, float]]]) -> list[list[int]]:
    """Seconds active by day of the week, from Monday, and hour."""
    table = [[0.0] * 24 for _ in range(7)]
    for day, figures in days:
        weekday = date.fromisoformat(day).weekday()
        for hour in range(24):
            table[weekday][hour] += figures.get(f"hour:{hour}", 0)
    return [[round(ms / 1000) for ms in row] for row in table]
