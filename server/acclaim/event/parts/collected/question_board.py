"""A question board: members ask, and upvote what others have asked."""

from typing import Annotated, Final, Literal

import msgspec

from acclaim.event.parts.activity import Activity

QUESTION_CHARS: Final = 200  # the most that an event may allow
QUESTIONS_PER_MEMBER: Final = 20
QUESTIONS_PER_BOARD: Final = 500  # asked in one epoch, those that were taken down too
BOARDS_PER_EVENT: Final = 20


class QuestionBoard(Activity, frozen=True):
    """`title` says what the questions are about. `mode`: "open" shows them at once, "review" once a moderator has
    approved them. `names` is what stands beside a question, `length` in characters; each member may ask
    `questions_max`."""

    mode: Literal["open", "review"] = "review"
    names: Literal["none", "name", "unit"] = "name"
    length: Annotated[int, msgspec.Meta(ge=1, le=QUESTION_CHARS)] = 100
    questions_max: Annotated[int, msgspec.Meta(ge=1, le=QUESTIONS_PER_MEMBER)] = 3

    @property
    def keeps_ballots(self) -> bool:
        return False


_CORRECTABLE: Final = {"title", "title_en", "closes_at", "mode", "length", "questions_max"}


def meaning_changes(old: QuestionBoard, new: QuestionBoard) -> list[str]:
    """The fields that members have gone by: who may ask, and whether their name stands beside it."""
    names = [name for name in old.__struct_fields__ if name not in _CORRECTABLE]
    return [name for name in names if getattr(old, name) != getattr(new, name)]
