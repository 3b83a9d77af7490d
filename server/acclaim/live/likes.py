"""The way of a like from a connection to the store and back: running totals, of which the latest counts."""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, Malformed, MemoryLow, Unknown
from acclaim.live.connection import Connection
from acclaim.live.gauges import Gauges
from acclaim.live.lane import Lane
from acclaim.live.memory import Memory
from acclaim.live.shedding import likes_flush_ms
from acclaim.redis.client import Store
from acclaim.redis.headroom import Saving
from acclaim.voting import likes
from acclaim.wire import messages
from acclaim.wire.messages import Like

_Key = tuple[str, str, str]  # member, source, target


class _Reported(NamedTuple):
    connection: Connection
    report: likes.Report


class Likes(Lane[_Key, list[int]]):
    """Of one event on this worker. However often a phone reports, one of its totals waits; the lane has its key."""

    __slots__ = ("_called", "_gauges", "_memory", "_newest", "_store")

    def __init__(self, store: Store, memory: Memory, gauges: Gauges) -> None:
        super().__init__(limits.BATCH_LIKES)
        self._store, self._memory, self._gauges = store, memory, gauges
        self._newest: dict[_Key, _Reported] = {}
        self._called: list[_Reported] = []  # the batch that is away

    def like(self, connection: Connection, like: Like) -> None:
        """Queues a running total. Raises Unknown for a target that is not there, Malformed("too_fast"), MemoryLow."""
        assert connection.member is not None
        if self._gauges.saving >= Saving.LIKES:
            raise MemoryLow("memory_low")
        self._check(like.target)
        key = (connection.member.id, like.source, like.target)
        if key not in self._newest:
            if len(self._newest) >= limits.LIKES_WAITING:  # a phone names its counters, so there may be any number
                raise Malformed("too_fast")
            self.add(key)
        self._newest[key] = _Reported(connection, likes.Report(*key, like.total))

    def _check(self, target: str) -> None:
        if target.startswith(":"):
            if target[1:] not in self._memory.reactions:
                raise Unknown("unknown_reaction")
        elif not self._memory.event.likes:
            raise Malformed("malformed", "This event takes no likes.")
        elif target:
            poll_id, _, option_id = target.partition("/")
            if option_id not in self._memory.options[self._memory.poll(poll_id).id]:
                raise Unknown("unknown_option")

    async def call(self, batch: Sequence[_Key]) -> list[int]:
        self._called = [self._newest.pop(key) for key in batch]
        return await likes.take_batch(self._store, self._memory.event.id, [one.report for one in self._called])

    async def answer(self, batch: Sequence[_Key], answers: list[int]) -> None:
        for (connection, report), total in zip(self._called, answers, strict=True):
            connection.send(messages.Liked(report.source, report.target, total))
        self._gauges.counts["like_reports"] += len(batch)
        if len(batch) < limits.BATCH_LIKES:  # else there is company enough, and more of it waits
            await asyncio.sleep(likes_flush_ms(self._gauges.shed_level) / 1000)

    def refuse(self, batch: Sequence[_Key], error: AcclaimError) -> None:
        for connection, _ in self._called:
            connection.send(messages.ErrorFrame(error.as_dict()))
