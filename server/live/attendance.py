"""Who comes to one event on this worker, gathered for the beat: the store hears of it once a second."""

import asyncio
import time

from server import limits
from server.domain.presence import MINUTE_MS, Presence, Sample
from server.live.memory import Memory
from server.store import presence
from server.store.client import Store
from server.store.presence import Beat


class Attendance:
    """`presence` are the sums of all workers as of the last beat.

    A worker that is killed takes at most one beat with it: the visits and the time of its last second. Members are not
    lost, for they come back to another worker.
    """

    def __init__(self) -> None:
        self.presence = Presence()
        self._visits = 0
        self._members: set[str] = set()
        self._beat: Beat | None = None  # on its way: the same is sent again until there is an answer
        self._telling = asyncio.Lock()  # the beat goes on while a worker takes its leave
        self._number = 0
        self._counted_at = time.monotonic()
        self._watched_ms = 0.0
        self._minute = 0

    @property
    def is_told(self) -> bool:
        """Whether the store knows of all who came."""
        return self._beat is None and not self._members and not self._visits

    def came(self, member_id: str, again: bool) -> None:
        """A phone has connected; `again` if its page had been connected before: no new visit."""
        self._members.add(member_id)
        self._visits += not again

    def watch(self, phones: int) -> None:
        """`phones` of this worker have been there since the last call, as far as anybody looked."""
        now = time.monotonic()
        self._watched_ms += phones * (now - self._counted_at) * 1000
        self._counted_at = now

    async def tell(self, store: Store, memory: Memory, worker: str, online: int, now: int) -> None:
        """Adds what has come since the last time; `online` are the phones of all workers at `now` (ms).

        Raises StoreAway: then nothing is lost, and the next call makes up for it.
        """
        async with self._telling:
            await self._tell(store, memory, worker, online, now)

    async def _tell(self, store: Store, memory: Memory, worker: str, online: int, now: int) -> None:
        event_id = memory.event.id
        if self._beat is None:
            self._number += 1
            self._beat = Beat(worker, self._number, self._visits, round(self._watched_ms))
            self._visits, self._watched_ms = 0, 0.0
        while True:
            some = [self._members.pop() for _ in range(min(len(self._members), limits.PRESENCE_MEMBERS_PER_CALL))]
            try:
                self.presence = await presence.add(store, event_id, self._beat, some, online, now)
            except BaseException:
                self._members.update(some)
                raise
            if not self._members:
                break
        self._beat = None
        if online and now // MINUTE_MS != self._minute:
            await presence.sample(store, event_id, now // MINUTE_MS, sums_of(memory, online))
            self._minute = now // MINUTE_MS


def sums_of(memory: Memory, online: int) -> Sample:
    """The sums of now, from memory."""
    reactions = sum(n for target, n in memory.likes.items() if target.startswith(":"))
    ballots = sum(poll.ballots for poll in memory.polls.values())
    return Sample(online, ballots, sum(memory.likes.values()) - reactions, reactions)
