"""Who comes to one event on this worker, where it keeps a list: the store hears of it with the heartbeat."""

import logging
from itertools import islice

from acclaim.base import limits
from acclaim.base.errors import StoreAway
from acclaim.features.attendance import store as attendance
from acclaim.live.connection import Connection
from acclaim.live.part import Part, Place

log = logging.getLogger("acclaim.live")


class AttendancePart(Part):
    """Members, no anonymous devices. Nothing says when they came: a heartbeat has all of its second, in any order."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._members: set[str] = set()

    def came(self, connection: Connection, again: bool) -> None:
        member = connection.member
        if self.memory.event.attendance and member is not None and not member.anonymous:
            self._members.add(member.id)

    async def heartbeat(self) -> None:
        await self._add()

    async def leaving(self) -> None:
        await self._add()

    async def _add(self) -> None:
        """What the store does not take goes with the next heartbeat."""
        try:
            while self._members and self.store.present:
                some = list(islice(self._members, limits.PRESENCE_MEMBERS_PER_CALL))
                await attendance.add(self.store, self.memory.event.id, some)
                self._members.difference_update(some)
        except StoreAway:
            log.info("event %s: attendance not recorded: store unavailable; will retry", self.memory.event.id)
