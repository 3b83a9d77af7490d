"""Daily check-ins on their way from a connection to the ledger and back, in batches of their own."""

from collections.abc import Sequence
from typing import NamedTuple

from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, NotAdmitted, OperatorError, Refused
from acclaim.event.event import Event
from acclaim.features.points import store as points
from acclaim.features.points.limits import BATCH_CHECK_INS
from acclaim.features.points.messages import CheckInDaily, MyPoints, MyPointsFrame
from acclaim.features.points.render import purse
from acclaim.features.points.rules import Gain, Gains, Terms, date_of, day_of
from acclaim.features.points.store import Checked, DailyCheckIn
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.lane import Lane
from acclaim.live.part import Place


class _Asked(NamedTuple):
    """`makes_up` None: the member only asks for their points."""

    connection: Connection
    member: Member
    makes_up: bool | None


class PointsIntake(Lane[_Asked, tuple[list[Checked], int]]):
    """For one event on this worker. `ledger` is its home, if that has points, or None; `terms` are those of the rules
    in use."""

    def __init__(self, place: Place) -> None:
        super().__init__(BATCH_CHECK_INS)
        self._store, self._memory, _, self._gauges, _ = place
        self.ledger: Event | None = None
        self.terms: Terms = {}

    def check_in(self, connection: Connection, message: CheckInDaily) -> None:
        self._queue(connection, message.makes_up)

    def ask(self, connection: Connection, _: MyPoints) -> None:
        self._queue(connection, None)

    def _queue(self, connection: Connection, makes_up: bool | None) -> None:
        """Refuses at once what needs no look into the ledger."""
        member = connection.member
        assert member is not None
        try:
            if self.ledger is None:
                raise OperatorError("points_off")
            if member.anonymous:
                raise NotAdmitted("members_only")
            connection.take_slot()
        except AcclaimError as error:
            self._tell(connection, error)
            return
        self.add(_Asked(connection, member, makes_up))

    async def call(self, batch: Sequence[_Asked]) -> tuple[list[Checked], int]:
        ledger = self.ledger
        if ledger is None or not ledger.points:
            raise OperatorError("points_off")
        today = day_of(now_ms(), ledger.timezone)
        gains = Gains(ledger.points, self.terms, self._memory.renames)
        wanted = [
            DailyCheckIn(one.member.id, one.makes_up, [] if one.makes_up else _worth(gains, one.member, today))
            for one in batch
            if one.makes_up is not None
        ]
        if used := {gain.rule for one in wanted for gain in one.gains} - self.terms.keys():
            new = {rule.id: rule.terms for rule in ledger.points.rules if rule.id in used}
            await points.note_terms(self._store, ledger, new)
            self.terms = {**self.terms, **new}
        done = iter(await points.check_in(self._store, ledger, ledger.points.streaks, wanted) if wanted else [])
        asking = [one.member.id for one in batch if one.makes_up is None]
        seq = await points.seq(self._store, ledger.id)
        held = iter(await points.read(self._store, ledger.id, asking, date_of(today).year) if asking else [])
        return [Checked(today, 1, next(held)) if one.makes_up is None else next(done) for one in batch], seq

    async def answer(self, batch: Sequence[_Asked], answers: tuple[list[Checked], int]) -> None:
        checked, seq = answers
        for one, (today, code, account) in zip(batch, checked, strict=True):
            one.connection.in_flight -= 1
            if not code:
                self._tell(one.connection, Refused("nothing_missed"))
                continue
            self._gauges.counts["daily_check_ins"] += one.makes_up is not None and code == 1
            one.connection.send(MyPointsFrame(purse(account, seq, today)))

    def refuse(self, batch: Sequence[_Asked], error: AcclaimError) -> None:
        for one in batch:
            one.connection.in_flight -= 1
            self._tell(one.connection, error)

    def _tell(self, connection: Connection, error: AcclaimError) -> None:
        self._gauges.refused[error.code] += 1
        connection.send(MyPointsFrame(None, error.as_dict()))


def _worth(gains: Gains, member: Member, today: int) -> list[Gain]:
    return gains.of("daily_check_in", today, "", member.unit, member.class_)
