"""A quiz: questions that have right answers, asked one after the other.

A question's public half is what phones and screens are told of it once it is asked (features/quizzes/messages.py). Its
`key`, the right answer, and the explanation are for operators alone until it is told.
"""

from typing import Annotated, Final, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import PLAIN, Definition, Id, Picture, Text, Title
from acclaim.event.parts import quiz_limits as bounds
from acclaim.event.parts.activity import Activity

Mode = Literal["speed", "right_only", "last_one_standing", "buzzer"]
Step = Literal["next", "ask", "open", "lock", "tell", "key", "board", "units", "podium"]
Difficulty = Literal["", "easy", "medium", "hard"]
TRUE_FALSE: Final = ("true", "false")

QuestionText = Annotated[
    str,
    msgspec.Meta(min_length=1, max_length=bounds.QUESTION_CHARS, pattern=limits.TEXT_PATTERN, description=PLAIN),
]
QuestionTextOrNone = Annotated[
    str, msgspec.Meta(max_length=bounds.QUESTION_CHARS, pattern=limits.TEXT_PATTERN, description=PLAIN)
]
Explanation = Annotated[
    str, msgspec.Meta(max_length=bounds.EXPLANATION_CHARS, pattern=limits.TEXT_PATTERN, description=PLAIN)
]
Seconds = Annotated[int, msgspec.Meta(ge=bounds.SECONDS_MIN, le=bounds.SECONDS_MAX)]
Points = Annotated[int, msgspec.Meta(ge=0, le=bounds.POINTS_MAX, multiple_of=bounds.POINTS_STEP)]
WrittenNumber = Annotated[
    str, msgspec.Meta(pattern=bounds.NUMBER_PATTERN, description="a number in plain digits, for example 1959 or 12.5")
]


class QuizOption(Definition, frozen=True):
    """One of the answers to choose from."""

    id: Id
    name: Title
    name_en: Text = ""
    picture: Picture = ""


class AnswerKind(Definition, frozen=True, tag_field="kind"):
    """Base of the kinds of answers."""


class One(AnswerKind, frozen=True, tag="one"):
    """One of the options is right. Its key is [OPTION]."""

    options: Annotated[list[QuizOption], msgspec.Meta(min_length=2, max_length=bounds.OPTIONS_PER_QUESTION)]


class Several(AnswerKind, frozen=True, tag="several"):
    """Some of the options are right; the key names them. With `share`, an answer that misses some of them and has no
    wrong one is worth its share of the points; otherwise only a complete one counts."""

    options: Annotated[list[QuizOption], msgspec.Meta(min_length=2, max_length=bounds.OPTIONS_PER_QUESTION)]
    share: bool = False


class TrueFalse(AnswerKind, frozen=True, tag="true_false"):
    """The question is a statement. Its key is ["true"] or ["false"]."""


class Order(AnswerKind, frozen=True, tag="order"):
    """The options are put into an order; the key names all of them in the right one."""

    options: Annotated[list[QuizOption], msgspec.Meta(min_length=2, max_length=bounds.OPTIONS_ORDERED)]


class Number(AnswerKind, frozen=True, tag="number"):
    """A number is estimated; `unit` is what it counts. The key is one number. Right is who is at most `within` away
    from it; if nobody is, those who are nearest."""

    unit: Text = ""
    unit_en: Text = ""
    within: WrittenNumber = "0"


Answer = One | Several | TrueFalse | Order | Number


class Question(Definition, frozen=True):
    """One question. Without `points` or `seconds` it has the quiz's; with 0 points it is for warming up.

    `key` is the right answer, as its kind says. `category` and `difficulty` are for those who choose questions.
    """

    id: Id
    title: QuestionText
    answer: Answer
    key: Annotated[list[str], msgspec.Meta(min_length=1, max_length=bounds.OPTIONS_PER_QUESTION)]
    title_en: QuestionTextOrNone = ""
    picture: Picture = ""
    explanation: Explanation = ""
    explanation_en: Explanation = ""
    points: Points | None = None
    seconds: Seconds | None = None
    difficulty: Difficulty = ""
    category: Text = ""


class Quiz(Activity, frozen=True):
    """Questions that an operator asks one after the other; members answer on their phones.

    `mode`: "speed" gives `points` for a right answer in the first seconds, then less and less, down to half; with
    "right_only" time decides nothing but ties; with "last_one_standing" who is wrong is out; with "buzzer" the first
    right answer takes the points. `changes`: an answer may be changed until the lock, and its last time counts.
    `units`: the units of the roster compete as well.
    """

    questions: Annotated[list[Question], msgspec.Meta(min_length=1, max_length=bounds.QUESTIONS_PER_QUIZ)]
    mode: Mode = "speed"
    seconds: Seconds = 20
    points: Points = 1000
    changes: bool = False
    units: bool = True

    def question(self, question_id: str) -> Question | None:
        return next((one for one in self.questions if one.id == question_id), None)

    def seconds_of(self, question: Question) -> int:
        """How long a question can be answered."""
        return self.seconds if question.seconds is None else question.seconds

    def points_of(self, question: Question) -> int:
        """What its right answer is worth at most."""
        return self.points if question.points is None else question.points


def options_of(answer: Answer) -> list[str]:
    """The ids of what can be chosen; [] of a number."""
    match answer:
        case One() | Several() | Order():
            return [option.id for option in answer.options]
        case TrueFalse():
            return [*TRUE_FALSE]
        case Number():
            return []


_CORRECTABLE: Final = {"title", "title_en", "closes_at"}


def meaning_changes(old: Quiz, new: Quiz) -> list[str]:
    """The fields whose change would alter what answers already given mean: all but the quiz's title and close. Its
    questions and keys are committed to when it opens."""
    names = [name for name in old.__struct_fields__ if name not in _CORRECTABLE]
    return [name for name in names if getattr(old, name) != getattr(new, name)]
