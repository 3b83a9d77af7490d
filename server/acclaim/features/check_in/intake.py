"""Check-ins on their way from a connection to the store and back, in batches of their own."""

from collections.abc import Sequence
from typing import NamedTuple

from acclaim.base.errors import AcclaimError, NotAdmitted, OperatorError
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.limits import BATCH_CHECK_INS
from acclaim.features.check_in.messages import AmIIn, CheckedIn, CheckMeIn
from acclaim.features.check_in.store import Offer, Outcome
from acclaim.identity.shown_name import code_of
from acclaim.live.connection import Connection
from acclaim.live.lane import Lane
from acclaim.live.part import Place


class _Pending(NamedTuple):
    connection: Connection
    offer: Offer


class CheckInIntake(Lane[_Pending, list[Outcome]]):
    """Check-ins of one event on this worker and queries about them, in one lane. If two phones of a member press at
    once, that is one arrival."""

    def __init__(self, place: Place) -> None:
        super().__init__(BATCH_CHECK_INS)
        self._store, self._memory, _, self._gauges, _ = place
        self._key = place.memory.key_for("acclaim-code")

    def check_in(self, connection: Connection, message: CheckMeIn) -> None:
        """Queues a press, or refuses at once what needs no look into the store."""
        member = connection.member
        assert member is not None
        try:
            if not self._memory.event.check_in:
                raise OperatorError("check_in_off")
            if member.anonymous and self._memory.event.admission != "open":
                raise NotAdmitted("members_only")
            connection.take_slot()
        except AcclaimError as error:
            self._refuse(connection, message.epoch, error)
            return
        self.add(_Pending(connection, Offer(member.id, message.epoch, member.name, member.unit, message.seat.strip())))

    def ask(self, connection: Connection, message: AmIIn) -> None:
        """Queues a query. Raises Refused("busy")."""
        assert connection.member is not None
        connection.take_slot()
        self.add(_Pending(connection, Offer(connection.member.id, None, "", "", "")))

    async def call(self, batch: Sequence[_Pending]) -> list[Outcome]:
        offers = [pending.offer for pending in batch]
        return await check_in.check_in_batch(self._store, self._memory.event.id, offers)

    async def answer(self, batch: Sequence[_Pending], answers: list[Outcome]) -> None:
        for (connection, offer), outcome in zip(batch, answers, strict=True):
            connection.in_flight -= 1
            if outcome.error is not None:
                self._refuse(connection, outcome.epoch, outcome.error)
                continue
            self._gauges.counts["check_ins"] += offer.epoch is not None
            code = code_of(self._key, offer.member)
            connection.send(CheckedIn(outcome.epoch, outcome.number, outcome.at, outcome.seat, code))

    def refuse(self, batch: Sequence[_Pending], error: AcclaimError) -> None:
        for connection, offer in batch:
            connection.in_flight -= 1
            self._refuse(connection, offer.epoch or 0, error)

    def _refuse(self, connection: Connection, epoch: int, error: AcclaimError) -> None:
        self._gauges.refused[error.code] += 1
        connection.send(CheckedIn(epoch, 0, 0, "", "", error.as_dict()))
