"""Attendance at one event on this worker, if it keeps a list: stored with each heartbeat."""

import logging
from itertools import islice

from acclaim.base import limits
from acclaim.base.errors import StoreAway
from acclaim.features.attendance import store as attendance
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.part import Part, Place

log = logging.getLogger("acclaim.live")


class AttendancePart(Part):
    """Members only, no anonymous devices. Nothing says when they came: a heartbeat has all of its second, in any
    order."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._members: dict[str, Member] = {}

    def came(self, connection: Connection, again: bool) -> None:
        member = connection.member
        if self.memory.event.attendance and member is not None and not member.anonymous:
            self._members[member.id] = member

    async def heartbeat(self) -> None:
        await self._add()

    async def leaving(self) -> None:
        await self._add()

    async def _add(self) -> None:
        """What the store does not accept goes with the next heartbeat. Members whose session has ended meanwhile are
        left out, because their data may have been deleted."""
        try:
            while self._members and self.store.present:
                some = list(islice(self._members.values(), limits.PRESENCE_MEMBERS_PER_CALL))
                if came := [one.id for one in some if not self.memory.revocations.ended(one)]:
                    await attendance.add(self.store, self.memory.event.id, came)
                for one in some:
                    self._members.pop(one.id, None)
        except StoreAway:
            log.info("event %s: attendance not recorded: store unavailable; will retry", self.memory.event.id)
