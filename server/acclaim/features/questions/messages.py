"""Messages about questions."""

from typing import Annotated, Any, ClassVar, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Id
from acclaim.event.parts.collected.question_board import QUESTION_CHARS
from acclaim.features.questions.limits import TURNS_MAX
from acclaim.features.questions.rules import State, Told
from acclaim.wire.messages import FromPhone, ToPages

Number = Annotated[int, msgspec.Meta(ge=1, le=limits.COMMENT_NUMBER_MAX)]


class Ask(FromPhone, frozen=True, tag="ask"):
    """A phone asks a question. The phone generates `question`, which stays the same in every resend."""

    is_for_listed: ClassVar = True
    activity: Id
    epoch: int
    question: Annotated[str, msgspec.Meta(pattern=limits.COMMENT_ID_PATTERN)]
    text: Annotated[str, msgspec.Meta(max_length=4 * QUESTION_CHARS)]


class AskedFrame(ToPages, tag="asked"):
    """The question is stored as number `n`, or was refused (`error`, `n` 0). `text` is what its author sees. A resend
    gets the same number."""

    activity: str
    epoch: int
    question: str
    n: int
    at: int
    state: State
    text: str
    error: dict[str, Any] | None = None


class Upvote(FromPhone, frozen=True, tag="upvote"):
    """A phone upvotes a question, or takes the upvote back. `turn` is one more than the current one; the highest
    counts, in whatever order they arrive."""

    is_for_listed: ClassVar = True
    activity: Id
    epoch: int
    n: Number
    turn: Annotated[int, msgspec.Meta(ge=1, le=TURNS_MAX)]
    on: bool


class UpvotedFrame(ToPages, tag="upvoted"):
    """The member's upvote after everything received so far (`turn`, `on`), or why it was refused (`error`)."""

    activity: str
    epoch: int
    n: int
    turn: int
    on: bool
    error: dict[str, Any] | None = None


class MyQuestions(FromPhone, frozen=True, tag="my_questions"):
    """Asks for this member's questions and upvotes."""

    activity: Id


class MyQuestion(msgspec.Struct, gc=False):
    n: int
    question: str
    at: int
    state: State
    text: str


class MyUpvote(msgspec.Struct, gc=False):
    n: int
    turn: int
    on: bool


class MyQuestionsFrame(ToPages, tag="my_questions"):
    """This member's questions and current upvotes. `entitled`: whether the board is for their unit and class."""

    activity: str
    epoch: int
    questions: list[MyQuestion]
    upvotes: list[MyUpvote]
    entitled: bool


class QuestionTold(msgspec.Struct, frozen=True, gc=False):
    """A question as everybody sees it. `name` and `unit` are "" where the event does not show them. `since` is the time
    of the last change of state (ms)."""

    n: int
    at: int
    name: str
    unit: str
    text: str
    state: Told
    since: int
    votes: int


class QuestionBoardFrame(ToPages, tag="question_board"):
    """To phones and screens: a whole board, on joining and whenever it opens, closes or is edited. A draft has no
    questions. `gone`: the numbers of removed questions, with the number that each was merged into, or 0."""

    now: int
    activity: str
    title: str
    title_en: str
    state: str
    epoch: int
    opens_at: int | None
    closes_at: int | None
    review: bool
    names: Literal["none", "name", "unit"]
    length: int
    questions_max: int
    questions: list[QuestionTold]
    gone: dict[str, int]


class QuestionsFrame(ToPages, tag="questions"):
    """Changes to a board since the last frame: `questions` are new or in another state; `votes` by number; `gone` as in
    `question_board`."""

    now: int
    activity: str
    epoch: int
    questions: list[QuestionTold]
    votes: dict[str, int]
    gone: dict[str, int]


class QuestionKept(msgspec.Struct, frozen=True, gc=False):
    """A question as moderators see it."""

    n: int
    at: int
    member: str
    name: str
    unit: str
    text: str
    original: str
    why: str
    state: State
    votes: int
    into: int


class BoardModerated(msgspec.Struct, frozen=True, gc=False):
    """A board as consoles see it. `questions` are all of them, in the order of the list; `pending` of them await
    approval."""

    activity: str
    title: str
    title_en: str
    state: str
    epoch: int
    pending: int
    questions: list[QuestionKept]


class QuestionModeration(ToPages, tag="question_moderation"):
    """To consoles only: all boards of the event in full, whenever anything changes."""

    now: int
    boards: list[BoardModerated]
