"""A contest for tests to work on, and short ways to what judges and the head judge do."""

from typing import Any

import pytest

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.event.parts.poll import Option, Poll
from acclaim.features.contests import actions, orders
from acclaim.features.contests import store as contests
from acclaim.features.contests.orders import Order
from acclaim.features.contests.record import Record, Sheet
from acclaim.redis.client import Store
from tests.features.contests.a_contest import a_contest
from tests.running import make_event

SPEECH = ("gala", "speech")
C1 = ("final", "c1")


class Desk:
    """A contest, with a deed of its own for each order."""

    def __init__(self, store: Store, **fields: Any) -> None:
        self.store = store
        contest = a_contest(**fields)
        best = Poll("best", "人气选手", [Option(one.id, one.name) for one in contest.contestants])
        self.event = make_event(best, contests=[contest])
        self.contest = self.event.contests[0]
        self._deeds = 0

    def deed(self) -> str:
        self._deeds += 1
        return f"deed-{self._deeds:04}"

    async def order(self, kind: type[Order], *values: Any, who: str = "chief", **named: Any) -> Record:
        return await actions.order(self.store, *SPEECH, kind(self.deed(), *values, **named), who)

    async def approved(self, kind: type[Order], *values: Any) -> Record:
        """What one operator proposes and another one approves."""
        what = kind(self.deed(), *values)
        with pytest.raises(OperatorError, match="another operator"):
            await actions.order(self.store, *SPEECH, what, "chief")
        return await actions.order(self.store, *SPEECH, what, "second")

    async def save(
        self,
        judge: str,
        mark: int,
        *,
        rev: int = 0,
        place: tuple[str, str] = C1,
        deed: str = "",
        state: Any = "submitted",
    ) -> Sheet:
        marks = {"speech": mark}
        return await actions.save_sheet(
            self.store, self.event, self.contest, judge, place, Sheet(state, marks), rev, deed or self.deed()
        )

    async def all_in(self, *given_marks: int, place: tuple[str, str] = C1) -> None:
        for n, mark in enumerate(given_marks, 1):
            await self.save(f"j{n}", mark, place=place)
        await self.order(orders.Confirm, *place)

    async def read(self) -> Record:
        return await contests.read(self.store, *SPEECH)


async def opened(store: Store, **fields: Any) -> Desk:
    desk = Desk(store, **fields)
    await events.create(store, desk.event)
    await desk.order(orders.Open)
    return desk
