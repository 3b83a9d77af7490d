"""The key of attendance, in addition to redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:attendance            | set    | members who came, no devices; no time     | ever     |
"""


def attendance(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:attendance"
