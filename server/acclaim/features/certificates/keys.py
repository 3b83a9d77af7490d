"""The keys of certificates. Beside them: redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:certificates          | hash   | number → "AT STATE AWARD" (ms, JSON)      | ever     |
| acclaim:{EVENT}:certificates-of       | hash   | subject → number of its last one          | ever     |
"""


def certificates(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:certificates"


def subjects(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:certificates-of"
