"""What was done to a server, how long until it went on, and how many ballots got their receipt meanwhile."""

import time
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict


class Injected:
    """Names of faults are "SIDE: KIND" for those on lines (side: "phone", "worker", "operator", "node"), else what was
    killed.

    `counts` has only what took effect: a cut that nothing came along to suffer from is none. Recovery, in seconds: of
    a fault on a line, from its effect until something came back from the other side again.
    """

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.recovery_s: defaultdict[str, list[float]] = defaultdict(list)
        self.blamed: str | None = None  # for lines that the server's end drops just now
        self._spans: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)  # from effect to recovery
        self._acknowledged: list[float] = []  # when a phone was told that its ballot counts

    def took_effect(self, what: str) -> None:
        self.counts[what] += 1

    def recovered(self, what: str, seconds: float) -> None:
        now = time.monotonic()
        self.recovery_s[what].append(seconds)
        self._spans[what].append((now - seconds, now))

    def acknowledged(self) -> None:
        """A phone was told that its ballot counts, for the first time or again."""
        self._acknowledged.append(time.monotonic())

    @property
    def acknowledged_at(self) -> float:
        """When one was told so last; 0.0 before the first."""
        return self._acknowledged[-1] if self._acknowledged else 0.0

    def acknowledged_during(self, what: str) -> int:
        """Receipts that phones got, for resent ballots too, while a fault of this name was in effect somewhere or not
        overcome yet."""
        n, end = 0, 0.0
        for since, until in sorted(self._spans[what]):
            if until > end:
                n += bisect_right(self._acknowledged, until) - bisect_left(self._acknowledged, max(since, end))
                end = until
        return n
