"""A big screen under test: shows every tick, and tells how long after its acknowledgement a ballot was seen."""

import time
from heapq import heappop, heappush

from acclaim.audience.client import Client, Ground
from acclaim.audience.ticks import Tick


class Screen(Client):
    """`expect` is told of acknowledged ballots by their place in the poll's log; `ticked` sees them arrive."""

    __slots__ = ("_expected",)

    def __init__(self, ground: Ground, request: bytes) -> None:
        super().__init__(ground, request)
        self._expected: dict[str, list[tuple[int, float]]] = {}

    def expect(self, poll: str, seq: int) -> None:
        """Ballot number `seq` of `poll` was acknowledged just now. A tick with this or a higher seq contains it."""
        shown = self.tick.polls[poll].seq if self.tick is not None and poll in self.tick.polls else 0
        if seq <= shown:
            self._seen(0.0)  # the tick was faster than the acknowledgement
        else:
            heappush(self._expected.setdefault(poll, []), (seq, time.monotonic()))

    @property
    def waiting(self) -> int:
        """Ballots that it was told of and has not shown."""
        return sum(map(len, self._expected.values()))

    def ticked(self, tick: Tick) -> None:
        now = time.monotonic()
        self.ground.measured.add("screen_updates")
        for poll, expected in self._expected.items():
            shown = tick.polls[poll].seq
            while expected and expected[0][0] <= shown:
                self._seen((now - heappop(expected)[1]) * 1000)

    def _seen(self, ms: float) -> None:
        measured = self.ground.measured
        measured.screen_ms.add(ms, measured.at())
