"""JSON bodies of papers."""

import msgspec

from acclaim.features.papers.messages import QuestionAsked
from acclaim.features.papers.results import Conspicuous, DayFigures, QuestionFigures
from acclaim.http.bodies import Answer


class CommonPaper(Answer):
    """The questions that everybody is asked on a day."""

    activity: str
    day: str
    questions: list[QuestionAsked]


class DailyQuizMoved(Answer):
    activity: str
    state: str
    epoch: int


class DailyQuizLine(msgspec.Struct, frozen=True):
    """A daily quiz today (ms): papers that were started and handed in, and how many members there are (None without a
    roster)."""

    activity: str
    title: str
    title_en: str
    state: str
    epoch: int
    day: str
    day_opens_at: int
    day_closes_at: int
    questions: int
    per_paper: int
    started: int
    handed_in: int
    entitled: int | None


class DailyQuizzes(Answer):
    quizzes: list[DailyQuizLine]


class RankedMember(msgspec.Struct, frozen=True):
    """Right answers in the best paper of each day, days with a paper, and days that were passed."""

    rank: int
    member: str
    name: str
    unit: str
    right: int
    days: int
    passed: int


class UnitFigures(msgspec.Struct, frozen=True):
    """A unit: the mean of right answers of its best, its members on the roster, and those who have taken part."""

    rank: int
    unit: str
    mean: float
    members: int
    took_part: int


class DailyQuizFigures(Answer):
    """`members` have handed in a paper; the first of the `ranking`, the `units`, the newest of the `days` first."""

    activity: str
    members: int
    ranking: list[RankedMember]
    units: list[UnitFigures]
    days: list[DayFigures]
    questions: list[QuestionFigures]
    conspicuous: list[Conspicuous]
