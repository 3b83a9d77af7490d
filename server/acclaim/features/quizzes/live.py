"""Quizzes of one event on this worker: where each stands, told to pages; questions locked and scored in time.

Answers come as ballots come. Nothing is added up while a question is open: one worker reads its log once, when it is
locked (folding.py).
"""

import asyncio
import logging
from collections.abc import Mapping
from typing import Final

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, StoreAway, Unknown
from acclaim.event.parts.quiz import Quiz, Step
from acclaim.event.states import FINAL_STATES
from acclaim.features.quizzes import actions, render, rules
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.folding import Folding, wanted
from acclaim.features.quizzes.messages import MyScore, MyScoreFrame, QuestionGot, QuizFrame
from acclaim.features.quizzes.rules import Wanted
from acclaim.features.quizzes.scoring import Score
from acclaim.features.quizzes.store import Stand
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.mine import LookUps
from acclaim.live.part import Part, Place, Receiver
from acclaim.redis import control
from acclaim.voting import schedule
from acclaim.voting.tally import PollNow
from acclaim.wire import frames, messages
from acclaim.wire.messages import FromPhone, View

log = logging.getLogger("acclaim.quizzes")

_TOLD: Final[tuple[View, ...]] = ("phone", "screen", "console")
_STEP_MS_MAX: Final = 2000  # nobody takes longer from the opening of a question's poll to that of the question


class QuizPart(Part):
    """Where an event has no quiz, it does nothing."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._stands: Mapping[str, Stand] = {}
        self._frames: dict[tuple[str, View], bytes] = {}
        self._told: dict[tuple[str, View], QuizFrame] = {}
        self._foldings: dict[str, Folding] = {}
        self._folds: dict[str, asyncio.Task[None]] = {}
        self._failed: dict[str, object] = {}  # what could not be computed, because of a bug
        self._look_ups = LookUps()

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {MyScore: self._ask}

    def newcomer(self, connection: Connection) -> bytes:
        return b"".join(frame for (_, view), frame in self._frames.items() if view == connection.view)

    def tells_of(self, activity: str) -> bool:
        return activity in self._stands and self._stands[activity].state.state != "draft"

    async def read(self) -> None:
        if not self.memory.event.quizzes and not self._stands:
            return
        before, self._stands = self._stands, await quizzes.read_all(self.store, self.memory.event)
        for quiz in self.memory.event.quizzes:
            stand = self._stands[quiz.id]
            if quiz.id in before and before[quiz.id].state.epoch != stand.state.epoch:
                for question in quiz.questions:
                    self.memory.questions.now.pop(question.id, None)
            for question_id in await self._changed(quiz, stand):
                await self._read_question(quiz, question_id)

    async def _changed(self, quiz: Quiz, stand: Stand) -> list[str]:
        """The questions that were asked and are others than this worker knows: the last may take answers, and of each
        some may have been voided."""
        marks = await quizzes.read_marks(self.store, self.memory.event.id, quizzes.asked_of(quiz, stand.now))
        figures = {one: self._figures(one) for one in marks}
        return [
            one
            for one, mark in marks.items()
            if one == stand.now.question
            or figures[one].state not in FINAL_STATES
            or mark != (figures[one].epoch, figures[one].seq)
        ]

    async def tell(self) -> None:
        for quiz in self.memory.event.quizzes:
            stand = self._stands.get(quiz.id)
            if stand is None:
                continue
            if stand.now.phase == "open":
                await self._read_question(quiz, stand.now.question)
            figures = self._figures(stand.now.question)
            for view in _TOLD:
                if view == "console" or stand.state.state != "draft":
                    await self._tell(render.quiz_frame(quiz, stand, figures, 0, whole=view != "phone"), view)
                elif stand.state.epoch > 1:  # pages may show it as it was before it was reset
                    await self._tell(render.reset_frame(quiz, stand), view)
        for place in [place for place in self._frames if place[0] not in self._stands]:
            del self._frames[place], self._told[place]

    async def _tell(self, frame: QuizFrame, view: View) -> None:
        place = frame.quiz, view
        if self._told.get(place) == frame:
            return
        self._told[place] = frame
        encoded = messages.encode(frame).replace(b'"now":0', f'"now":{now_ms()}'.encode(), 1)
        self._frames[place] = frames.text(encoded)
        await self.audiences.tell_view(view, self._frames[place])

    async def keep_time(self, first: bool) -> None:
        if not first or not self._stands:
            return
        event = self.memory.event
        states = {quiz_id: stand.state for quiz_id, stand in self._stands.items()}
        if await schedule.keep(self.store, self.memory.record, event.quizzes, states, quizzes.find):
            await self.read()
        for quiz in event.quizzes:
            stand = self._stands.get(quiz.id)
            if stand is None or stand.state.state == "draft":
                continue
            if not stand.now.commitment:
                await actions.commit(self.store, event, quiz.id)
                await control.announce(self.store, event.id)
            await self._step_in_time(quiz, stand)
            self._fold(quiz, stand)

    async def _step_in_time(self, quiz: Quiz, stand: Stand) -> None:
        step = self._due(stand)
        if step is None:
            return
        try:
            done = await actions.step(
                self.store, self.memory.event.id, quiz.id, Wanted(step, seen=stand.rev), schedule.SCHEDULE
            )
        except (OperatorError, Unknown) as error:  # an operator was first
            log.info("quiz %s: %s in time not needed: %s", quiz.id, step, error.message)
            return
        self._stands = {**self._stands, quiz.id: done}
        await self._read_question(quiz, done.now.question)

    def _due(self, stand: Stand) -> Step | None:
        """The step that time makes: a question is locked, or whoever has opened it died before pages were told so."""
        question = self._figures(stand.now.question)
        if stand.now.phase == "open":
            is_over = stand.state.state in FINAL_STATES or self.memory.questions.is_over(stand.now.question)
            return "lock" if is_over else None
        is_left = question.state == "open" and now_ms() - (question.opened_at or 0) > _STEP_MS_MAX
        return "open" if stand.now.phase == "stem" and is_left and stand.state.state == "open" else None

    def _fold(self, quiz: Quiz, stand: Stand) -> None:
        """Begins to compute what is not computed yet, if nothing is being computed."""
        marks = wanted(stand.now, self.memory.questions.now)
        voided = sorted(stand.now.voided)
        is_done = (marks, voided) == (stand.results.scored, stand.results.voided)
        if is_done or quiz.id in self._folds or self._failed.get(quiz.id) == (marks, voided):
            return
        task = asyncio.create_task(self._compute(quiz, stand))
        self._folds[quiz.id] = task
        task.add_done_callback(lambda _: self._folds.pop(quiz.id, None))

    async def _compute(self, quiz: Quiz, stand: Stand) -> None:
        key = self.memory.key_for("acclaim-code")
        folding = self._foldings.setdefault(quiz.id, Folding(self.store, key))
        try:
            for question_id in stand.now.asked:
                await self._read_question(quiz, question_id)
            await folding.fold(self.memory.event, quiz, stand, wanted(stand.now, self.memory.questions.now))
            await control.announce(self.store, self.memory.event.id)
        except StoreAway as error:
            log.info("quiz %s: scores must wait: %s", quiz.id, error.message)
        except Exception:
            log.exception("quiz %s: scores could not be computed", quiz.id)
            self._failed[quiz.id] = wanted(stand.now, self.memory.questions.now), sorted(stand.now.voided)
            self._foldings.pop(quiz.id, None)

    async def drained(self) -> None:
        await asyncio.gather(*self._folds.values(), return_exceptions=True)
        await self._look_ups.drained()

    # --- one member's score

    def _ask(self, connection: Connection, message: MyScore) -> None:
        """Raises Unknown("unknown_quiz"), Refused("busy")."""
        quiz = self.memory.event.quiz(message.quiz)

        async def tell_score(member: Member) -> None:
            stand = self._stands.get(quiz.id, Stand())
            score = await quizzes.score_of(self.store, self.memory.event.id, quiz.id, member.id)
            connection.send(_score_frame(quiz, stand, score or Score()))

        self._look_ups.begin(connection, quiz.id, tell_score)

    # --- questions

    def _figures(self, question_id: str) -> PollNow:
        return self.memory.questions.now.get(question_id) or PollNow()

    async def _read_question(self, quiz: Quiz, question_id: str) -> None:
        poll = quizzes.question_of(quiz, question_id)
        asked_at_s = asyncio.get_running_loop().time()
        now, clock_ms = await quizzes.read_question(self.store, self.memory.event.id, poll)
        self.memory.questions.note(question_id, now, clock_ms, asked_at_s)


def _score_frame(quiz: Quiz, stand: Stand, score: Score) -> MyScoreFrame:
    """Without the question whose key is not told yet: whoever knew that they had it right would know the key. Right
    answers are counted among the questions that bring points."""
    hidden = "" if stand.now.phase in rules.EXPLAINED else stand.now.question
    told, questions = Score(), []
    for number, got in score.by_question:
        question_id = quiz.questions[number].id
        if question_id != hidden:
            told = told.plus(number, got)
            questions.append(QuestionGot(question_id, got.points, got.right, got.tenths))
    paying = {one.id for one in quiz.questions if quiz.points_of(one)} - {hidden, *stand.now.voided}
    scored = sum(1 for question_id, _, _ in stand.results.scored if question_id in paying)
    return MyScoreFrame(quiz.id, stand.state.epoch, scored, told.points, told.right, told.tenths, questions)
