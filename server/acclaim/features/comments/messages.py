"""Messages about comments."""

from typing import Annotated, Any, ClassVar, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import CommentMode
from acclaim.features.comments.rules import Comment
from acclaim.wire.messages import FromPhone, ToPages


class Say(FromPhone, frozen=True, tag="comment"):
    """A phone comments. The phone generates `comment`, which stays the same in every resend."""

    is_for_listed: ClassVar = True
    comment: Annotated[str, msgspec.Meta(pattern=limits.COMMENT_ID_PATTERN)]
    text: str


class Commented(ToPages, tag="commented"):
    """The outcome of a comment: stored as number `n` and shown or pending, or refused (`error`, `n` 0).

    `text` is the comment as others see it. A resend gets the first outcome."""

    comment: str
    n: int
    at: int
    state: Literal["shown", "pending", "refused"]
    text: str
    error: dict[str, Any] | None = None


class Said(msgspec.Struct, gc=False):
    """A comment as phones and screens see it; `name` and `unit` are "" where the event does not show them."""

    n: int
    name: str
    unit: str
    text: str


class CommentsFrame(ToPages, tag="comments"):
    """New comments, `shown` of the `offered` ones since the last frame; recently `removed` ones; the rules.

    On joining: the last few, with both counts at 0. Show none twice (`n`), and none that was removed."""

    now: int
    mode: CommentMode
    slow_s: int
    on_screen: bool
    offered: int
    shown: int
    comments: list[Said]
    removed: list[int]
    pinned: Said | None


class Moderation(ToPages, tag="moderation"):
    """To consoles only: the head of the queue, the newest comments and the rules, in full, whenever anything changes.

    `offered` and `shown` are of the last limits.COMMENTS_SHARE_S; `pending` is the length of the queue."""

    now: int
    rev: int
    mode: CommentMode
    slow_s: int
    on_screen: bool
    offered: int
    shown: int
    pending: int
    queue: list[Comment]
    newest: list[Comment]
    pinned: Comment | None
