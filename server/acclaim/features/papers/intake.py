"""The way of papers from a connection to the store and back, in batches apart from those of ballots."""

from collections.abc import Sequence
from typing import Any

from acclaim.base.errors import AcclaimError, NotAdmitted, Refused, Unknown
from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.event.parts.poll import Option
from acclaim.event.parts.question_poll import QuestionPoll
from acclaim.event.parts.quiz import Order, Several, options_of
from acclaim.features.papers import render
from acclaim.features.papers import store as papers
from acclaim.features.papers.limits import BATCH_MOVES
from acclaim.features.papers.messages import HandIn, PapersFrame, SaveAnswer, StartPaper
from acclaim.features.papers.rules import Attempt
from acclaim.features.papers.states import PaperStates
from acclaim.features.papers.store import Move
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.lane import ActivityLane, Sent
from acclaim.live.part import Place
from acclaim.voting.methods import answer as answers

_MINUTE_MS = 60_000


class PaperLane(ActivityLane):
    """Papers of one event on this worker."""

    __slots__ = ("_states",)

    def __init__(self, place: Place, states: PaperStates) -> None:
        super().__init__(place, BATCH_MOVES)
        self._states = states

    def check(self, member: Member, message: StartPaper | SaveAnswer | HandIn) -> Move:
        if member.anonymous:
            raise NotAdmitted("members_only")
        quiz = self._states.quiz(message.activity)
        self.check_entitled(member, quiz)
        if message.attempt > quiz.attempts:
            raise Refused("closed")
        match message:
            case StartPaper():
                return self._start(quiz, member, message)
            case SaveAnswer():
                saved = message.question, message.turn, _answer(quiz, message.question, message.choices), ""
                return Move("save", member.id, message.day, message.attempt, saved)
        return Move("hand_in", member.id, message.day, message.attempt)

    def _start(self, quiz: DailyQuiz, member: Member, message: StartPaper) -> Move:
        today = self._states.today(quiz)
        if message.day != today.name:
            raise Refused("closed" if message.day < today.name else "not_open")
        asked = self._states.papers(quiz, message.epoch).of(message.day, message.attempt, member.id)
        questions = ",".join(question.id for question in asked)
        times = quiz.minutes * _MINUTE_MS, today.opens_at, today.closes_at
        return Move("start", member.id, message.day, message.attempt, (questions, *times))

    async def epoch_of(self, activity_id: str, named: int) -> int:
        if named > self._states.of(activity_id).epoch:
            await self._states.read()
        return self._states.of(activity_id).epoch

    async def save(self, activity_id: str, epoch: int, rev: int, items: Sequence[Any]) -> list[Any]:
        return list(
            await papers.move_batch(
                self._place.store, self._place.memory.event.id, activity_id, epoch, rev, items
            )
        )  # fmt: skip

    def say(self, sent: Sent, outcome: Attempt) -> None:
        message = sent.message
        self._place.gauges.counts["answers_saved"] += isinstance(message, SaveAnswer)
        quiz = self._states.quiz(message.activity)
        is_over = self._states.is_over(quiz, message.day)
        told = [render.paper(quiz, outcome, is_over)]
        sent.connection.send(PapersFrame(message.activity, message.epoch, message.day, told))

    def say_no(self, connection: Connection, message: Any, error: AcclaimError) -> None:
        question = message.question if isinstance(message, SaveAnswer) else ""
        connection.send(
            PapersFrame(message.activity, message.epoch, message.day, [], question=question, error=error.as_dict())
        )


def _answer(quiz: DailyQuiz, question_id: str, choices: Sequence[str]) -> str:
    """An answer as it is kept. Raises Unknown, Refused or AnswerRefused."""
    question = quiz.question(question_id)
    if question is None:
        raise Unknown("unknown_question")
    options = options_of(question.answer)
    several = len(options) if isinstance(question.answer, Several | Order) else 1
    poll = QuestionPoll(
        question_id, question_id, options=[Option(one, one) for one in options], choices_max=several,
        answer=question.answer,
    )  # fmt: skip
    return answers.read(answers.check(poll, options, "audience", choices)).answer
