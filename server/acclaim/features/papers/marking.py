"""From answers to marks: the same whoever computes it. Pure."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.event.parts.quiz import Number, Question
from acclaim.features.papers.rules import Saved
from acclaim.voting.methods.right_answer import share_of


class Mark(NamedTuple):
    """How many answers of a paper are right, of how many; `questions` are those."""

    right: int
    of: int
    passed: bool
    questions: frozenset[str]


def mark(quiz: DailyQuiz, questions: Sequence[str], answers: Mapping[str, Saved]) -> Mark:
    """Of a paper as it stands."""
    right = frozenset(one for one in questions if _is_right(quiz.question(one), answers.get(one)))
    return Mark(len(right), len(questions), 0 < quiz.pass_right <= len(right), right)


def _is_right(question: Question | None, saved: Saved | None) -> bool:
    """An estimate is right within what the question says, whatever others have answered."""
    if question is None or saved is None:
        return False
    within = Fraction(question.answer.within) if isinstance(question.answer, Number) else None
    return share_of(question, saved.answer, within) == 1
