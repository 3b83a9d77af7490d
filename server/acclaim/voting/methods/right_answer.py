"""How far an answer in a quiz is right. Pure."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from acclaim.event.parts.quiz import Number, Order, Question, Several

_NOTHING: Final = Fraction(0)


def share_of(question: Question, answer: str, within: Fraction | None = None) -> Fraction:
    """How much of a question's points an answer is worth, from 0 to 1."""
    kind, key = question.answer, question.key
    if isinstance(kind, Number):
        return Fraction(within is not None and _distance(question, answer) <= within)
    if isinstance(kind, Order):
        return Fraction(answer == "".join(f">{one}" for one in key))
    chosen = {*answer.split(",")}
    if chosen == {*key}:
        return Fraction(1)
    if isinstance(kind, Several) and kind.share and chosen <= {*key}:
        return Fraction(len(chosen), len(key))
    return _NOTHING


def reach(question: Question, answers: Iterable[str]) -> Fraction:
    """How far an estimate may be away from the key: as far as the question says, or as the nearest one is."""
    assert isinstance(question.answer, Number)
    nearest = min((_distance(question, answer) for answer in {*answers}), default=_NOTHING)
    return max(Fraction(question.answer.within), nearest)


def _distance(question: Question, answer: str) -> Fraction:
    return abs(Fraction(answer.removeprefix("=")) - Fraction(question.key[0]))
