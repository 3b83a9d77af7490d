"""The keys of the barometer. Beside them: redis/keys.py.

| key                                       | type   | fields / members                              | lifetime |
|-------------------------------------------|--------|-----------------------------------------------|----------|
| acclaim:{EVENT}:barometer                 | set    | days that have figures, YYYY-MM-DD            | ever     |
| acclaim:{EVENT}:barometer:members         | hash   | member → their number; "" the last number     | ever     |
| acclaim:{EVENT}:barometer:visits:PERIOD   | hash   | number → their open visit (note_use.lua)      | 1.5 h    |
| acclaim:{EVENT}:barometer:day:DAY         | hash   | "FIGURE GROUP" → sum (below)                  | ever     |
| acclaim:{EVENT}:barometer:users:DAY:FEATURE | string | bitmap of the numbers of who used it        | 92 days  |

**day** FIGURE is visits, visible (ms), hour:HOUR (ms active then), and of each feature users:FEATURE,
uses:FEATURE (visits with it) and active:FEATURE (ms). GROUP is "" for all, "u" and a unit, or "c" and a class. Users
of the feature "" are the visitors. A number is in no list beside the one that gives it, and belongs to one event.
"""

from acclaim.features.barometer.limits import PERIOD_MS


def days(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:barometer"


def members(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:barometer:members"


def visits(event_id: str, now: int, periods_ago: int = 0) -> str:
    """At a time (ms)."""
    return f"acclaim:{{{event_id}}}:barometer:visits:{now // PERIOD_MS - periods_ago}"


def day(event_id: str, day: str = "") -> str:
    """Of a day, or what all their names begin with."""
    return f"acclaim:{{{event_id}}}:barometer:day:{day}"


def users(event_id: str, day: str = "", feature: str = "") -> str:
    """Of a day and a feature, or what all their names begin with."""
    start = f"acclaim:{{{event_id}}}:barometer:users:"
    return f"{start}{day}:{feature}" if day else start
