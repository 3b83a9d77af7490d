"""JSON bodies of questions and their moderation, both ways."""

from typing import Annotated, Literal

import msgspec

from acclaim.base import limits
from acclaim.features.questions.limits import JUDGED_AT_ONCE
from acclaim.features.questions.messages import QuestionBoardFrame
from acclaim.http.bodies import Answer, Body

Number = Annotated[int, msgspec.Meta(ge=1, le=limits.COMMENT_NUMBER_MAX)]
Numbers = Annotated[list[Number], msgspec.Meta(min_length=1, max_length=JUDGED_AT_ONCE)]


class JudgeQuestions(Body, forbid_unknown_fields=True):
    """`only_pending`: leave out what another moderator has judged meanwhile."""

    numbers: Numbers
    state: Literal["pending", "shown", "answering", "answered", "deleted"]
    only_pending: bool = False


class QuestionsJudged(Answer):
    numbers: list[int]


class MergeQuestions(Body, forbid_unknown_fields=True):
    """The question `into` stays; the others go, and their upvotes count for it, once per member."""

    into: Number
    numbers: Numbers


class QuestionAnswered(Answer):
    """`number` is 0 if no question is waiting."""

    number: int


class BoardMoved(Answer):
    activity: str
    state: str
    epoch: int


class BoardRecount(Answer):
    """Upvotes of the current epoch by question, in the tally and in the log, without those of `voided` members."""

    activity: str
    epoch: int
    tally: dict[str, int]
    recount: dict[str, int]
    equal: bool
    voided: int


class BoardsShown(Answer):
    boards: list[QuestionBoardFrame]
