"""What a load test measures: durations with percentiles, and counts over time for the curves of a report."""

import time
from array import array
from collections import Counter, defaultdict
from typing import Final

BUCKET_S: Final = 0.5


class Durations:
    """Durations in ms, every one kept: a million are 4 MB, and percentiles are exact."""

    def __init__(self) -> None:
        self._ms = array("f")
        self._by_bucket: dict[int, array[float]] = {}

    def add(self, ms: float, bucket: int) -> None:
        self._ms.append(ms)
        one = self._by_bucket.get(bucket)
        if one is None:
            one = self._by_bucket[bucket] = array("f")
        one.append(ms)

    def __len__(self) -> int:
        return len(self._ms)

    def longest(self, first: int) -> float:
        """The longest in ms from number `first` on, 0.0 without any."""
        return max(self._ms[first:], default=0.0)

    def percentile(self, share: float) -> float:
        """The `share` (0–1) quantile in ms, 0.0 without data."""
        return _percentile(self._ms, share)

    def curve(self, share: float) -> dict[int, float]:
        """{bucket: quantile of it}."""
        return {bucket: _percentile(values, share) for bucket, values in self._by_bucket.items()}


def _percentile(values: "array[float]", share: float) -> float:
    if not values:
        return 0.0
    ordered = sorted(values)
    return round(ordered[min(int(share * len(ordered)), len(ordered) - 1)], 2)


class Measured:
    """Everything measured in one run. `at()` is the bucket of now."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.counts: Counter[str] = Counter()
        self.ack_ms = Durations()  # sent to acknowledged, on one connection
        self.recovery_ms = Durations()  # first sent to acknowledged, where the connection was lost between
        self.screen_ms = Durations()  # acknowledged to shown: the first tick of a screen that contains the ballot
        self.back_ms = Durations()  # connection lost to welcome on the next one
        self.by_time: defaultdict[str, Counter[int]] = defaultdict(Counter)
        self.marks: list[tuple[float, str]] = []  # (seconds since the start, what happened)

        self.answered_at = 0.0  # the last time that a ballot was acknowledged on the connection it was sent on
        self._burst_from = 0
        self._burst_ballots = 0
        self._burst_s = 0.0

    def acknowledged(self, sent_at: float, survived: bool) -> None:
        """A ballot has its first acknowledgement; `survived` the loss of its connection."""
        now = time.monotonic()
        (self.recovery_ms if survived else self.ack_ms).add((now - sent_at) * 1000, self.at())
        self.add("acknowledged")
        if not survived:
            self.answered_at = now

    def burst(self, began: float) -> None:
        """A "vote now" that began then is over. Phones that lost their connection come back at leisure: their wait
        is in `recovery_ms`, and neither they nor it are part of the burst's speed."""
        ballots = len(self.ack_ms) - self._burst_from
        self._burst_from = len(self.ack_ms)
        self._burst_ballots += ballots
        self._burst_s += max(0.0, self.answered_at - began)

    @property
    def votes_per_s(self) -> float:
        """Ballots a second, from each burst's first cast to its last acknowledgement."""
        return round(self._burst_ballots / self._burst_s, 1) if self._burst_s else 0.0

    def at(self) -> int:
        return int((time.monotonic() - self.started) / BUCKET_S)

    def add(self, name: str, n: int = 1) -> None:
        """Counts something that belongs to the curves."""
        self.counts[name] += n
        self.by_time[name][self.at()] += n

    def note(self, name: str, level: int) -> None:
        """Keeps the last level of something in this stretch of time, for the curves."""
        self.by_time[name][self.at()] = level

    def mark(self, text: str) -> None:
        """Marks a moment in the report's curves."""
        self.marks.append((time.monotonic() - self.started, text))
