"""What phones report of their use, gathered for the heartbeat: the store hears of it once a second at most.

Under load it waits until ticks are as fast as ever: before a like is taken later, none of this is. Nothing is lost by
that, for a page's newest totals contain the ones before.
"""

import asyncio
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed, StoreAway
from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.limits import BATCH_REPORTS, WAITING_MAX
from acclaim.features.barometer.messages import Use
from acclaim.features.barometer.rules import Report
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.part import Part, Place, Receiver
from acclaim.live.shedding import Shed
from acclaim.redis.headroom import Saving
from acclaim.wire.messages import FromPhone

log = logging.getLogger("acclaim.live")


class BarometerPart(Part):
    """A worker that is killed loses the reports of its last second; the phones that are still there repeat them."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._waiting: dict[tuple[str, str], tuple[Member, Report]] = {}  # by member and page
        self._telling = asyncio.Lock()

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {Use: self.take}

    def came(self, connection: Connection, again: bool) -> None:
        assert connection.member is not None
        self._add(connection, "", 0, {})

    def take(self, connection: Connection, use: Use) -> None:
        """Queues a page's totals. Raises Malformed("too_fast") where far more pages report than there can be."""
        if len(self._waiting) >= WAITING_MAX:
            raise Malformed("too_fast")
        self._add(connection, use.page, use.visible, use.active)

    async def heartbeat(self) -> None:
        if self.gauges.shed_level < Shed.TICKS:
            await self.flush(now_ms())

    async def leaving(self) -> None:
        await self.flush(now_ms())

    async def drained(self) -> None:
        await self.flush(now_ms())

    def _add(self, connection: Connection, page: str, visible: int, active: Mapping[Any, int]) -> None:
        member = connection.member
        if member is None or self.memory.event.rehearsal_of or self.gauges.saving >= Saving.LIKES:
            return
        report = Report(member.id, page, now_ms(), member.unit, member.class_, visible, active)
        if page == "" and (member.id, page) in self._waiting:
            return  # the first one says when they came
        self._waiting[member.id, page] = member, report

    async def flush(self, now: int) -> None:
        """Tells the store; what it does not take goes with the next heartbeat."""
        try:
            async with self._telling:
                while self._waiting and self.store.present:
                    some = list(self._waiting.items())[:BATCH_REPORTS]
                    reports = [one for _, (member, one) in some if not self.memory.revocations.ended(member)]
                    offset_s = self.memory.utc_offset_s(datetime.fromtimestamp(now / 1000, UTC))
                    if reports:
                        await barometer.note(self.store, self.memory.event.id, reports, now, offset_s)
                    for key, told in some:
                        if self._waiting.get(key) is told:
                            del self._waiting[key]
        except StoreAway:
            log.info("event %s: use not recorded: store unavailable; will retry", self.memory.event.id)
