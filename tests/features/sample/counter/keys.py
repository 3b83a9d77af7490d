"""The key of a counter.

| key                     | type | fields                                                  |
|-------------------------|------|---------------------------------------------------------|
| acclaim:{EVENT}:counter | hash | "" → the sum of all; MEMBER SOURCE → a phone's own total |
"""


def counter(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:counter"
