"""Presence at one event on this worker, collected and stored with each heartbeat, once a second."""

import asyncio
import logging
import time

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import StoreAway
from acclaim.features.presence import store as presence
from acclaim.features.presence.messages import PresenceFrame
from acclaim.features.presence.rules import MINUTE_MS, Presence, Sample
from acclaim.features.presence.store import Increment
from acclaim.live.connection import Connection
from acclaim.live.memory import Memory
from acclaim.live.part import Part, Place
from acclaim.wire import frames, messages

log = logging.getLogger("acclaim.live")


class PresencePart(Part):
    """`presence` are the sums of all workers as of the last heartbeat.

    A worker that is killed loses at most one heartbeat: the visits and the time of its last second. No members are
    lost, because they come back to another worker."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.presence = Presence()
        self._visits = 0
        self._members: set[str] = set()
        self._increment: Increment | None = None  # in flight: sent again until it is confirmed
        self._telling = asyncio.Lock()  # the heartbeat continues while a worker drains
        self._number = 0
        self._counted_at = time.monotonic()
        self._watched_ms = 0.0
        self._minute = 0

    def came(self, connection: Connection, again: bool) -> None:
        assert connection.member is not None
        self._members.add(connection.member.id)
        self._visits += not again

    async def heartbeat(self) -> None:
        await self._count()
        await self.audiences.tell_view("console", frames.text(messages.encode(PresenceFrame(self.presence.public()))))

    async def leaving(self) -> None:
        await self._count()

    async def left(self) -> None:
        """A stopping worker's number is no longer needed."""
        try:
            await presence.forget(self.store, self.memory.event.id, self.worker)
        except StoreAway:
            log.info("event %s: this worker's presence number not removed: store unavailable", self.memory.event.id)

    async def _count(self) -> None:
        """Adds what is new since the last time; what the store does not accept goes with the next heartbeat."""
        now = time.monotonic()
        self._watched_ms += self.audiences.count("phone") * (now - self._counted_at) * 1000
        self._counted_at = now
        is_told = self._increment is None and not self._members and not self._visits
        if (is_told and not self.audiences) or not self.store.present:
            return
        try:
            async with self._telling:
                await self._add(now_ms())
        except StoreAway:
            log.info("event %s: presence not recorded: store unavailable; will retry", self.memory.event.id)

    async def _add(self, now: int) -> None:
        event_id, online = self.memory.event.id, self.memory.online
        if self._increment is None:
            self._number += 1
            self._increment = Increment(self.worker, self._number, self._visits, round(self._watched_ms))
            self._visits, self._watched_ms = 0, 0.0
        while True:
            some = [self._members.pop() for _ in range(min(len(self._members), limits.PRESENCE_MEMBERS_PER_CALL))]
            try:
                self.presence = await presence.add(self.store, event_id, self._increment, some, online, now)
            except BaseException:
                self._members.update(some)
                raise
            if not self._members:
                break
        self._increment = None
        self.memory.peak = self.presence.peak
        if online and now // MINUTE_MS != self._minute:
            await presence.sample(self.store, event_id, now // MINUTE_MS, sums_of(self.memory))
            self._minute = now // MINUTE_MS


def sums_of(memory: Memory) -> Sample:
    """The current sums, from memory."""
    reactions = sum(n for target, n in memory.likes.items() if target.startswith(":"))
    ballots = sum(poll.ballots for poll in memory.polls.values())
    return Sample(memory.online, ballots, sum(memory.likes.values()) - reactions, reactions)
