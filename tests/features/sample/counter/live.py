"""The counter in one event on one worker: presses in, in batches; the sum out to screens."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from acclaim.base.errors import AcclaimError
from acclaim.live.connection import Connection
from acclaim.live.lane import Lane
from acclaim.live.part import Part, Place, Receiver
from acclaim.wire import frames, messages
from acclaim.wire.messages import FromPhone

from . import store as counter
from .messages import Counted, Press, Pressed
from .store import Report

_BATCH: Final = 256


class _Waiting(NamedTuple):
    connection: Connection
    report: Report


class _Presses(Lane[_Waiting, list[int]]):
    def __init__(self, place: Place) -> None:
        super().__init__(_BATCH)
        self._place = place

    async def call(self, batch: Sequence[_Waiting]) -> list[int]:
        reports = [waiting.report for waiting in batch]
        return await counter.take_batch(self._place.store, self._place.memory.event.id, reports)

    async def answer(self, batch: Sequence[_Waiting], answers: list[int]) -> None:
        for (connection, report), total in zip(batch, answers, strict=True):
            connection.send(Pressed(report.source, total))

    def refuse(self, batch: Sequence[_Waiting], error: AcclaimError) -> None:
        for waiting in batch:
            waiting.connection.send(messages.ErrorFrame(error.as_dict()))


class CounterPart(Part):
    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._lane = _Presses(place)
        self._total = 0

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {Press: self._press}

    def newcomer(self, connection: Connection) -> bytes:
        return self._frame() if connection.view == "screen" else b""

    async def tell(self) -> None:
        total = await counter.read(self.store, self.memory.event.id)
        if total != self._total:
            self._total = total
            await self.audiences.tell_view("screen", self._frame())

    async def drained(self) -> None:
        await self._lane.drained()

    def _press(self, connection: Connection, press: Press) -> None:
        assert connection.member is not None
        self._lane.add(_Waiting(connection, Report(connection.member.id, press.source, press.total)))

    def _frame(self) -> bytes:
        return frames.text(messages.encode(Counted(self._total)))
