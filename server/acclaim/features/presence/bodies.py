"""JSON bodies of the report of an event."""

from acclaim.features.presence.rules import Minute
from acclaim.http.bodies import Answer


class PresenceNow(Answer):
    """`online`: how many are online now. `presence`: as in Report; sums only, nothing about single members."""

    event: str
    at: int
    online: int
    presence: dict[str, int]
    members_error: float


class Report(Answer):
    """`presence`: peak, peak_at, visits, members (within `members_error`), watched_s, watched_s_average. `used`: how
    often each feature was used. `reactions`: {emoji: times}."""

    event: str
    at: int
    presence: dict[str, int]
    members_error: float
    used: dict[str, int]
    reactions: dict[str, int]
    minutes: list[Minute]
