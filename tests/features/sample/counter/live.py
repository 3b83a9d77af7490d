"""The counter in one event on one worker: presses in, in batches; the sum out to screens."""

from collections.abc import Mapping
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


class CounterPart(Part):
    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._lane: Lane[_Waiting] = Lane(self._flush, _BATCH)
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

    async def _flush(self, batch: list[_Waiting]) -> None:
        try:
            taken = await counter.take_batch(self.store, self.memory.event.id, [waiting.report for waiting in batch])
        except AcclaimError as error:
            for waiting in batch:
                waiting.connection.send(messages.ErrorFrame(error.as_dict()))
            return
        for (connection, report), total in zip(batch, taken, strict=True):
            connection.send(Pressed(report.source, total))

    def _frame(self) -> bytes:
        return frames.text(messages.encode(Counted(self._total)))
