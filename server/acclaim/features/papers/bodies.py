"""JSON bodies of papers."""

import msgspec

from acclaim.features.papers.messages import KeyTold, QuestionAsked
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


class DailyQuizRecount(Answer):
    """Papers of the epoch, {"started DAY" or "handed_in DAY": papers}, as shown and as the log has them; `equal` only
    if each paper is as the log has it, too. What moved meanwhile is left out."""

    activity: str
    epoch: int
    tally: dict[str, int]
    recount: dict[str, int]
    equal: bool


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


class MemberPlace(Answer):
    """A member in the ranking for other systems, as in RankedMember."""

    rank: int
    member: str
    right: int
    days: int
    passed: int


class DailyQuizRanking(Answer):
    """A page of the ranking of days that are over, the best first. `next` asks for the next page; "" on the last."""

    activity: str
    state: str
    epoch: int
    members: int
    places: list[MemberPlace]
    next: str


class MemberPaper(Answer):
    """A paper of a member (times in ms; `handed_at` None while it can be answered). What was answered, and how well, is
    None until the day is over."""

    day: str
    attempt: int
    started_at: int
    handed_at: int | None
    answers: dict[str, list[str]] | None
    right: int | None
    passed: bool | None
    keys: list[KeyTold] | None


class MemberPapers(Answer):
    """Some days of a member's papers, the first day first. `next` asks for more of them; "" on the last page."""

    activity: str
    member: str
    epoch: int
    papers: list[MemberPaper]
    next: str
