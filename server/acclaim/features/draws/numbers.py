"""Phones' random numbers for a draw on this worker: asks for them once a draw is prepared, stores them in sheets, and
proves that they were used. Does nothing while no draw is prepared.
"""

import asyncio
import logging
from collections.abc import Sequence
from typing import NamedTuple

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, Malformed
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import hall_numbers, render, rules
from acclaim.features.draws import numbers_store as draw_numbers
from acclaim.features.draws import store as draws
from acclaim.features.draws.hall_numbers import Levels
from acclaim.features.draws.messages import AskHall, HallFrame, Number, Numbered
from acclaim.features.draws.names import entrant_of
from acclaim.features.draws.rules import Draw
from acclaim.features.draws.store import Draws
from acclaim.live.connection import Connection
from acclaim.live.lane import Lane
from acclaim.redis.client import Store
from acclaim.wire import frames, messages

log = logging.getLogger("acclaim.live")


class _Sent(NamedTuple):
    connection: Connection
    number: str


class _Asked(NamedTuple):
    connection: Connection
    sheet: int


class DrawNumbers:
    """For the newest draw only: earlier ones take no more numbers, and their proofs suffice to check them."""

    def __init__(self, store: Store, event_id: str) -> None:
        self._store = store
        self._event_id = event_id
        self.draws = Draws()  # the newest draw that this worker has read
        self._n = 0  # the draw that everything below belongs to
        self._name = ""
        self._sent: dict[str, int] = {}  # by member
        self._roots: Levels | None = None
        self._sheets = _Sheets(self)
        self._paths = _Paths(self)

    def wanted(self) -> bytes:
        """The frame to phones while a draw takes their numbers; otherwise b""."""
        draw, now = self._newest(), now_ms()
        if draw is None or not rules.takes_numbers(draw, now):
            return b""
        return frames.text(messages.encode(render.numbers_wanted(draw, now)))

    def offer(self, connection: Connection, message: Number) -> None:
        """Queues a number, or answers that it is too late. Raises Unknown("unknown_draw"), Malformed("too_fast")."""
        draw = self._find(message.draw)
        assert connection.member is not None
        member = connection.member.id
        if not rules.takes_numbers(draw, now_ms() - limits.NUMBERS_LATE_MS):
            connection.send(Numbered(draw.n, message.number, entrant_of(draw.salt, member), 0, []))
            return
        if self._sent.get(member, 0) >= limits.NUMBERS_PER_MEMBER:
            raise Malformed("too_fast")
        self._sent[member] = self._sent.get(member, 0) + 1
        self._sheets.add(_Sent(connection, message.number))

    def ask(self, connection: Connection, message: AskHall) -> None:
        """Queues a query for the digest and the path to it. Raises Unknown("unknown_draw")."""
        draw = self._find(message.draw)
        if not draw.hall or draw is not self._newest():
            connection.send(HallFrame(draw.n, message.sheet, "", 0, []))
            return
        self._paths.add(_Asked(connection, message.sheet))

    async def close_due(self, first: bool) -> None:
        """Closes the newest draw's numbers when their time is over. Safe to repeat; to avoid repeats, workers leave it
        for a while to the `first`, which may not know the event. Raises StoreAway."""
        draw = self._newest()
        if draw is None or draw.state != "prepared" or draw.hall:
            return
        patience_ms = limits.NUMBERS_LATE_MS * (1 if first else 3)
        if now_ms() >= draw.numbers_until + patience_ms:
            await draws.close_numbers(self._store, self._event_id, draw.n)

    async def drained(self) -> None:
        """Returns once every message has been answered."""
        await self._sheets.drained()
        await self._paths.drained()

    def _newest(self) -> Draw | None:
        known = self.draws.all
        return known[-1] if known else None

    def _find(self, n: int) -> Draw:
        draw = self.draws.find(n)
        if self._n != n and draw is self._newest():
            self._n, self._name, self._sent, self._roots = n, "", {}, None
        return draw

    def current(self) -> Draw | None:
        """The draw that this belongs to, unless another one has been prepared meanwhile."""
        draw = self._newest()
        return draw if draw is not None and draw.n == self._n else None

    async def add(self, draw: Draw, numbers: Sequence[str]) -> int:
        """The position of their sheet, 0 if all are in."""
        if not self._name:
            self._name = await draw_entrants.name_of(self._store, self._event_id, draw.n)
        return await draw_numbers.add(self._store, self._event_id, self._name, numbers)

    async def roots(self, draw: Draw) -> Levels:
        if self._roots is None:
            name = await draw_entrants.name_of(self._store, self._event_id, draw.n)
            roots = await draw_numbers.roots(self._store, self._event_id, name)
            self._roots = await asyncio.to_thread(hall_numbers.tree, roots)
        return self._roots


class _Sheets(Lane[_Sent, tuple[Draw, int] | None]):
    """Numbers on their way into sheets. Numbers that are not stored get no answer: phones send them again."""

    def __init__(self, draws: DrawNumbers) -> None:
        super().__init__(limits.BATCH_NUMBERS)
        self._draws = draws

    async def call(self, batch: Sequence[_Sent]) -> tuple[Draw, int] | None:
        draw = self._draws.current()
        return (draw, await self._draws.add(draw, [sent.number for sent in batch])) if draw else None

    async def answer(self, batch: Sequence[_Sent], answers: tuple[Draw, int] | None) -> None:
        if answers is None:
            return
        draw, sheet = answers
        levels = hall_numbers.sheet([sent.number for sent in batch])
        for place, (connection, number) in enumerate(batch):
            if connection.member is not None:
                path = hall_numbers.path(levels, place) if sheet else []
                connection.send(Numbered(draw.n, number, entrant_of(draw.salt, connection.member.id), sheet, path))
        if len(batch) < limits.BATCH_NUMBERS:  # else the batch was full, and more is waiting
            await asyncio.sleep(limits.NUMBERS_FLUSH_MS / 1000)

    def refuse(self, batch: Sequence[_Sent], error: AcclaimError) -> None:
        log.info("%d numbers for a draw not taken: %s", len(batch), error.message)


class _Paths(Lane[_Asked, tuple[Draw, Levels] | None]):
    """Queries for the path from a sheet to the digest. A phone without an answer asks again."""

    def __init__(self, draws: DrawNumbers) -> None:
        super().__init__(limits.BATCH_NUMBERS)
        self._draws = draws

    async def call(self, batch: Sequence[_Asked]) -> tuple[Draw, Levels] | None:
        draw = self._draws.current()
        return (draw, await self._draws.roots(draw)) if draw else None

    async def answer(self, batch: Sequence[_Asked], answers: tuple[Draw, Levels] | None) -> None:
        if answers is None:
            return
        draw, roots = answers
        known = len(roots[0])
        for connection, sheet in batch:
            path = hall_numbers.path(roots, sheet - 1) if 0 < sheet <= known else []
            connection.send(HallFrame(draw.n, sheet, draw.hall, draw.numbers, path))

    def refuse(self, batch: Sequence[_Asked], error: AcclaimError) -> None:
        log.info("%d paths of a draw not sent: %s", len(batch), error.message)
