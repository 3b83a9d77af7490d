"""The keys of rehearsals; those of the rehearsed event are of its own. Beside them: redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:rehearsal             | hash   | run, runs, outages, audience N → JSON     | removed  |
"""


def rehearsal(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:rehearsal"
