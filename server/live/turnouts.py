"""Turnout by unit of one event, counted once however many screens show it."""

import asyncio

from server import limits
from server.domain.turnout import Turnout
from server.live.memory import Memory
from server.store import turnout
from server.store.client import Store


class Turnouts:
    """Counted anew only if somebody has voted since, and no more often than every limits.TURNOUT_KEPT_S."""

    def __init__(self, store: Store, memory: Memory) -> None:
        self._store = store
        self._memory = memory
        self._lock = asyncio.Lock()
        self._kept: Turnout | None = None
        self._of: object = None  # what it was counted from
        self._at = 0.0

    async def find(self) -> Turnout:
        """Raises StoreAway."""
        async with self._lock:
            memory, now = self._memory, asyncio.get_running_loop().time()
            newest = memory.rev, memory.roster_version, [(poll.epoch, poll.ballots) for poll in memory.polls.values()]
            if self._kept is None or (newest != self._of and now - self._at >= limits.TURNOUT_KEPT_S):
                self._kept = await turnout.count(self._store, memory.event, dict(memory.polls))
                self._of, self._at = newest, now
            return self._kept
