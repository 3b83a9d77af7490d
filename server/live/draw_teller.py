"""Draws on this worker: screens and consoles see them, phones are asked for their numbers, winners hear of theirs, all
phones hear once who has won, and who is online is told when asked.

What all phones hear is one frame, encoded once; it is no state, so whoever is slow or comes later goes without.
"""

import logging
from collections.abc import Mapping, Sequence

import msgspec

from server import limits
from server.domain.draw import Draw, Member, Winner, standing
from server.errors import StoreAway
from server.live.admission import now_ms
from server.live.connection import Connection
from server.live.draw_numbers import DrawNumbers
from server.live.fanout import fan_out
from server.live.memory import Memory
from server.protocol import frames, messages, render
from server.store import draw_entrants
from server.store.client import Store
from server.store.draws import Draws

log = logging.getLogger("acclaim.live")

_Won = tuple[Draw, Winner]


class DrawTeller:
    """`memory.draws` are the newest; `newcomer` and `tell` say what of them a connection may know."""

    def __init__(self, store: Store, memory: Memory, worker: str) -> None:
        self._store = store
        self._memory = memory
        self._worker = worker
        self.numbers = DrawNumbers(store, memory)
        self._told = memory.draws
        self._indexed: Draws | None = None
        self._won: dict[str, list[_Won]] = {}

    def newcomer(self, connection: Connection) -> bytes:
        """The frames of somebody who has just joined, b"" for nearly all phones."""
        if not self._memory.draws.all:
            return b""
        if connection.member is not None:
            won = b"".join(_won_frame(*won) for won in self._winners().get(connection.member.id, ()))
            return won + self.numbers.wanted()
        return self._frame() if connection.view in ("screen", "console") else b""

    @property
    def has_news(self) -> bool:
        """Whether draws have changed since they were told, whoever read them: a ballot's way reads definitions, too."""
        return self._memory.draws is not self._told and self._memory.draws != self._told

    async def tell(self, everybody: Sequence[Connection], of_member: Mapping[str, Sequence[Connection]]) -> None:
        """Tells what has changed since the last time."""
        before, now = self._told, self._memory.draws
        self._told = now
        if now.gather and now.gather != before.gather:
            await self._answer(now.gather, everybody)
        if now.all == before.all:
            return
        await fan_out([one for one in everybody if one.view in ("screen", "console")], self._frame(), skip_slow=False)
        known = {(draw.n, winner) for draw in before.all for winner in draw.winners}
        for member, all_won in self._winners().items():
            for draw, winner in all_won:
                if (draw.n, winner) not in known:
                    for connection in of_member.get(member, ()):
                        connection.write(_won_frame(draw, winner))
        phones = [one for one in everybody if one.view == "phone"]
        if len(now.all) > len(before.all) and (wanted := self.numbers.wanted()):
            await fan_out(phones, wanted, skip_slow=False)
        for frame in self._drawn_frames(before, now):
            await fan_out(phones, frame)

    def _drawn_frames(self, before: Draws, now: Draws) -> list[bytes]:
        """Of each draw with new winners, what all phones are told."""
        known = {(draw.n, winner.entrant) for draw in before.all for winner in draw.winners}
        names, told = self._memory.event.winner_names, list[bytes]()
        for draw in now.all:
            new = [one for one in standing(draw) if (draw.n, one.entrant) not in known]
            if new:
                told.append(frames.text(messages.encode(render.drawn(draw, new, names))))
        return told

    async def _answer(self, question: str, everybody: Sequence[Connection]) -> None:
        here = {one.member.id: one.member.name for one in everybody if one.member is not None}
        members = (Member(*one) for one in here.items())
        try:
            await draw_entrants.answer(self._store, self._memory.event.id, question, self._worker, members)
        except StoreAway:
            log.info("who is online here was not told: the store is away")

    def _winners(self) -> dict[str, list[_Won]]:
        newest = self._memory.draws
        if self._indexed is not newest:
            self._won = {}
            for draw in newest.all:
                for winner in draw.winners:
                    self._won.setdefault(winner.member, []).append((draw, winner))
            self._indexed = newest
        return self._won

    def _frame(self) -> bytes:
        names = self._memory.event.winner_names
        shown = [msgspec.to_builtins(render.draw(one, names)) for one in self._memory.draws.all[-limits.DRAWS_SHOWN :]]
        return frames.text(messages.encode(messages.DrawsFrame(now_ms(), shown)))


def _won_frame(draw: Draw, winner: Winner) -> bytes:
    return frames.text(messages.encode(render.won(draw, winner)))
