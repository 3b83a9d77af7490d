"""What became of the ballots that a fault met.

A ballot is on its way from when it was cast until the phone hears that it counts. A fault meets it where that overlaps
with the time from the fault's effect until all was well again: of a phone's line the ballots of that phone; of an
operator's line those of the event; of everything else those of all phones, for nobody knows which line to Redis theirs
went along. A history suffers many faults at once, so a ballot may be met by several; of one kind it is counted once.
"""

from collections import defaultdict
from collections.abc import Iterable
from math import inf

import msgspec

from loadtests.faults.injected import Span
from loadtests.faults.record import Attempt, History
from loadtests.faults.rules_ballots import doubled_ballots, lost_ballots


class Losses(msgspec.Struct):
    """Of the ballots that faults of one kind met: how many were acknowledged, and of those lost; how many doubled."""

    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0

    def add(self, other: "Losses") -> None:
        self.acknowledged += other.acknowledged
        self.lost += other.lost
        self.doubled += other.doubled


def losses_of(history: History, spans: Iterable[Span]) -> dict[str, Losses]:
    """By the name of the fault. `spans` may be those of a whole round."""
    heard: dict[str, float] = {}
    for answer in history.answers:
        if answer.code is None:
            heard.setdefault(answer.ballot, answer.heard_s)
    met: defaultdict[str, set[str]] = defaultdict(set)
    for span in spans:
        if span.whose and span.whose.partition("/")[0] != history.event:
            continue
        for attempt in history.attempts:
            is_theirs = span.whose in ("", history.event, _phone(history, attempt))
            if is_theirs and attempt.sent_s <= span.until and heard.get(attempt.ballot, inf) >= span.since:
                met[span.what].add(attempt.ballot)
    lost, doubled = lost_ballots(history), doubled_ballots(history)
    return {
        what: Losses(len(ballots & heard.keys()), len(ballots & lost), len(ballots & doubled))
        for what, ballots in met.items()
    }


def _phone(history: History, attempt: Attempt) -> str:
    return f"{history.event}/{attempt.phone}"
