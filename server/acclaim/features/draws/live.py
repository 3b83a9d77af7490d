"""Draws on this worker: sends them to screens and consoles, asks phones for their numbers, informs winners, sends all
phones the result once, and reports who is online.

What all phones get is one frame, encoded once. It is not state: slow or late phones go without it.
"""

import logging
from collections.abc import Mapping

import msgspec

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import StoreAway
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import render
from acclaim.features.draws import store as draws
from acclaim.features.draws.messages import AskHall, DrawsFrame, Number
from acclaim.features.draws.numbers import DrawNumbers
from acclaim.features.draws.rules import Draw, Member, Winner, standing
from acclaim.features.draws.store import Draws
from acclaim.live.connection import Connection
from acclaim.live.part import Part, Place, Receiver
from acclaim.wire import frames, messages
from acclaim.wire.messages import FromPhone

log = logging.getLogger("acclaim.live")

_Won = tuple[Draw, Winner]


class DrawPart(Part):
    """Does nothing in an event without draws."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._numbers = DrawNumbers(place.store, place.memory.event.id)
        self._told = Draws()
        self._indexed: Draws | None = None
        self._won: dict[str, list[_Won]] = {}

    @property
    def _draws(self) -> Draws:
        return self._numbers.draws

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {Number: self._numbers.offer, AskHall: self._numbers.ask}

    def newcomer(self, connection: Connection) -> bytes:
        if not self._draws.all:
            return b""
        if connection.member is not None:
            won = b"".join(_won_frame(*won) for won in self._winners().get(connection.member.id, ()))
            return won + self._numbers.wanted()
        return self._frame() if connection.view in ("screen", "console") else b""

    async def read(self) -> None:
        if self.memory.event.prizes or self._draws.all:
            self._numbers.draws = await draws.read(self.store, self.memory.event.id, self._draws)

    async def tell(self) -> None:
        before, now = self._told, self._draws
        if now is before or now == before:
            return
        self._told = now
        if now.gather and now.gather != before.gather:
            await self._answer(now.gather)
        if now.all == before.all:
            return
        for view in ("screen", "console"):
            await self.audiences.tell_view(view, self._frame())
        known = {(draw.n, winner) for draw in before.all for winner in draw.winners}
        for member, all_won in self._winners().items():
            for draw, winner in all_won:
                if (draw.n, winner) not in known:
                    self.audiences.tell_member(member, render.won(draw, winner))
        if len(now.all) > len(before.all) and (wanted := self._numbers.wanted()):
            await self.audiences.tell_view("phone", wanted)
        for frame in self._drawn_frames(before, now):
            await self.audiences.tell_view("phone", frame, skip_slow=True)

    async def keep_time(self, first: bool) -> None:
        await self._numbers.close_due(first)

    async def drained(self) -> None:
        await self._numbers.drained()

    def _drawn_frames(self, before: Draws, now: Draws) -> list[bytes]:
        """The frames to all phones, for each draw with new winners."""
        known = {(draw.n, winner.entrant) for draw in before.all for winner in draw.winners}
        names, told = self.memory.event.winner_names, list[bytes]()
        for draw in now.all:
            new = [one for one in standing(draw) if (draw.n, one.entrant) not in known]
            if new:
                told.append(frames.text(messages.encode(render.drawn(draw, new, names))))
        return told

    async def _answer(self, question: str) -> None:
        here = {one.member.id: one.member.name for one in self.audiences.of_view("phone") if one.member is not None}
        members = (Member(*one) for one in here.items())
        try:
            await draw_entrants.answer(self.store, self.memory.event.id, question, self.worker, members)
        except StoreAway:
            log.info("event %s: entrants online not reported: store unavailable", self.memory.event.id)

    def _winners(self) -> dict[str, list[_Won]]:
        newest = self._draws
        if self._indexed is not newest:
            self._won = {}
            for draw in newest.all:
                for winner in draw.winners:
                    self._won.setdefault(winner.member, []).append((draw, winner))
            self._indexed = newest
        return self._won

    def _frame(self) -> bytes:
        names = self.memory.event.winner_names
        shown = [
            {
                **msgspec.to_builtins(render.draw(one, names)),
                "passing": render.passing(one, names),
                "passing_faces": render.faces(one.passing, names),
                "faces": render.faces(one.winners, names),
            }
            for one in self._draws.all[-limits.DRAWS_SHOWN :]
        ]
        return frames.text(messages.encode(DrawsFrame(now_ms(), shown)))


def _won_frame(draw: Draw, winner: Winner) -> bytes:
    return frames.text(messages.encode(render.won(draw, winner)))
