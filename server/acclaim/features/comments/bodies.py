"""JSON bodies of comments and their moderation, both ways."""

from typing import Annotated, Any

import msgspec

from acclaim.base import limits
from acclaim.event.definition import CommentMode, Id
from acclaim.features.comments.rules import Action, State, Word
from acclaim.http.bodies import Answer, Body


class CommentRules(Answer):
    """The rules of an event's comments and who is silent; what the socket's `moderation` frame leaves out as well."""

    rev: int
    mode: CommentMode
    slow_s: int
    on_screen: bool
    words: tuple[Word, ...]
    words_rev: int
    muted: list[dict[str, Any]]


class ChangeCommentRules(Body, forbid_unknown_fields=True):
    """Only the fields that change."""

    mode: CommentMode | None = None
    slow_s: Annotated[int, msgspec.Meta(ge=0, le=limits.SLOW_MODE_S_MAX)] | None = None
    on_screen: bool | None = None


class ReplaceWords(Body, forbid_unknown_fields=True):
    """The whole word list; `rev` is the `words_rev` of the list that was edited."""

    rev: int
    words: Annotated[list[Word], msgspec.Meta(max_length=limits.COMMENT_WORDS)]


class TryComment(Body, forbid_unknown_fields=True):
    """A text to try, against `words` or, without any, against the saved list."""

    text: Annotated[str, msgspec.Meta(max_length=1000)]
    words: Annotated[list[Word], msgspec.Meta(max_length=limits.COMMENT_WORDS)] | None = None


class TriedComment(Answer):
    """What would become of it: `action` is None if no word stands in it."""

    text: str
    action: Action | None
    words: tuple[str, ...]


CommentNumber = Annotated[int, msgspec.Meta(ge=1, le=limits.COMMENT_NUMBER_MAX)]
CommentNumbers = Annotated[list[CommentNumber], msgspec.Meta(min_length=1, max_length=limits.COMMENTS_JUDGED_AT_ONCE)]


class JudgeComments(Body, forbid_unknown_fields=True):
    """`only_pending`: leave out what another moderator has judged meanwhile."""

    numbers: CommentNumbers
    state: State
    only_pending: bool = False


class CommentsJudged(Answer):
    numbers: list[int]


class SilenceMember(Body, forbid_unknown_fields=True):
    """`minutes` 0 lets the member write again, None bans them. `delete`: their comments are deleted, too."""

    member: Id
    minutes: Annotated[int, msgspec.Meta(ge=0, le=limits.MUTE_MINUTES_MAX)] | None
    delete: bool = False


class MemberSilenced(Answer):
    """`until` in ms, 0 if the member may write again. `deleted` and `pending`: the deleted comments, by their state
    before."""

    member: str
    until: int
    deleted: list[int]
    pending: list[int]


class PinComment(Body, forbid_unknown_fields=True):
    """`number` 0 takes the pinned comment down."""

    number: Annotated[int, msgspec.Meta(ge=0, le=limits.COMMENT_NUMBER_MAX)]
