"""Messages about quizzes."""

from typing import Any, ClassVar

import msgspec

from acclaim.event.definition import Id
from acclaim.event.parts.quiz import Mode
from acclaim.features.quizzes.results import UnitLine
from acclaim.features.quizzes.rules import Phase
from acclaim.wire.messages import FromPhone, ToPages


class MyScore(FromPhone, frozen=True, tag="my_score"):
    """Asks for this member's score in a quiz."""

    is_for_listed: ClassVar = False
    quiz: Id


class QuestionGot(msgspec.Struct, frozen=True):
    """A member's points for a question, by its id."""

    question: str
    points: int
    right: bool
    tenths: int


class MyScoreFrame(ToPages, tag="my_score"):
    """The member's score in a quiz, as far as its keys are revealed: `scored` is the number of questions that give
    points, of which `right` were answered correctly. The rank follows from the `breakpoints` of the quiz."""

    quiz: str
    epoch: int
    scored: int
    points: int
    right: int
    tenths: int
    questions: list[QuestionGot]
    error: dict[str, Any] | None = None


class OptionShown(msgspec.Struct, frozen=True):
    """An option as pages show it."""

    id: str
    name: str
    name_en: str
    picture: str


class QuestionShown(msgspec.Struct, frozen=True):
    """The current question. `options` are sent when it opens, not before, so an early frame gives no advantage. `epoch`
    is that of its poll, in which answers are cast."""

    id: str
    number: int
    title: str
    title_en: str
    picture: str
    kind: str
    points: int
    seconds: int
    epoch: int
    voided: bool
    options: list[OptionShown] = []
    unit: str = ""
    unit_en: str = ""
    opened_at: int | None = None
    closes_at: int | None = None


class AnswersShown(msgspec.Struct, frozen=True):
    """The answers: how often each option was chosen, or the most frequent numbers."""

    answered: int
    votes: list[int]
    estimates: list[tuple[str, int]]


class KeyShown(msgspec.Struct, frozen=True):
    """The right answer, and why. `within` is the tolerance of an estimate."""

    right: list[str]
    within: str | None
    explanation: str
    explanation_en: str
    right_answers: int


class BoardLine(msgspec.Struct, frozen=True):
    """A member on the board. `was` is their rank one question earlier, 0 if they had none."""

    rank: int
    name: str
    unit: str
    points: int
    right: int
    was: int


class QuizFrame(ToPages, tag="quiz"):
    """The current state of a quiz; on joining, and whenever it changes. It contains nothing that is hidden at the time,
    and for a draft, which is sent only after a reset, nothing at all: remove what you show of it. `rev` grows with
    every step; ignore a lower one of the same epoch.

    `answered` grows while a question is open, for screens and consoles. `breakpoints` are [points, right answers,
    tenths of a second, rank], the best first: a member has the rank of the first one that is no better than their own
    score. `results` changes whenever scores were computed: ask for `my_score` then. `left` is the number of players
    still in, if a wrong answer puts them out. `commitment` and `salt`: docs/quiz.md."""

    now: int
    quiz: str
    title: str
    title_en: str
    mode: Mode
    state: str
    epoch: int
    rev: int
    phase: Phase
    asked: int
    questions: int
    changes: bool
    commitment: str
    salt: str = ""
    question: QuestionShown | None = None
    answered: int | None = None
    told: AnswersShown | None = None
    key: KeyShown | None = None
    scored: int = 0
    results: int = 0
    players: int = 0
    left: int | None = None
    breakpoints: list[tuple[int, int, int, int]] = []
    top: list[BoardLine] = []
    climber: BoardLine | None = None
    units: list[UnitLine] = []
