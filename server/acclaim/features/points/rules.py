"""Accounts, lines, and what rules give. Pure; lua/lib/accounts.lua does the same in the store."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from acclaim.event.parts.earning.points import Per, Points, Rule, What
from acclaim.event.units import Renames, UnitSet

_EPOCH: Final = date(1970, 1, 1).toordinal()
GAP_DAYS_MAX: Final = 27  # how long ago a day may be to be made up for
Terms = Mapping[str, tuple[str, int, str, int]]  # rule → what, points, per, cap


class Account(NamedTuple):
    """A member's points; keys.py describes the fields."""

    current: int = 0
    last: int = 0
    year: int = 0
    earned: int = 0
    pending: int = 0
    frozen: int = 0
    day: int = 0
    streak: int = 0
    got: int = 0
    before: int = 0
    run: int = 0
    made: int = 0

    @property
    def balance(self) -> int:
        return self.current + self.last

    def as_of(self, year: int) -> "Account":
        """What is left of it in a later year: points of a year expire at the end of the next one."""
        if not self.year or year <= self.year:
            return self
        return self._replace(current=0, last=self.current if year == self.year + 1 else 0, year=year)

    def streak_on(self, today: int) -> int:
        """The number of days in a row up to today, or up to yesterday if today is still open."""
        return self.streak if today - 1 <= self.day <= today else 0

    def gap(self, today: int) -> int | None:
        """The day that can be made up for now, or None."""
        month = first_of_month(today)
        is_late = self.day + 2 == today
        gap = self.day + 1 if is_late else self.day - self.streak
        if not self.day or self.made == month or gap < max(first_of_month(month - 1), today - GAP_DAYS_MAX):
            return None
        return gap if is_late or (self.day == today and self.before + 1 == gap) else None


def read_account(text: str) -> Account:
    """ "" is the account of a member who has never earned anything."""
    return Account(*map(int, text.split()))


class Line(NamedTuple):
    """One line of the ledger's log: `points` > 0 from one account to another, at a time (ms). `why` consists of
    `source`, `epoch` and `period`. `is_short`: it moved nothing, because that much could not be taken back."""

    number: int
    at: int
    source_account: str
    target_account: str
    points: int
    source: str
    epoch: int
    period: str

    @property
    def is_short(self) -> bool:
        return self.source_account.startswith("short:")

    def change_for(self, member: str) -> int:
        """The change of a member's balance; 0 if only pending points move."""
        if self.is_short:
            return 0
        mine = f"m:{member}"
        return self.points * ((self.target_account == mine) - (self.source_account == mine))


def lines_in(entry_id: str, fields: Mapping[str, str]) -> list[Line]:
    """The lines of one entry of the log. Raises ValueError if it has none."""
    first, at, found = int(entry_id.partition("-")[0]), int(fields["t"]), []
    for index, line in enumerate(fields["r"].split("\n")):
        source_account, target_account, points, why = line.split(" ")
        source, epoch, period = why.split("@")
        found.append(Line(first + index, at, source_account, target_account, int(points), source, int(epoch), period))
    return found


class Gain(NamedTuple):
    """What an act is worth by a rule: it adds `points` to the total of its period, of which at most `cap` count."""

    rule: str
    points: int
    cap: int
    period: str


class Gains:
    """The rules of one kind, prepared for many members. `terms` are those of rules already in use."""

    def __init__(self, points: Points, terms: Terms, renames: Renames) -> None:
        self._rules = effective(points.rules, terms)
        self._renames = renames
        self._units = {rule.id: UnitSet(map(renames.now, rule.entitled.units)) for rule in self._rules}

    def of(self, what: What, day: int, source: str, unit: str, class_id: str) -> list[Gain]:
        """What an act on a day is worth to a member of this unit and class."""
        text = text_of(day)
        return [
            Gain(rule.id, rule.points * (2 if text in rule.double_on else 1), rule.cap, period(rule.per, day, source))
            for rule in self._rules
            if rule.what == what
            and (rule.starts_on or text) <= text <= (rule.ends_on or text)
            and (not rule.entitled.classes or class_id in rule.entitled.classes)
            and (not rule.entitled.units or self._renames.now(unit) in self._units[rule.id])
        ]


def effective(rules: Sequence[Rule], terms: Terms) -> list[Rule]:
    """The rules in effect: a rule by which somebody has earned points keeps its terms, whatever the definition says."""
    return [_with_terms(rule, terms[rule.id]) if rule.id in terms else rule for rule in rules]


def _with_terms(rule: Rule, terms: tuple[str, int, str, int]) -> Rule:
    what, points, per, cap = terms
    return msgspec.convert(msgspec.to_builtins(rule) | {"what": what, "points": points, "per": per, "cap": cap}, Rule)


def period(per: Per, day: int, source: str) -> str:
    """The name of the period in which points are counted together."""
    if per == "activity":
        return source
    return f"y{date_of(day).year}" if per == "year" else str(day)


def day_of(at_ms: int, timezone: str) -> int:
    """The day of a time, in days since 1970, in the event's time zone."""
    return datetime.fromtimestamp(at_ms / 1000, ZoneInfo(timezone)).date().toordinal() - _EPOCH


def offset_s(at_ms: int, timezone: str) -> int:
    """The offset from UTC there at that time."""
    offset = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(timezone)).utcoffset()
    return int((offset or timedelta()).total_seconds())


def date_of(day: int) -> date:
    return date.fromordinal(day + _EPOCH)


def day_from(text: str) -> int:
    """The reverse of `text_of`."""
    return date.fromisoformat(text).toordinal() - _EPOCH


def text_of(day: int) -> str:
    """Such as 2026-12-31; "" for day 0, which means none."""
    return date_of(day).isoformat() if day else ""


def first_of_month(day: int) -> int:
    return day - date_of(day).day + 1


def month_name(day: int) -> str:
    """Such as 202612, as in keys."""
    return date_of(day).strftime("%Y%m")


def first_of(name: str) -> int:
    """The reverse of `month_name`: the first day of a month."""
    return date(int(name[:4]), int(name[4:]), 1).toordinal() - _EPOCH


def days_in(bits: int, first: int) -> list[int]:
    """The days that are set in a month beginning with `first`."""
    return [first + n for n in range(31) if bits >> n & 1]


def running_balances(lines: Iterable[Line], member: str, balance: int) -> list[tuple[Line, int]]:
    """A member's newest lines, newest first, each with the balance after it; `balance` is the current one."""
    told = []
    for line in sorted(lines, key=lambda one: -one.number):
        told.append((line, balance))
        balance -= line.change_for(member)
    return told
