"""What a worker does without when it is overloaded, in this order: comments, then ticks, then likes; ballots never.

Overload is felt as the loop's lag: how much later than asked a timer wakes up. All else follows from it, whatever the
cause: too many sockets to write to, a rush of ballots, a machine that is busy with other things. The level rises at
once and falls by single steps once it has been calm for a while.

| level    | what phones notice                                                                              |
|----------|-------------------------------------------------------------------------------------------------|
| nothing  | nothing                                                                                         |
| comments | three comments a second at most, sampled; the frame says how many there were |
| ticks    | one comment a second; ticks at most once a second, and less often where that takes much of the loop |
| likes    | no comments; likes are taken once a second, all of them                                         |

Screens and consoles are few and keep everything. Comments are stored in any case, and moderators see them all.
"""

import asyncio
from enum import IntEnum

from acclaim.base import limits
from acclaim.live.gauges import Gauges


class Shed(IntEnum):
    """What is done without; each level includes those before it."""

    NOTHING = 0
    COMMENTS = 1
    TICKS = 2
    LIKES = 3


_FROM_LAG_MS = {
    Shed.COMMENTS: limits.SHED_COMMENTS_LAG_MS,
    Shed.TICKS: limits.SHED_TICKS_LAG_MS,
    Shed.LIKES: limits.SHED_LIKES_LAG_MS,
}
_COMMENTS_PER_FRAME = {Shed.COMMENTS: 3, Shed.TICKS: 1, Shed.LIKES: 0}


def level_at(lag_ms: float) -> Shed:
    """The level that a lag calls for."""
    return max((level for level, from_ms in _FROM_LAG_MS.items() if lag_ms >= from_ms), default=Shed.NOTHING)


def phone_tick_ms_min(level: int) -> float:
    """How often phones may get a tick."""
    return limits.TICK_PHONE_SHED_MS if level >= Shed.TICKS else limits.TICK_PHONE_MS_MIN


def phone_tick_ms_max(level: int) -> float:
    """How long phones wait for a tick at most; no longer than the heartbeat that they get in any case."""
    return limits.TICK_REPEAT_S * 1000 if level >= Shed.TICKS else limits.TICK_MS_MAX


def fanout_loop_share(level: int) -> float:
    """How much of the loop the ticks to phones may take."""
    return limits.FANOUT_LOOP_SHARE_SHED if level >= Shed.TICKS else limits.FANOUT_LOOP_SHARE


def phone_comments_ms_min(level: int) -> float:
    """How often phones may get a frame of comments."""
    return limits.COMMENTS_SHED_MS if level >= Shed.COMMENTS else limits.COMMENTS_WINDOW_MS


def phone_comments_max(level: int) -> int | None:
    """How many comments such a frame may hold; None: all."""
    return _COMMENTS_PER_FRAME.get(Shed(level))


def likes_flush_ms(level: int) -> float:
    """How long likes wait for company: they are only sums, and a call for each tap would crowd out the ballots."""
    return limits.LIKES_FLUSH_SHED_MS if level >= Shed.LIKES else limits.LIKES_FLUSH_MS


class Shedding:
    """Keeps `gauges.shed_level` and `gauges.lag_ms`, which all others go by."""

    def __init__(self, gauges: Gauges) -> None:
        self._gauges = gauges
        self._calm_since = 0.0

    def feel(self, late_ms: float, now: float) -> None:
        """A timer woke `late_ms` too late at `now` (s)."""
        gauges = self._gauges
        gauges.lag_ms += limits.SHED_LAG_WEIGHT * (max(0.0, late_ms) - gauges.lag_ms)
        wanted = level_at(gauges.lag_ms)
        if wanted >= gauges.shed_level:
            gauges.shed_level, self._calm_since = int(wanted), now
        elif now - self._calm_since >= limits.SHED_CALM_S:
            gauges.shed_level, self._calm_since = gauges.shed_level - 1, now

    async def watch(self) -> None:
        """Feels until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            asked = loop.time()
            await asyncio.sleep(limits.SHED_PROBE_S)
            now = loop.time()
            self.feel((now - asked - limits.SHED_PROBE_S) * 1000, now)
