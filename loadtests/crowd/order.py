"""What the crowd's conductor and its generators say to each other: one line of JSON or of words each way."""

import time
from typing import Final

import msgspec

from loadtests.arrivals.figures import Visits

SLOT_S: Final = 0.05  # of the histograms
REPORT_S: Final = 0.2


class Order(msgspec.Struct):
    """The first line to a generator: where to go and who comes. `host` must be one of this machine's, 127.x.y.z."""

    host: str
    port: int
    secret: str
    event: str
    first: int  # number of the first member
    phones: int
    sources: int  # the generator's own 127.0.{sources}.x
    visits: bool = False  # each opens the page first, as a new device
    tls: bool = False  # by https and wss
    without_socket: list[str] | None = None  # for a server that has none: visitors look at these pictures instead


class Report(msgspec.Struct):
    """The state of a generator, or of all together. Times are time.monotonic(), one clock for the whole machine.

    `back` and `reached` are histograms, {slots of SLOT_S since the cut, or since the mark's change: phones}, and belong
    to the cut of `cut_at` and the mark of `mark_at` alone.
    """

    live: int = 0
    frames: int = 0  # text frames heard in all
    cut_at: float = 0.0
    mark_at: float = 0.0
    back: dict[int, int] = {}
    back_at: float = 0.0  # when the last phone came back
    reached: dict[int, int] = {}
    reached_at: float = 0.0
    troubles: dict[str, int] = {}
    first: Visits = msgspec.field(default_factory=Visits)
    second: Visits = msgspec.field(default_factory=Visits)

    def add(self, other: "Report") -> None:
        """Takes a generator's figures in: histograms only of the same cut and mark, for its words lag behind ours."""
        self.live += other.live
        self.frames += other.frames
        if other.cut_at == self.cut_at:
            self.back_at = max(self.back_at, other.back_at)
            _add(self.back, other.back)
        if other.mark_at == self.mark_at:
            self.reached_at = max(self.reached_at, other.reached_at)
            _add(self.reached, other.reached)
        self.first.add(other.first)
        self.second.add(other.second)
        for name, times in other.troubles.items():
            self.troubles[name] = self.troubles.get(name, 0) + times


def count_now(histogram: dict[int, int], began: float) -> float:
    """Counts one phone now, in a histogram of slots since `began`; returns now."""
    now = time.monotonic()
    slot = int((now - began) / SLOT_S)
    histogram[slot] = histogram.get(slot, 0) + 1
    return now


def _add(mine: dict[int, int], its: dict[int, int]) -> None:
    for slot, phones in its.items():
        mine[slot] = mine.get(slot, 0) + phones


def quantile_s(histogram: dict[int, int], share: float, slot_s: float = SLOT_S) -> float:
    """The `share` (0–1) quantile of a histogram of slots, in seconds, to the middle of its slot; 0.0 without data."""
    left = share * sum(histogram.values())
    for slot in sorted(histogram):
        left -= histogram[slot]
        if left <= 0:
            return round((slot + 0.5) * slot_s, 4 if slot_s < SLOT_S else 2)
    return 0.0
