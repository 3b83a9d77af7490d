"""Points of one event on this worker: daily check-ins, and updates for the connected members.

Lines are not published one by one: each worker reads the new part of the log a few times a second, and informs those of
its members that it names. A line is sent after it is on disk, so a phone's balance never runs ahead of the ledger.
"""

from collections.abc import Mapping
from contextlib import suppress

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import Unknown
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.points import store as points
from acclaim.features.points.intake import PointsIntake
from acclaim.features.points.messages import CheckInDaily, MyPoints, MyPointsFrame, PointsFrame
from acclaim.features.points.render import purse
from acclaim.features.points.rules import Line, date_of, day_of, effective
from acclaim.live.connection import Connection
from acclaim.live.part import Part, Place, Receiver
from acclaim.wire import frames, messages
from acclaim.wire.messages import FromPhone


class PointsPart(Part):
    """Does nothing if the event's home has no points."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._intake = PointsIntake(place)
        self._seq: int | None = None  # of the newest line sent here
        self._frame = b""
        self._told: object = None  # the state that the frame shows

    @property
    def ledger(self) -> Event | None:
        """The event whose points are earned here."""
        return self._intake.ledger

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {CheckInDaily: self._intake.check_in, MyPoints: self._intake.ask}

    def newcomer(self, connection: Connection) -> bytes:
        return self._frame if connection.view == "phone" else b""

    async def read(self) -> None:
        self._intake.ledger = await self.read_ledger()
        if self._intake.ledger:
            self._intake.terms = await points.terms(self.store, self._intake.ledger.id)

    async def tell(self) -> None:
        ledger = self.ledger
        if ledger is None or not ledger.points:
            self._frame, self._told, self._seq = b"", None, None
            return
        shown = msgspec.structs.replace(ledger.points, rules=effective(ledger.points.rules, self._intake.terms))
        if shown != self._told:
            self._told = shown
            self._frame = frames.text(messages.encode(PointsFrame(now_ms(), shown)))
            await self.audiences.tell_view("phone", self._frame)
        await self._tell_members(ledger)

    async def drained(self) -> None:
        await self._intake.drained()

    async def read_ledger(self) -> Event | None:
        """The event whose points are earned here, though this worker has only just begun; none in the rehearsal of a
        ceremony, because nobody really takes part."""
        event = self.memory.event
        if event.home and event.rehearsal_of:
            return None
        with suppress(Unknown):
            home = (await events.read(self.store, event.home)).event if event.home else event
            return await points.as_kept(self.store, home) if home.points else None
        return None

    async def _tell_members(self, ledger: Event) -> None:
        newest = await points.seq(self.store, ledger.id)
        if self._seq is None or newest < self._seq:  # who comes asks; and after a loss all is new
            self._seq = newest
        if newest == self._seq:
            return
        named = dict[str, None]()
        here = set(self.audiences.member_ids())
        async for lines in points.lines_after(self.store, ledger.id, self._seq):
            named |= dict.fromkeys(member for line in lines for member in _members(line) if member in here)
        self._seq = newest
        if named:
            today = day_of(now_ms(), ledger.timezone)
            held = await points.read(self.store, ledger.id, list(named), date_of(today).year)
            for member, account in zip(named, held, strict=True):
                self.audiences.tell_member(member, MyPointsFrame(purse(account, newest, today)))


def _members(line: Line) -> list[str]:
    accounts = (line.source_account, line.target_account)
    return [account[2:] for account in accounts if account.startswith(("m:", "p:"))]
