"""Turnout by unit of one event, counted once however many screens show it."""

import asyncio

from acclaim.base import limits
from acclaim.features.turnout import store as turnout
from acclaim.features.turnout.rules import Turnout, TurnoutTree
from acclaim.live.part import Part, Place


class TurnoutPart(Part):
    """Recounted only if somebody has voted since, and at most every limits.TURNOUT_KEPT_S."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._lock = asyncio.Lock()
        self._kept: TurnoutTree | None = None
        self._of: object = None  # what it was counted from
        self._at = 0.0

    async def find(self, unit: str) -> Turnout:
        """The units directly below a unit; the top level for "". Raises Unknown("unknown_unit"), StoreAway."""
        tree = await self._tree()
        return await asyncio.to_thread(tree.open, unit) if unit else await asyncio.to_thread(tree.top)

    async def _tree(self) -> TurnoutTree:
        async with self._lock:
            memory, now = self.memory, asyncio.get_running_loop().time()
            newest = memory.rev, memory.roster_version, [(poll.epoch, poll.ballots) for poll in memory.polls.values()]
            if self._kept is None or (newest != self._of and now - self._at >= limits.TURNOUT_KEPT_S):
                counted = await turnout.count(self.store, memory.event, dict(memory.polls))
                self._kept = await asyncio.to_thread(TurnoutTree, counted)
                self._of, self._at = newest, now
            return self._kept
