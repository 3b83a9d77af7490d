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
from acclaim.features.barometer.intake import Reports
from acclaim.features.barometer.limits import WAITING_MAX
from acclaim.features.barometer.messages import Use
from acclaim.features.barometer.rules import Report
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
        self.reports = Reports()
        self._telling = asyncio.Lock()

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {Use: self.take}

    def came(self, connection: Connection, again: bool) -> None:
        if not again:  # else nobody may be there: pages in the background keep their line
            self._add(connection, "", 0, {}, 0)

    def take(self, connection: Connection, use: Use) -> None:
        """Queues a page's totals. Raises Malformed("too_fast") where far more pages report than there can be."""
        if len(self.reports) >= WAITING_MAX:
            raise Malformed("too_fast")
        self._add(connection, use.page, use.visible, use.active, use.idle)

    async def heartbeat(self) -> None:
        if self.gauges.shed_level < Shed.TICKS:
            await self._tell()

    async def drained(self) -> None:
        await self._tell()

    def _add(self, connection: Connection, page: str, visible: int, active: Mapping[Any, int], idle: int) -> None:
        member = connection.member
        assert member is not None
        if not self.memory.event.rehearsal_of and self.gauges.saving < Saving.LIKES:
            report = Report(member.id, page, now_ms(), member.unit, member.class_, visible, active, idle)
            self.reports.add(member, report)

    async def _tell(self) -> None:
        """What the store does not take goes with the next heartbeat."""
        if not self.reports or not self.store.present:
            return
        offset_s = self.memory.utc_offset_s(datetime.now(UTC))
        try:
            async with self._telling:
                await self.reports.tell(
                    self.store, self.memory.event.id, now_ms(), offset_s, self.memory.revocations.ended
                )
        except StoreAway:
            log.info("event %s: use not recorded: store unavailable; will retry", self.memory.event.id)
