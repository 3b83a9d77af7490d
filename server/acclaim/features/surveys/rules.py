"""What answers to a survey must be, and what is counted. Pure."""

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from acclaim.base import limits
from acclaim.base.errors import AnswerRefused
from acclaim.event.parts.survey import (
    ANSWERED,
    DEGREES,
    FreeText,
    Kind,
    Rank,
    Scale,
    Several,
    ShowIf,
    Survey,
    SurveyQuestion,
)

# A degree, yes or no, the id of a choice, a text; the ids of several choices, or of all in their order.
Answer = str | list[str]
Answers = Mapping[str, Answer]  # by question
BATCH_ANSWERS: Final = 64
# Ballots wait while Redis counts. Measured: 1.4 µs for each thing that is counted, of 59 scales a member in 450 units;
# so a call takes no longer than one that stores comments.
COUNTED_A_CALL: Final = 800
_unseen: Final = re.compile(f"[{limits.UNSEEN_CHARACTERS}]")


class Content(NamedTuple):
    """What is counted of one member's answers: (question, value) of the tables; (question, value, overall verdict) of
    scales; (question, text)."""

    counted: list[tuple[str, str]]
    crossed: list[tuple[str, str, str]]
    texts: list[tuple[str, str]]


class Questionnaire:
    """A survey, prepared to check many members' answers."""

    def __init__(self, survey: Survey) -> None:
        self._survey = survey
        self._ids = {question.id for question in survey.questions}
        self._values = {question.id: frozenset(question.answer.values) for question in survey.questions}

    @property
    def batch_max(self) -> int:
        """How many members' answers one call may count."""
        counted = sum(map(_counted_max, self._survey.questions)) * (2 if self._survey.by_class else 1)
        return max(1, min(BATCH_ANSWERS, COUNTED_A_CALL // counted))

    def check(self, answers: Answers) -> Content:
        """Raises AnswerRefused with the `question`."""
        for question_id in answers:
            if question_id not in self._ids:
                raise AnswerRefused("answer_unfit", question=question_id)
        content = Content([], [], [])
        verdict = answers.get(self._survey.overall)
        for question in self._survey.questions:
            answer = answers.get(question.id)
            if question.show_if and not is_met(question.show_if, answers):
                if answer is not None:
                    raise AnswerRefused("answer_unfit", question=question.id)
                continue
            if answer is None:
                if question.required:
                    raise AnswerRefused("answer_missing", question=question.id)
                continue
            self._count(question, answer, content)
            if verdict in DEGREES and isinstance(question.answer, Scale) and answer in DEGREES:
                content.crossed.append((question.id, str(answer), str(verdict)))
        return content

    def _count(self, question: SurveyQuestion, answer: Answer, content: Content) -> None:
        if isinstance(question.answer, FreeText):
            if text := _text(question, question.answer, answer):
                content.texts.append((question.id, text))
                content.counted.append((question.id, ANSWERED))
            return
        values = _VALUES.get(type(question.answer), _one)(question.answer, answer)
        if values is None or not self._values[question.id].issuperset(values):
            raise AnswerRefused("answer_unfit", question=question.id)
        content.counted.extend((question.id, value) for value in values)
        if isinstance(question.answer, Several | Rank):
            content.counted.append((question.id, ANSWERED))


def _counted_max(question: SurveyQuestion) -> int:
    """The largest number of things counted for one answer."""
    match question.answer:
        case Several() as several:
            return several.most + 1
        case Rank() as rank:
            return len(rank.choices) + 1
        case Scale():
            return 2  # also by the overall verdict
    return 1


def is_met(condition: ShowIf, answers: Answers) -> bool:
    """Whether the question is asked of a member with these answers."""
    answer = answers.get(condition.question)
    given = answer if isinstance(answer, list) else [answer]
    return any(one in condition.any_of for one in given)


def _one(_: Kind, answer: Answer) -> list[str] | None:
    return [answer] if isinstance(answer, str) else None


def _several(kind: Kind, answer: Answer) -> list[str] | None:
    assert isinstance(kind, Several)
    fits = isinstance(answer, list) and len(set(answer)) == len(answer)
    return list(answer) if fits and kind.choices_min <= len(answer) <= kind.most else None


def _rank(kind: Kind, answer: Answer) -> list[str] | None:
    assert isinstance(kind, Rank)
    fits = isinstance(answer, list) and len(set(answer)) == len(answer) == len(kind.choices)
    return [f"{choice}:{place}" for place, choice in enumerate(answer, 1)] if fits else None


_VALUES: Final[dict[type[Kind], Callable[[Kind, Answer], list[str] | None]]] = {Several: _several, Rank: _rank}


def _text(question: SurveyQuestion, kind: FreeText, answer: Answer) -> str:
    """The text without invisible characters. Raises AnswerRefused."""
    if not isinstance(answer, str):
        raise AnswerRefused("answer_unfit", question=question.id)
    text = _unseen.sub("", answer).strip()
    if len(text) > kind.chars_max:
        raise AnswerRefused("answer_too_long", question=question.id)
    if not text and question.required:
        raise AnswerRefused("answer_missing", question=question.id)
    return text
