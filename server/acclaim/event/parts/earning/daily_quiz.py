"""A daily quiz (每日答题): each day a paper of questions from a bank, answered by each member in their own time.

As those of a live quiz, its questions have a `key`, which is for operators alone until it is told.
"""

from typing import Annotated, Final, Literal

import msgspec

from acclaim.event.definition import Definition, Text
from acclaim.event.parts import quiz_limits as bounds
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.quiz import Difficulty, Question

DAILY_QUIZZES_PER_EVENT: Final = 4
QUESTIONS_PER_PAPER: Final = 50
MINUTES_MAX: Final = 24 * 60
ATTEMPTS_MAX: Final = 10

TimeOfDay = Annotated[
    str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$(?!\n)|^24:00$(?!\n)", description="such as 08:00, or 24:00")
]
QuestionCount = Annotated[int, msgspec.Meta(ge=1, le=QUESTIONS_PER_PAPER)]


class Quota(Definition, frozen=True):
    """So many questions of a paper are of this category and difficulty; "" of either is any."""

    questions: QuestionCount
    category: Text = ""
    difficulty: Difficulty = ""


class DailyQuiz(Activity, frozen=True):
    """A paper a day while it is open, from `daily_from` to `daily_until` by the event's time zone, to be handed in
    `minutes` after it was started. `questions` are the bank, of which a paper has `questions_per_paper`, or those that
    `quotas` say.

    `papers`: "common", the same for everybody on a day, or "individual". A question comes again only when all others
    have had their turn. `attempts` a day, of which the best one counts. A paper with `pass_right` right answers passes
    (0: none does). `tells`: the keys of a paper after a member's last "attempt", or not before the "day" is over.
    """

    questions: Annotated[list[Question], msgspec.Meta(min_length=1, max_length=bounds.QUESTIONS_PER_EVENT)]
    questions_per_paper: QuestionCount = 5
    quotas: Annotated[list[Quota], msgspec.Meta(max_length=20)] = []
    papers: Literal["common", "individual"] = "common"
    minutes: Annotated[int, msgspec.Meta(ge=1, le=MINUTES_MAX)] = 10
    attempts: Annotated[int, msgspec.Meta(ge=1, le=ATTEMPTS_MAX)] = 1
    pass_right: Annotated[int, msgspec.Meta(ge=0, le=QUESTIONS_PER_PAPER)] = 0
    daily_from: TimeOfDay = "00:00"
    daily_until: TimeOfDay = "24:00"
    tells: Literal["attempt", "day"] = "attempt"

    @property
    def keeps_ballots(self) -> bool:
        return False

    @property
    def length(self) -> int:
        """How many questions a paper has."""
        return sum(quota.questions for quota in self.quotas) or self.questions_per_paper

    def question(self, question_id: str) -> Question | None:
        return next((one for one in self.questions if one.id == question_id), None)


_CORRECTABLE: Final = {"title", "title_en", "closes_at"}


def meaning_changes(old: DailyQuiz, new: DailyQuiz) -> list[str]:
    """All but title and close: papers that were answered are not marked anew."""
    names = [name for name in old.__struct_fields__ if name not in _CORRECTABLE]
    return [name for name in names if getattr(old, name) != getattr(new, name)]
