"""The keys of members' photos, next to the roster: {EVENT} is its event, `Event.roster_of`. See also redis/keys.py.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:photos                | hash   | member → token of the photo               | ever     |
| acclaim:{EVENT}:photos:contents       | hash   | token → the photo, WebP                   | ever     |
"""


def photos(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:photos"


def contents(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:photos:contents"
