"""Answers to surveys on their way from a connection to the store and back, in batches of their own."""

import asyncio
from collections.abc import Callable, Sequence
from typing import NamedTuple

from acclaim.base.errors import AcclaimError, NotAdmitted, Refused, Stale, StoreAway
from acclaim.features.surveys import store as surveys
from acclaim.features.surveys.messages import Answer, Answered
from acclaim.features.surveys.states import SurveyStates
from acclaim.features.surveys.store import Paper
from acclaim.live.connection import Connection
from acclaim.live.lane import Lane
from acclaim.live.part import Place
from acclaim.redis import keys
from acclaim.voting.marks import Outcome


class _Pending(NamedTuple):
    """`rev` is that of the definition that it was checked with."""

    connection: Connection
    message: Answer
    paper: Paper
    rev: int


_LaneKey = tuple[str, int]  # survey, shard


class AnswerIntake:
    """Answers to the surveys of one event on this worker. One lane per survey and shard while it is busy."""

    def __init__(self, place: Place, states: SurveyStates) -> None:
        self._place = place
        self._states = states
        self._lanes: dict[_LaneKey, AnswerLane] = {}

    def answer(self, connection: Connection, message: Answer) -> None:
        """Queues a member's answers, or refuses at once what needs no look into the store."""
        try:
            pending = self._check(connection, message)
            connection.take_slot()
        except AcclaimError as error:
            refuse(self._place, connection, message, error)
            return
        survey = self._place.memory.event.survey(message.survey)
        key = survey.id, keys.shard(pending.paper.member, survey.shards)
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = AnswerLane(key, self._place, self._states, self.answer, self._lanes.pop)
        lane.add(pending)

    def _check(self, connection: Connection, message: Answer) -> _Pending:
        memory, member = self._place.memory, connection.member
        assert member is not None
        survey = memory.event.survey(message.survey)
        if member.anonymous:
            raise NotAdmitted("members_only")
        if not self._states.is_for(survey, member):
            raise Refused("not_entitled")
        content = self._states.questionnaire(survey.id).check(message.answers)
        unit = memory.renames.now(member.unit)
        mark = self._states.mark(survey.id, message.epoch, member.id, message.ballot)
        is_named = survey.privacy == "named"
        line = surveys.line_of(member.id, message.ballot, unit, message.answers) if is_named else ""
        paper = Paper(member.id, mark, unit, content, line, member.class_ if survey.by_class else "")
        return _Pending(connection, message, paper, memory.rev)

    async def drained(self) -> None:
        """Returns once every phone has been answered."""
        while self._lanes:
            await asyncio.gather(*(lane.drained() for lane in list(self._lanes.values())))


def refuse(place: Place, connection: Connection, message: Answer, error: AcclaimError, receipt: str = "") -> None:
    """Tells a phone that its answers are not counted."""
    place.gauges.refused[error.code] += 1
    connection.send(Answered(message.survey, message.epoch, message.ballot, receipt, error.as_dict()))


class AnswerLane(Lane[_Pending, list[Outcome]]):
    """The answers to one survey in one shard. `take` takes new answers, `forget` is called once it is empty.

    Phones name an epoch. A batch is sent for the current one; no other can be counted."""

    __slots__ = ("_forget", "_key", "_place", "_states", "_take")

    def __init__(
        self,
        key: _LaneKey,
        place: Place,
        states: SurveyStates,
        take: Callable[[Connection, Answer], None],
        forget: Callable[[_LaneKey], object],
    ) -> None:
        super().__init__(states.questionnaire(key[0]).batch_max)
        self._key, self._place, self._states, self._take, self._forget = key, place, states, take, forget

    async def call(self, batch: Sequence[_Pending]) -> list[Outcome]:
        (survey_id, shard), memory = self._key, self._place.memory
        if batch[0].rev != memory.rev:  # the first waited while a newer definition was read; revs only grow
            raise Stale
        if any(pending.message.epoch > self._epoch for pending in batch):
            await self._states.read()
        epoch = self._epoch
        papers = [pending.paper for pending in batch if pending.message.epoch == epoch]
        outcomes = iter(
            await surveys.cast_batch(self._place.store, memory.event.id, survey_id, shard, epoch, memory.rev, papers)
            if papers
            else ()
        )
        return [next(outcomes) if one.message.epoch == epoch else _other(one.message.epoch, epoch) for one in batch]

    @property
    def _epoch(self) -> int:
        """The newest epoch read here."""
        return self._states.of(self._key[0]).epoch

    async def answer(self, batch: Sequence[_Pending], answers: list[Outcome]) -> None:
        for pending, outcome in zip(batch, answers, strict=True):
            connection, message = pending.connection, pending.message
            connection.in_flight -= 1
            receipt = self._states.receipt(message.survey, message.epoch, pending.paper.member, outcome.mark)
            if outcome.code is not None:
                refuse(self._place, connection, message, outcome.refusal(), receipt)
                continue
            connection.send(Answered(message.survey, message.epoch, message.ballot, receipt))
            self._place.gauges.counts["answered"] += 1

    def refuse(self, batch: Sequence[_Pending], error: AcclaimError) -> None:
        for pending in batch:
            pending.connection.in_flight -= 1
            refuse(self._place, pending.connection, pending.message, error)

    async def reread(self, batch: Sequence[_Pending]) -> None:
        """The survey may have been opened with a definition that this worker has not read yet."""
        memory = self._place.memory
        if batch[0].rev == memory.rev:
            await memory.read_definition(self._place.store)
        if batch[0].rev == memory.rev:  # Redis has lost the definition that the survey was opened with
            raise StoreAway("store_away")

    def again(self, batch: Sequence[_Pending]) -> None:
        for pending in batch:
            pending.connection.in_flight -= 1
            self._take(pending.connection, pending.message)

    def idle(self) -> None:
        self._forget(self._key)


def _other(named: int, epoch: int) -> Outcome:
    return Outcome("", "reset" if named < epoch else "not_open")
