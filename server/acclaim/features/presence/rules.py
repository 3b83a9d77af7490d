"""Presence: sums of an event's visits and time, and what the audience did in each minute."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

import msgspec

MINUTE_MS: Final = 60_000
# Standard error of Redis' HyperLogLog with its 16,384 registers: https://redis.io/docs/latest/commands/pfcount/
MEMBERS_ERROR: Final = 0.0081


class Presence(NamedTuple):
    """`peak` is the largest number of phones connected at once, first reached at `peak_at` (ms; 0 if none yet);
    `visits` is how often a phone page was opened; `members` how many different people came, within MEMBERS_ERROR;
    `watched_ms` the total time that phones were connected."""

    peak: int = 0
    peak_at: int = 0
    visits: int = 0
    members: int = 0
    watched_ms: int = 0

    @property
    def watched_s_average(self) -> int:
        """Seconds per member."""
        return round(self.watched_ms / 1000 / self.members) if self.members else 0

    def public(self) -> dict[str, int]:
        """What consoles and the report show."""
        return {
            "peak": self.peak,
            "peak_at": self.peak_at,
            "visits": self.visits,
            "members": self.members,
            "watched_s": self.watched_ms // 1000,
            "watched_s_average": self.watched_s_average,
        }


class Sample(NamedTuple):
    """The sums of an event at one moment; `online` is the number of phones then."""

    online: int
    ballots: int
    likes: int
    reactions: int


class Minute(msgspec.Struct, frozen=True):
    """What happened in the minute that begins at `at` (ms); `online` at its beginning."""

    at: int
    online: int
    ballots: int
    likes: int
    reactions: int
    comments: int


def by_minute(samples: Mapping[int, Sample], newest: Sample, comments_at: Iterable[int]) -> list[Minute]:
    """The minutes that have a sample (by number since 1970), each until the next sample; the last until `newest`, the
    current sums. `comments_at` are the times of all comments, ms.

    A sum that has fallen, because a poll was reset, counts as 0 for that minute."""
    comments: dict[int, int] = {}
    for at in comments_at:
        comments[at // MINUTE_MS] = comments.get(at // MINUTE_MS, 0) + 1
    rows = []
    for (minute, before), (_, after) in pairwise([*sorted(samples.items()), (0, newest)]):
        ballots, likes, reactions = (max(0, now - then) for now, then in zip(after[1:], before[1:], strict=True))
        rows.append(Minute(minute * MINUTE_MS, before.online, ballots, likes, reactions, comments.get(minute, 0)))
    return rows
