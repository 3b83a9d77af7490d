"""Some hundred phones that keep voting whatever happens around them, and how long each receipt took."""

import asyncio
import time
from random import Random
from typing import Final

from acclaim.audience.client import Ground
from acclaim.audience.measured import Measured
from acclaim.audience.phone import Ballot, Phone
from loadtests.server_under_test import ServerUnderTest
from loadtests.waiting import until

POLL: Final = "best"
_PACE_S: Final = 1.0  # each votes so often


class Voters:
    """Each casts a ballot every second, whether or not the one before has its receipt: a slow answer must not hide the
    ballots that would have been slow after it."""

    def __init__(self, server: ServerUnderTest, count: int) -> None:
        target = server.target
        self._ground = Ground(target.address, Measured(), Random(1), checks_order=False)
        self._phones = [Phone(self._ground, f"v{n:04}", target.phone(f"v{n:04}")) for n in range(count)]
        self._choices = [option.id for poll in target.event.polls if poll.id == POLL for option in poll.options]
        self._waits: list[tuple[float, float]] = []  # (when it was cast, seconds to its receipt)
        self._voting: asyncio.Task[None] | None = None
        self.cast = 0
        for phone in self._phones:
            phone.on_answer = self._answered

    @property
    def acknowledged(self) -> int:
        return len(self._waits)

    @property
    def lines_lost(self) -> int:
        """Voters keep their lines; whoever lost one all the same."""
        return sum(times for name, times in self._ground.measured.counts.items() if name.startswith("lost_"))

    async def arrive(self, patience_s: float) -> bool:
        """Whether all came in time."""
        for phone in self._phones:
            phone.open()
            await asyncio.sleep(0)
        return await until(lambda: all(phone.is_live for phone in self._phones), patience_s)

    def start(self) -> None:
        """They vote from now on."""
        self._voting = asyncio.create_task(self._vote())

    async def pause(self, patience_s: float) -> bool:
        """They stop, once everybody has an answer; whether all have one in time."""
        if self._voting is not None:
            self._voting.cancel()
            await asyncio.gather(self._voting, return_exceptions=True)
            self._voting = None
        return await until(lambda: not any(phone.is_waiting for phone in self._phones), patience_s)

    async def leave(self) -> None:
        await self.pause(0)
        for phone in self._phones:
            phone.leave()
        await self._ground.settled()

    def waits_ms(self, since: float, until: float, *shares: float) -> list[float]:
        """Quantiles of the waits for receipts of the ballots cast between two moments of time.monotonic()."""
        waits = sorted(wait for at, wait in self._waits if since <= at < until)
        if not waits:
            return [0.0] * len(shares)
        return [round(waits[min(int(share * len(waits)), len(waits) - 1)] * 1000, 1) for share in shares]

    async def _vote(self) -> None:
        random = self._ground.random
        pause_s, due = _PACE_S / len(self._phones), time.monotonic()
        while True:
            for phone in self._phones:
                due += pause_s
                await asyncio.sleep(max(0.0, due - time.monotonic()))
                phone.cast(Ballot(POLL, 1, [random.choice(self._choices)]))
                self.cast += 1

    def _answered(self, phone: Phone, ballot: Ballot) -> None:
        if ballot.receipt is not None:
            self._waits.append((ballot.sent_at, time.monotonic() - ballot.sent_at))
