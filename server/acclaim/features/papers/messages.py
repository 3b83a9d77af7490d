"""Papers on the wire."""

from typing import Annotated, Any, ClassVar, Literal

import msgspec

from acclaim.event.definition import Id
from acclaim.event.parts.earning.daily_quiz import ATTEMPTS_MAX
from acclaim.event.parts.earning.points import Day
from acclaim.event.parts.quiz_limits import OPTIONS_PER_QUESTION
from acclaim.features.papers.limits import TURNS_MAX
from acclaim.wire.messages import FromPhone, ToPages

_Choice = Annotated[str, msgspec.Meta(max_length=64)]


class _OnPaper(FromPhone, frozen=True):
    """What is said of a member's paper of a `day`, their `attempt` of that day, counted from 1."""

    is_for_listed: ClassVar = True
    activity: Id
    epoch: int
    day: Day
    attempt: Annotated[int, msgspec.Meta(ge=1, le=ATTEMPTS_MAX)]


class StartPaper(_OnPaper, frozen=True, tag="start_paper"):
    """A member begins to answer; the time runs. One that was begun goes on."""


class SaveAnswer(_OnPaper, frozen=True, tag="save_answer"):
    """An answer, to be saved at once. `choices` as in `cast`. `turn` is one more than that of the answer that stood;
    the highest counts, whatever comes late or twice."""

    question: Id
    turn: Annotated[int, msgspec.Meta(ge=1, le=TURNS_MAX)]
    choices: Annotated[list[_Choice], msgspec.Meta(min_length=1, max_length=OPTIONS_PER_QUESTION)]


class HandIn(_OnPaper, frozen=True, tag="hand_in"):
    """No answer is saved any more, and the paper is marked."""


class MyPapers(FromPhone, frozen=True, tag="my_papers"):
    """Asks for this member's papers of today."""

    activity: Id


class OptionAsked(msgspec.Struct, frozen=True):
    id: str
    name: str
    name_en: str
    picture: str


class QuestionAsked(msgspec.Struct, frozen=True):
    """A question of a paper, without its key."""

    id: str
    title: str
    title_en: str
    picture: str
    kind: str
    options: list[OptionAsked]
    unit: str = ""
    unit_en: str = ""


class KeyTold(msgspec.Struct, frozen=True):
    """What was right, why, and whether the member's answer was."""

    question: str
    key: list[str]
    right: bool
    explanation: str
    explanation_en: str


class PaperNow(msgspec.Struct, frozen=True):
    """A paper of a member (times in ms). `answers`: by question, the turn and what was chosen. `asked` are its
    questions; None where all have the same, which are at an address. `right` and `passed` are told after the last
    attempt of the day, or when the day is over; `keys` as the quiz `tells`."""

    attempt: int
    started_at: int
    ends_at: int
    handed_at: int | None
    answers: dict[str, tuple[int, list[str]]]
    asked: list[QuestionAsked] | None = None
    right: int | None = None
    passed: bool | None = None
    keys: list[KeyTold] | None = None


class PapersFrame(ToPages, tag="papers"):
    """A member's papers of a day: all of them as the answer to `my_papers`, one as that to what changes it, and then as
    it is on disk; or why that could not be (`error`), and to which `question` the answer was. `entitled`: whether the
    quiz is for their unit and class."""

    activity: str
    epoch: int
    day: str
    papers: list[PaperNow]
    entitled: bool = True
    question: str = ""
    error: dict[str, Any] | None = None


class DailyQuizFrame(ToPages, tag="daily_quiz"):
    """To phones: a daily quiz that is no draft, on joining and whenever it has changed. `day` is today, which can be
    answered from `day_opens_at` until `day_closes_at` (ms); meanwhile the paper that everybody has is at
    /api/events/EVENT/papers/QUIZ/DAY/`paper` ("" where each member has another)."""

    now: int
    activity: str
    title: str
    title_en: str
    state: str
    epoch: int
    closes_at: int | None
    day: str
    day_opens_at: int
    day_closes_at: int
    paper: str
    questions: int
    minutes: int
    attempts: int
    pass_right: int
    tells: Literal["attempt", "day"]
