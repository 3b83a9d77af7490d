"""What this worker counts about itself. Plain integers: the hot path adds, the heartbeat reads once a second."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from typing import Any, Final

# Upper bounds in ms, each about a quarter above the last; the last bucket is "slower than all".
_BOUNDS_MS: Final = [round(0.5 * 1.25**i, 3) for i in range(48)]
_WINDOW_BEATS: Final = 10
_BOUNDS_A_BUCKET: Final = 3  # of those that metrics have: 1 ms, 1.5 ms, 3 ms, … 18 s
ACK_BOUNDS_S: Final = [round(bound / 1000, 6) for bound in _BOUNDS_MS[_BOUNDS_A_BUCKET - 1 :: _BOUNDS_A_BUCKET]]


class Latency:
    """Durations in ms in log-spaced buckets; percentiles of the last ten heartbeats."""

    __slots__ = ("_now", "_window", "so_far", "sum_s")

    def __init__(self) -> None:
        self._now = [0] * (len(_BOUNDS_MS) + 1)
        self.so_far = [0] * (len(_BOUNDS_MS) + 1)  # of all heartbeats that have ended
        self.sum_s = 0.0
        self._window: deque[list[int]] = deque(maxlen=_WINDOW_BEATS)

    def add(self, seconds: Iterable[float]) -> None:
        """Of a batch, most took equally long: what is read in one turn of the loop has one time."""
        for wait_s, times in Counter(seconds).items():
            self._now[bisect_left(_BOUNDS_MS, wait_s * 1000)] += times
            self.sum_s += wait_s * times

    def heartbeat(self) -> None:
        """Ends the current second."""
        self._window.append(self._now)
        self.so_far = [before + n for before, n in zip(self.so_far, self._now, strict=True)]
        self._now = [0] * (len(_BOUNDS_MS) + 1)

    def histogram(self) -> dict[str, Any]:
        """{"buckets": how many there are in each of ACK_BOUNDS_S and above, "sum_s"}, as of the last heartbeat."""
        starts = range(0, len(self.so_far), _BOUNDS_A_BUCKET)
        return {
            "buckets": [sum(self.so_far[at : at + _BOUNDS_A_BUCKET]) for at in starts], "sum_s": round(self.sum_s, 6)
        }  # fmt: skip

    def percentile(self, share: float) -> float | None:
        """Upper bound of the bucket that holds the `share` (0–1) quantile of the window; None without data."""
        sums = [sum(column) for column in zip(*self._window, strict=True)]
        total = sum(sums)
        if not total:
            return None
        reached = 0
        for bound, n in zip([*_BOUNDS_MS, _BOUNDS_MS[-1]], sums, strict=True):
            reached += n
            if reached >= share * total:
                return bound
        return _BOUNDS_MS[-1]


Counts = defaultdict[str, int]  # adds in a third of the time that a Counter takes


class Gauges:
    """Counters since the start of this worker."""

    __slots__ = (
        "ack_ms",
        "arrived",
        "awaiting_head",
        "closed",
        "core_share",
        "counts",
        "http",
        "idle_connections",
        "is_rush",
        "lag_ms",
        "refused",
        "restarts",
        "saving",
        "shed_level",
        "sockets",
        "turned_away",
    )

    def __init__(self) -> None:
        self.counts: Counts = defaultdict(int)  # acknowledged, likes, frames_in, ticks, tick_skips, …
        self.refused: Counts = defaultdict(int)  # messages and requests, by code
        self.closed: Counts = defaultdict(int)  # by close reason
        self.restarts: Counter[str] = Counter()  # of this worker's predecessors, by why: died, hung, reload
        self.turned_away: Counts = defaultdict(int)  # before or beside a socket, by why
        self.http: Counts = defaultdict(int)  # requests answered, by status
        self.core_share = 1.0  # of a core that this worker has, beside others on the same machine
        self.sockets = 0  # open now, of all views
        self.arrived = 0  # sockets, since the start
        self.is_rush = False  # a hall comes in: see shedding.py
        self.awaiting_head = 0  # connections that have not sent the head of a request yet
        self.idle_connections = 0  # that are kept open for another request
        self.lag_ms = 0.0  # of the loop, smoothed
        self.shed_level = 0  # what this worker currently does without: shedding.Shed
        self.saving = 0  # what Redis's memory is kept from now: redis/headroom.py
        self.ack_ms = Latency()

    def as_dict(self) -> dict[str, Any]:
        return {
            "counts": dict(self.counts),
            "refused": dict(self.refused),
            "closed": dict(self.closed),
            "turned_away": dict(self.turned_away),
            "restarts": dict(self.restarts),
            "http": dict(self.http),
            "sockets": self.sockets,
            "awaiting_head": self.awaiting_head,
            "idle_connections": self.idle_connections,
            "lag_ms": round(self.lag_ms, 1),
            "shed_level": self.shed_level,
            "saving": self.saving,
            "ack_ms_p50": self.ack_ms.percentile(0.5),
            "ack_ms_p99": self.ack_ms.percentile(0.99),
        }
