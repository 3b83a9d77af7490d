"""The keys of presence, in addition to redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:presence              | hash   | peak, peak_at, visits, watched_ms, worker W| ever    |
| acclaim:{EVENT}:presence:members      | string | HyperLogLog of the members who came       | ever     |
| acclaim:{EVENT}:presence:minutes      | hash   | minute → sums at its beginning (presence) | ever     |
"""


def presence(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:presence"


def presence_members(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:presence:members"


def presence_minutes(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:presence:minutes"
