"""Check-in of one event on this worker: takes arrivals from phones, and sends them to pages.

Arrivals are not published one by one: while screens are connected, the newest are read twice a second and sent in one
frame of bounded size. So 20,000 people who come in at once cost no more than a single guest.
"""

import asyncio
from collections.abc import Mapping

from acclaim.base.clock import now_ms
from acclaim.features.check_in import render
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.intake import CheckInIntake
from acclaim.features.check_in.limits import WALL_S
from acclaim.features.check_in.messages import AmIIn, CheckInFrame, CheckMeIn
from acclaim.features.check_in.rules import CheckInNow, by_unit
from acclaim.features.check_in.store import Wall
from acclaim.features.photos import store as photos
from acclaim.features.turnout.rules import Turnout
from acclaim.identity import member_sets
from acclaim.identity.member_sets import Groups
from acclaim.live.connection import Connection
from acclaim.live.part import Part, Place, Receiver
from acclaim.wire import frames, messages
from acclaim.wire.messages import FromPhone


class CheckInPart(Part):
    """Does nothing in an event without check-in."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._intake = CheckInIntake(place)
        self._key = place.memory.key_for("acclaim-code")
        self._now = CheckInNow()
        self._told: object = None  # the state that the phones' frame shows
        self._frame = b""  # to phones
        self._wall_frame = b""  # to screens and consoles
        self._wall_of: object = None
        self._wall_at = 0.0
        self._groups: Groups | None = None
        self._groups_of: object = None

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {CheckMeIn: self._intake.check_in, AmIIn: self._intake.ask}

    def newcomer(self, connection: Connection) -> bytes:
        if connection.view == "phone":
            return self._frame
        return self._wall_frame if connection.view in ("screen", "console") else b""

    async def read(self) -> None:
        if self.memory.event.check_in:
            self._now = await check_in.read(self.store, self.memory.event.id)

    async def tell(self) -> None:
        if not self.memory.event.check_in:
            self._frame = self._wall_frame = b""
            self._told = self._wall_of = None
            return
        await self._tell_phones()
        if self.audiences.count("screen") or self.audiences.count("console"):
            await self._tell_screens()
        else:  # it is not refreshed, and the next screen would get an old wall
            self._wall_frame, self._wall_of = b"", None

    async def drained(self) -> None:
        await self._intake.drained()

    async def _tell_phones(self) -> None:
        state, epoch, _, _, opened_at = self._now
        if self._told == (state, epoch, opened_at):
            return
        self._told = state, epoch, opened_at
        self._frame = frames.text(messages.encode(CheckInFrame(now_ms(), state, epoch, opened_at)))
        await self.audiences.tell_view("phone", self._frame)

    async def _tell_screens(self) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._wall_at < WALL_S:
            return
        self._wall_at = now
        newest = await check_in.read(self.store, self.memory.event.id)
        shown = newest, self.memory.event.check_in, self.memory.roster_version, self.memory.renames
        if shown == self._wall_of:
            return
        wall = await check_in.read_wall(self.store, self.memory.event.id)
        self._wall_frame = await self._encoded(wall)
        self._wall_of = wall.now, *shown[1:]
        for view in ("screen", "console"):
            await self.audiences.tell_view(view, self._wall_frame)

    async def units(self, wall: Wall) -> Turnout:
        """How many of each unit have checked in, as screens show it."""
        event = self.memory.event
        if self._groups is None or self._groups_of != (self.memory.roster_version, self.memory.renames):
            self._groups = await member_sets.groups(self.store, event.roster_of)
            self._groups_of = self.memory.roster_version, self.memory.renames
        return await asyncio.to_thread(by_unit, wall.units, self.memory.renames, self._groups)

    async def _encoded(self, wall: Wall) -> bytes:
        event, units = self.memory.event, await self.units(wall)
        assert event.check_in
        faces = dict[str, str]()
        if event.check_in.faces:
            members = [one.member for one in wall.newest]
            faces = dict(zip(members, await photos.of(self.store, event.roster_of, members), strict=True))
        renames = self.memory.renames
        shown = render.arrivals(event.check_in, wall, units, renames, faces, self._key, now_ms())
        return frames.text(messages.encode(shown))
