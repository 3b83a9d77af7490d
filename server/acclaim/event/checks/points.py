"""Rules for the section of points that types can't express. check.py names the field in front of them."""

from collections.abc import Iterator
from datetime import date

from acclaim.event.event import Event
from acclaim.event.parts.earning.points import Points, Rule


def problems(event: Event, points: Points) -> Iterator[tuple[str, str]]:
    """(field, what is wrong), the first first."""
    if event.home:
        yield "", f"points are earned in the event's home; write them into {event.home!r}."
    seen: set[str] = set()
    for index, rule in enumerate(points.rules):
        if rule.id in seen:
            yield f"rules[{index}].id", f"{rule.id!r} stands twice; ids must differ."
        seen.add(rule.id)
        for field, problem in _of_rule(rule):
            yield f"rules[{index}].{field}", problem
    days = [streak.days for streak in points.streaks]
    for index, n in enumerate(days):
        if n in days[:index]:
            yield f"streaks[{index}].days", f"there is a streak of {n} days already."
    if days and all(rule.what != "daily_check_in" for rule in points.rules):
        yield "streaks", 'streaks are of daily check-ins; add a rule with what = "daily_check_in".'


def _of_rule(rule: Rule) -> Iterator[tuple[str, str]]:
    if rule.cap and rule.cap < rule.points:
        yield "cap", f"is {rule.cap}, below the {rule.points} points of one time."
    if rule.what == "daily_check_in" and (rule.per != "day" or rule.cap):
        yield "cap" if rule.cap else "per", "a daily check-in is once a day by itself; leave it out."
    for field in ("starts_on", "ends_on"):
        if getattr(rule, field) and not _is_day(getattr(rule, field)):
            yield field, "there is no such day; write for example 2026-12-31."
    if rule.starts_on and rule.ends_on and rule.starts_on > rule.ends_on:
        yield "ends_on", "is before starts_on."
    for index, day in enumerate(rule.double_on):
        if not _is_day(day):
            yield f"double_on[{index}]", "there is no such day; write for example 2026-12-31."


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
