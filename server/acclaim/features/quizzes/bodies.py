"""Bodies of the addresses of quizzes."""

from typing import Any

from acclaim.event.definition import Id, Title
from acclaim.event.parts.quiz import Mode
from acclaim.features.quizzes.results import QuestionFigures
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
