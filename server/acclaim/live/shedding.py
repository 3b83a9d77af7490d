"""What a worker does without when it is overloaded, in this order: comments, then ticks, then likes; ballots never.

Overload is measured as the loop's lag: how much later than requested a timer fires. This covers every cause: too many
sockets to write to, a rush of ballots, a machine that is busy with other things. The level rises at once and falls by
single steps once it has been calm for a while.

| level    | what phones notice                                                                              |
|----------|-------------------------------------------------------------------------------------------------|
| nothing  | nothing                                                                                         |
| comments | three comments a second at most, sampled; the frame says how many there were |
| ticks    | one comment a second; ticks at most once a second, and less often where that takes much of the loop |
| likes    | no comments; likes are taken once a second, all of them                                         |

While a hall comes in, ticks to phones take no more of a worker than at the level `ticks`, whatever the lag: each of
those who are there would otherwise hear of every vote, at the expense of those who are not.

Screens and consoles are few and keep everything. Comments are stored in any case, and moderators see them all.
"""

import asyncio
from enum import IntEnum

from acclaim.base import limits
from acclaim.live.gauges import Gauges


class Shed(IntEnum):
    """What the worker does without; each level includes those before it."""

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


def fanout_share(level: int, is_rush: bool) -> float:
    """How much of a worker the ticks to phones may take."""
    return limits.FANOUT_SHARE_SHED if is_rush or level >= Shed.TICKS else limits.FANOUT_SHARE


def fanout_ms(share: float, core_share: float, took_ms: float, cpu_ms: float) -> float:
    """How often frames may go out to all, if the last ones took so long and so much CPU: within `share` of the loop's
    time, so that votes don't wait, and of the CPU that is this worker's. Many workers on few cores are never busy for
    long, each by itself, and all together would fill them with frames."""
    return max(took_ms / share, cpu_ms / (share * core_share))


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
        self._arrivals_per_s = 0.0  # smoothed

    def feel(self, late_ms: float, now: float) -> None:
        """A timer woke `late_ms` too late at `now` (s)."""
        gauges = self._gauges
        gauges.lag_ms += limits.SHED_LAG_WEIGHT * (max(0.0, late_ms) - gauges.lag_ms)
        wanted = level_at(gauges.lag_ms)
        if wanted >= gauges.shed_level:
            gauges.shed_level, self._calm_since = int(wanted), now
        elif now - self._calm_since >= limits.SHED_CALM_S:
            gauges.shed_level, self._calm_since = gauges.shed_level - 1, now

    def note_arrivals(self, arrived: int, seconds: float) -> None:
        """So many sockets were opened in that time."""
        gauges = self._gauges
        self._arrivals_per_s += limits.RUSH_WEIGHT * (arrived / seconds - self._arrivals_per_s)
        gauges.is_rush = self._arrivals_per_s >= limits.RUSH_ARRIVALS_PER_S * gauges.core_share

    async def watch(self) -> None:
        """Measures until cancelled."""
        loop, gauges = asyncio.get_running_loop(), self._gauges
        while True:
            asked, before = loop.time(), gauges.arrived
            await asyncio.sleep(limits.SHED_PROBE_S)
            now = loop.time()
            self.feel((now - asked - limits.SHED_PROBE_S) * 1000, now)
            self.note_arrivals(gauges.arrived - before, now - asked)
