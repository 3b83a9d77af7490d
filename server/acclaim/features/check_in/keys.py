"""The keys of check-in, in addition to redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:check-in              | hash   | state, epoch, number, rev and more (below)| ever     |
| acclaim:{EVENT}:check-in:arrivals     | stream | who has checked in (below)                | a reset  |
| acclaim:{EVENT}:check-in:members      | hash   | member → "NUMBER TIME SEAT"               | a reset  |
| acclaim:{EVENT}:check-in:units        | hash   | unit → how many of it have checked in     | a reset  |

**check-in**: `state` open|closed, `epoch` from 1 (a reset adds one), `number` of the newest arrival, `rev` grows with
every other change: opened, closed, reset, a member removed, all expired; `opened_at` is when it was first
opened in this epoch (ms).

**arrivals** entries have the id `NUMBER-0`: `m` member, `t` (ms), `n` name and `u` unit as of then, `s` seat or "".
"""


def check_in(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:check-in"


def arrivals(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:check-in:arrivals"


def members(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:check-in:members"


def by_unit(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:check-in:units"
