"""Papers of one event on this worker: moved by phones, handed in by the server when their time is over."""

import asyncio
from collections.abc import Mapping

from acclaim.base.clock import now_ms
from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.event.states import FINAL_STATES
from acclaim.features.papers import render
from acclaim.features.papers import store as papers
from acclaim.features.papers.intake import PaperLane
from acclaim.features.papers.limits import DUE_AT_ONCE, LOOK_S
from acclaim.features.papers.messages import HandIn, MyPapers, PapersFrame, SaveAnswer, StartPaper
from acclaim.features.papers.states import PaperStates
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.mine import LookUps
from acclaim.live.part import Part, Place, Receiver
from acclaim.voting import schedule
from acclaim.wire import frames, messages
from acclaim.wire.messages import FromPhone


class PaperPart(Part):
    """Where an event has no daily quiz, it does nothing."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.states = PaperStates(place.store, place.memory)
        self._lane = PaperLane(place, self.states)
        self._look_ups = LookUps()
        self._told: dict[str, object] = {}  # what the frame of each was made of
        self._frames: dict[str, bytes] = {}  # to phones, by quiz
        self._next_look = 0.0

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {**dict.fromkeys((StartPaper, SaveAnswer, HandIn), self._lane.take), MyPapers: self._ask}

    def newcomer(self, connection: Connection) -> bytes:
        return b"".join(self._frames.values()) if connection.view == "phone" else b""

    def tells_of(self, activity: str) -> bool:
        return activity in self._frames

    async def read(self) -> None:
        await self.states.read()

    async def tell(self) -> None:
        quizzes = self.memory.event.daily_quizzes
        for quiz_id in self._told.keys() - {one.id for one in quizzes}:
            self._told.pop(quiz_id)
            self._frames.pop(quiz_id, None)
        for quiz in quizzes:
            await self._tell_quiz(quiz)

    async def _tell_quiz(self, quiz: DailyQuiz) -> None:
        now, day, at = self.states.of(quiz.id), self.states.today(quiz), now_ms()
        newest = quiz, now.state, now.epoch, now.closes_at, day.name, day.is_open(at)
        if self._told.get(quiz.id) == newest:
            return
        self._told[quiz.id] = newest
        if now.state == "draft":
            self._frames.pop(quiz.id, None)
            return
        digest = self.states.papers(quiz, now.epoch).digest(day.name)
        self._frames[quiz.id] = frames.text(messages.encode(render.quiz_frame(quiz, now, day, at, digest)))
        await self.audiences.tell_view("phone", self._frames[quiz.id])

    async def keep_time(self, first: bool) -> None:
        quizzes, loop = self.memory.event.daily_quizzes, asyncio.get_running_loop()
        if not first or not quizzes or loop.time() < self._next_look:
            return
        self._next_look = loop.time() + LOOK_S
        if await schedule.keep(self.store, self.memory.record, quizzes, self.states.now, papers.find):
            await self.states.read()
        for quiz in quizzes:
            await self._hand_in_due(quiz)

    async def _hand_in_due(self, quiz: DailyQuiz) -> None:
        """Those whose time is over; all that run once the quiz is closed."""
        now = self.states.of(quiz.id)
        until = None if now.state in FINAL_STATES else now_ms()
        where = self.store, self.memory.event.id, quiz.id, now.epoch
        while found := await papers.due(*where, until):
            await papers.move_batch(*where, self.memory.rev, found)
            if len(found) < DUE_AT_ONCE:
                return

    async def drained(self) -> None:
        await self._lane.drained()

    def _ask(self, connection: Connection, message: MyPapers) -> None:
        """Raises Unknown, Refused("busy")."""
        quiz = self.states.quiz(message.activity)

        async def tell_mine(member: Member) -> None:
            epoch, day = self.states.of(quiz.id).epoch, self.states.today(quiz).name
            found = await papers.read_mine(self.store, self.memory.event.id, quiz, epoch, day, member.id)
            is_over = self.states.is_over(quiz, day)
            told = [render.paper(quiz, one, is_over) for one in found]
            entitled = not member.anonymous and Entitlement(quiz, self.memory.renames).includes(
                member.unit, member.class_
            )
            connection.send(PapersFrame(quiz.id, epoch, day, told, entitled))

        self._look_ups.begin(connection, quiz.id, tell_mine)
