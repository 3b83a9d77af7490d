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
from acclaim.event.parts.quiz import Quiz
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

    async def read(self) -> None:
        if not self.memory.event.quizzes and not self._stands:
            return
        before, self._stands = self._stands, await quizzes.read_all(self.store, self.memory.event)
        for quiz in self.memory.event.quizzes:
            stand = self._stands[quiz.id]
            if quiz.id in before and before[quiz.id].state.epoch != stand.state.epoch:
                for question in quiz.questions:
                    self.memory.questions.now.pop(question.id, None)
            for question_id in stand.now.asked:
                if question_id == stand.now.question or self._figures(question_id).state not in FINAL_STATES:
                    await self._read_question(quiz, question_id)

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
                else:
                    self._frames.pop((quiz.id, view), None)
                    self._told.pop((quiz.id, view), None)

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
            await self._lock_in_time(quiz, stand)
            self._fold(quiz, stand)

    async def _lock_in_time(self, quiz: Quiz, stand: Stand) -> None:
        closes_at = self._figures(stand.now.question).closes_at
        is_over = stand.state.state in FINAL_STATES or (closes_at is not None and now_ms() >= closes_at)
        if stand.now.phase == "open" and is_over:
            try:
                done = await actions.step(
                    self.store, self.memory.event.id, quiz.id, Wanted("lock", seen=stand.rev), schedule.SCHEDULE
                )
            except (OperatorError, Unknown) as error:  # an operator was first
                log.info("quiz %s: lock in time not needed: %s", quiz.id, error.message)
                return
            self._stands = {**self._stands, quiz.id: done}
            await self._read_question(quiz, done.now.question)

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
        poll = quizzes.question_of(self.memory.event, quiz, question_id)
        now, clock_ms = await quizzes.read_question(self.store, self.memory.event.id, poll)
        self.memory.questions.note(question_id, now, clock_ms)


def _score_frame(quiz: Quiz, stand: Stand, score: Score) -> MyScoreFrame:
    """Without the question whose key is not told yet: whoever knew that they had it right would know the key."""
    hidden = "" if stand.now.phase in rules.EXPLAINED else stand.now.question
    told, questions = Score(), []
    for number, got in score.by_question:
        question_id = quiz.questions[number].id
        if question_id != hidden:
            told = told.plus(number, got)
            questions.append(QuestionGot(question_id, got.points, got.right, got.tenths))
    scored = sum(1 for question_id, _, _ in stand.results.scored if question_id != hidden)
    return MyScoreFrame(quiz.id, stand.state.epoch, scored, told.points, told.right, told.tenths, questions)
