"""Requests of joins to Redis, by the batch: all that arrive while one call is in flight, and a moment after it, go with
the next.

Each event has a lane for each kind of request; so a thousand devices that join at once are some ten calls, and a
hall of codes or tickets the same. At most limits.JOIN_CALLS_AT_ONCE are away at once, however many events are joined:
ballots need connections to Redis, too.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Generic, TypeVar

from acclaim.base import limits
from acclaim.base.errors import AcclaimError
from acclaim.base.network import WHOLE_EVENT
from acclaim.event import audit
from acclaim.identity import by_name, codes, meters
from acclaim.identity.codes import Try
from acclaim.identity.member import Member
from acclaim.identity.meters import Arrival, Kind
from acclaim.identity.roster import store as roster
from acclaim.live.gauges import Gauges
from acclaim.live.lane import Lane
from acclaim.redis.client import Store

Question = TypeVar("Question")
Answer = TypeVar("Answer")
_Answers = Sequence[Answer | AcclaimError]
RosterOf = Callable[[str], Awaitable[str]]  # of an event: the one whose roster it goes by
_Ask = Callable[[str, Sequence[Question]], Awaitable[_Answers[Answer]]]  # of an event


class Joins:
    """Those of one worker."""

    def __init__(self, store: Store, devices_per_hour: int, gauges: Gauges, roster_of: RosterOf) -> None:
        self._store = store
        self._roster_of = roster_of
        self._per_hour = devices_per_hour
        calls = asyncio.Semaphore(limits.JOIN_CALLS_AT_ONCE)
        self._devices = _Lanes(calls, gauges, self._count_devices)
        self._wrong_codes = _Lanes(calls, gauges, self._count_wrong_codes)
        self._codes = _Lanes(calls, gauges, self._redeem)
        self._listed = _Lanes(calls, gauges, self._admit)
        self._names = _Lanes(calls, gauges, self._count_names)
        self._by_name = _Lanes(calls, gauges, self._admit_by_name)

    async def count_device(self, event_id: str, arrival: Arrival) -> float:
        """How often the fullest place of `arrival` holds its allowance, this one counted; 0 if its proof of work lets
        it in. A place that reaches its limit is put on record. Raises StoreAway."""
        return await self._devices.ask(event_id, arrival)

    async def count_wrong_code(self, event_id: str, arrival: Arrival) -> float:
        """The same for one whose code was refused."""
        return await self._wrong_codes.ask(event_id, arrival)

    async def count_name(self, event_id: str, arrival: Arrival) -> float:
        """The same for one who comes by number and name."""
        return await self._names.ask(event_id, arrival)

    async def admit_by_name(self, event_id: str, one: by_name.Try) -> Member:
        """Raises NotAdmitted like by_name.admit, StoreAway."""
        return await self._by_name.ask(event_id, one)

    async def redeem(self, event_id: str, code: Try) -> Member:
        """Whom a code admits. Raises NotAdmitted like codes.redeem, StoreAway."""
        return await self._codes.ask(event_id, code)

    async def admit(self, member: Member) -> Member:
        """`member` as the event's roster has it. Raises NotAdmitted like roster.admit, StoreAway."""
        return await self._listed.ask(member.event, member)

    # --- a batch of each

    async def _count_devices(self, event_id: str, arrivals: Sequence[Arrival]) -> list[float]:
        return await self._count(event_id, "devices", arrivals)

    async def _count_wrong_codes(self, event_id: str, arrivals: Sequence[Arrival]) -> list[float]:
        return await self._count(event_id, "codes", arrivals)

    async def _count_names(self, event_id: str, arrivals: Sequence[Arrival]) -> list[float]:
        return await self._count(event_id, "names", arrivals)

    async def _count(self, event_id: str, kind: Kind, arrivals: Sequence[Arrival]) -> list[float]:
        reading = await meters.count(self._store, event_id, kind, arrivals, self._per_hour)
        for label in reading.reached:
            await audit.record(self._store, event_id, audit.SERVER, f"many_{kind}", detail={"place": label})
        return reading.loads

    async def _redeem(self, event_id: str, tries: Sequence[Try]) -> _Answers[Member]:
        wrong_max, whose = self._per_hour * WHOLE_EVENT.share, await self._roster_of(event_id)
        return await codes.redeem(self._store, event_id, tries, wrong_max, roster_of=whose)

    async def _admit(self, event_id: str, members: Sequence[Member]) -> _Answers[Member]:
        return await roster.admit(self._store, await self._roster_of(event_id), members)

    async def _admit_by_name(self, event_id: str, tries: Sequence[by_name.Try]) -> _Answers[Member]:
        return await by_name.admit(self._store, event_id, await self._roster_of(event_id), tries)


class _Lanes(Generic[Question, Answer]):
    """One for each event with requests; a lane without further requests is dropped."""

    def __init__(self, calls: asyncio.Semaphore, gauges: Gauges, answers: _Ask[Question, Answer]) -> None:
        self._calls, self._gauges, self._answers = calls, gauges, answers
        self._lanes: dict[str, _Lane[Question, Answer]] = {}

    async def ask(self, event_id: str, question: Question) -> Answer:
        """Raises AcclaimError."""
        lane = self._lanes.get(event_id)
        if lane is None:
            lane = self._lanes[event_id] = _Lane(event_id, self._calls, self._gauges, self._answers, self._lanes.pop)
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        lane.add((question, answer))
        return await answer


class _Lane(Lane[tuple[Question, "asyncio.Future[Answer]"], _Answers[Answer]], Generic[Question, Answer]):
    """The requests for one event, and who awaits the answers."""

    __slots__ = ("_answers", "_calls", "_event_id", "_forget", "_gauges")

    def __init__(
        self,
        event_id: str,
        calls: asyncio.Semaphore,
        gauges: Gauges,
        answers: _Ask[Question, Answer],
        forget: Callable[[str], Any],
    ) -> None:
        super().__init__(limits.BATCH_JOINS)
        self._event_id, self._calls, self._gauges = event_id, calls, gauges
        self._answers, self._forget = answers, forget

    async def call(self, batch: Sequence[tuple[Question, "asyncio.Future[Answer]"]]) -> _Answers[Answer]:
        async with self._calls:
            return await self._answers(self._event_id, [question for question, _ in batch])

    async def answer(
        self, batch: Sequence[tuple[Question, "asyncio.Future[Answer]"]], answers: _Answers[Answer]
    ) -> None:
        for (_, awaited), answer in zip(batch, answers, strict=True):
            if awaited.done():  # the client has gone
                continue
            if isinstance(answer, AcclaimError):
                awaited.set_exception(answer)
            else:
                awaited.set_result(answer)
        gather_ms = limits.JOINS_GATHER_RUSH_MS if self._gauges.is_rush else limits.JOINS_GATHER_MS
        await asyncio.sleep(gather_ms / 1000)

    def refuse(self, batch: Sequence[tuple[Question, "asyncio.Future[Answer]"]], error: AcclaimError) -> None:
        for _, awaited in batch:
            if not awaited.done():
                awaited.set_exception(error)

    def idle(self) -> None:
        self._forget(self._event_id)
