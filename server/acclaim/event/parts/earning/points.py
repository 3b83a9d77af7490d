"""Points (积分): what members earn in a standing event, and in the events that have it as their home."""

from typing import Annotated, Final, Literal

import msgspec

from acclaim.event.definition import Definition, Id
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.retention import Date

RULES_PER_EVENT: Final = 50
STREAKS_PER_EVENT: Final = 20
POINTS_MAX: Final = 10_000  # of one rule, for one time
CAP_MAX: Final = 1_000_000
STREAK_DAYS_MAX: Final = 366
DOUBLE_DAYS: Final = 100

What = Literal["daily_check_in", "vote", "survey", "check_in", "daily_quiz", "daily_quiz_right", "daily_quiz_passed"]
Per = Literal["day", "activity", "year"]
Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$(?!\n)", description="a day such as 2026-12-31")]


class Rule(Definition, frozen=True):
    """What earns points, and how many: `points` for each time, at most `cap` (0: no limit) per day, activity or year.
    A daily check-in is one a day by itself; a poll counts once a day, a survey and an arrival once; of a daily quiz the
    first paper of a day that is handed in, each right answer in it, and one that passes.

    From `starts_on` to `ends_on`, both included, for `entitled` members; twice as many on the days of `double_on`.
    """

    id: Id
    what: What
    points: Annotated[int, msgspec.Meta(ge=1, le=POINTS_MAX)]
    per: Per = "day"
    cap: Annotated[int, msgspec.Meta(ge=0, le=CAP_MAX)] = 0
    starts_on: Date = ""
    ends_on: Date = ""
    entitled: Entitled = Entitled()
    double_on: Annotated[list[Day], msgspec.Meta(max_length=DOUBLE_DAYS)] = []

    @property
    def terms(self) -> tuple[str, int, str, int]:
        """What can't change any more once somebody has earned by the rule: a changed rule is another rule."""
        return self.what, self.points, self.per, self.cap


class Streak(Definition, frozen=True):
    """What so many days of check-in in a row earn besides."""

    days: Annotated[int, msgspec.Meta(ge=2, le=STREAK_DAYS_MAX)]
    points: Annotated[int, msgspec.Meta(ge=1, le=POINTS_MAX)]


class Points(Definition, frozen=True):
    """`make_up`: one missed day a month can be made up for, so that a streak goes on. What an operator gives and takes
    in a day beyond `approval_above` points, added up, a second operator has to approve."""

    rules: Annotated[list[Rule], msgspec.Meta(max_length=RULES_PER_EVENT)] = []
    streaks: Annotated[list[Streak], msgspec.Meta(max_length=STREAKS_PER_EVENT)] = []
    make_up: bool = True
    approval_above: Annotated[int, msgspec.Meta(ge=0, le=CAP_MAX)] = 500
