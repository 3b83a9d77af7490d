"""What was done to a server, and how long until it went on."""

from collections import Counter, defaultdict
from typing import NamedTuple


class Span(NamedTuple):
    """A fault from its effect until all was well again, in seconds of time.monotonic(). `whose` line it was:
    "EVENT/PHONE" of a phone, "EVENT" of an event's operator; "" where anybody's ballots may have come along."""

    what: str
    whose: str
    since: float
    until: float


class Injected:
    """`what` below is "SIDE: KIND" of a line (side: "phone", "operator", "worker", "node"), else what was killed.

    `counts` has only what took effect: a cut that nothing came along to suffer from is none. Recovery, in seconds: of
    a fault on a line, from its effect until something came back from the other side again.
    """

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.recovery_s: defaultdict[str, list[float]] = defaultdict(list)
        self.spans: list[Span] = []
        self.acknowledged_at = 0.0  # when a phone was last told that its ballot counts
        self.blamed: str | None = None  # for lines that the server's end drops just now

    def took_effect(self, what: str) -> None:
        self.counts[what] += 1

    def recovered(self, span: Span) -> None:
        self.recovery_s[span.what].append(span.until - span.since)
        self.spans.append(span)
