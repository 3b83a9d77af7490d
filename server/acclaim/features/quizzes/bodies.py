"""JSON bodies of quizzes."""

from typing import Any

from acclaim.event.definition import Id, Title
from acclaim.event.parts.quiz import Mode
from acclaim.features.quizzes.messages import BoardLine, QuizFrame
from acclaim.features.quizzes.results import QuestionFigures, UnitLine
from acclaim.features.quizzes.rules import Phase
from acclaim.http.bodies import Answer, Body


class QuizLine(Answer):
    """A quiz as operators see it. `figures` are those of the scored questions, `voided` the questions that don't
    count."""

    id: Id
    title: str
    state: str
    epoch: int
    rev: int
    phase: Phase
    question: str
    asked: list[str]
    questions: list[str]
    players: int
    figures: dict[str, QuestionFigures]
    voided: list[str]


class Quizzes(Answer):
    quizzes: list[QuizLine]


class VoidQuestion(Body):
    question: Id
    why: Title


class QuizProof(Answer):
    """Proves that no key was changed. `salt` and `questions` are published once the quiz is closed; "" and []
    before."""

    quiz: Id
    mode: Mode
    epoch: int
    commitment: str
    salt: str
    questions: list[dict[str, Any]]


class QuizShown(Answer):
    """`now`: as sent to phones. `top` and `units` are present once the quiz is published, or while a board shows
    them."""

    now: QuizFrame
    top: list[BoardLine]
    units: list[UnitLine]


class QuizzesShown(Answer):
    quizzes: list[QuizShown]


class QuizScore(Answer):
    """`right`: the number of right answers; `seconds`: their total time."""

    rank: int
    member: str
    points: int
    right: int
    seconds: float


class QuizScores(Answer):
    """A page of the ranking, the best first; `shown` is False, and the page empty, until the API key may see it. `next`
    asks for the next page; "" on the last."""

    quiz: Id
    state: str
    epoch: int
    shown: bool
    players: int
    scores: list[QuizScore]
    next: str
