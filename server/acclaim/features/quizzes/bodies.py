"""Bodies of the addresses of quizzes."""

from typing import Any

from acclaim.event.definition import Id, Title
from acclaim.event.parts.quiz import Mode
from acclaim.features.quizzes.messages import BoardLine, QuizFrame
from acclaim.features.quizzes.results import QuestionFigures, UnitLine
from acclaim.features.quizzes.rules import Phase
from acclaim.http.bodies import Answer, Body


class QuizLine(Answer):
    """A quiz as operators see it. `figures` are of the questions that were scored, `voided` those that count for
    nobody."""

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
    """What shows that no key was changed. `salt` and `questions` are told once the quiz is closed; "" and [] before."""

    quiz: Id
    mode: Mode
    epoch: int
    commitment: str
    salt: str
    questions: list[dict[str, Any]]


class QuizShown(Answer):
    """`now`: as phones are told. `top` and `units` are there once the quiz is published, or while a board shows
    them."""

    now: QuizFrame
    top: list[BoardLine]
    units: list[UnitLine]


class QuizzesShown(Answer):
    quizzes: list[QuizShown]


class QuizScore(Answer):
    """`right`: how many answers were; `seconds` of those together."""

    rank: int
    member: str
    points: int
    right: int
    seconds: float


class QuizScores(Answer):
    """A page of the ranking, the best first; `shown` is False, and nothing told, before the key may see it. `next` asks
    for the next page; "" on the last."""

    quiz: Id
    state: str
    epoch: int
    shown: bool
    players: int
    scores: list[QuizScore]
    next: str
