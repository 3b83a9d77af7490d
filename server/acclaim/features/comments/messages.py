"""Comments on the wire."""

from typing import Annotated, Any, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import CommentMode
from acclaim.features.comments.rules import Comment
from acclaim.wire.messages import FromPhone, ToPages


class Say(FromPhone, frozen=True, tag="comment"):
    """A phone comments. `comment` is drawn by the phone and stays the same in every resend."""

    comment: Annotated[str, msgspec.Meta(pattern=limits.COMMENT_ID_PATTERN)]
    text: str


class Commented(ToPages, tag="commented"):
    """What became of a comment: stored as number `n` and shown or held, or refused (`error`, `n` 0).

    `text` is the comment as others see it. A resend gets the first outcome.
    """

    comment: str
    n: int
    at: int
    state: Literal["shown", "held", "refused"]
    text: str
    error: dict[str, Any] | None = None


class Said(msgspec.Struct, gc=False):
    """A comment as phones and screens see it; `name` and `unit` are "" where the event does not show them."""

    n: int
    name: str
    unit: str
    text: str


class CommentsFrame(ToPages, tag="comments"):
    """New comments, `shown` of the `offered` that came since the last frame; those `removed` of late; the rules.

    On joining: the last few, with both counts at 0. Show none twice (`n`), and none that was removed.
    """

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
    """To consoles only: the head of the queue, the newest comments, the rules; whole, whenever something changed.

    `offered` and `shown` are of the last limits.COMMENTS_SHARE_S; `held` is the length of the queue.
    """

    now: int
    rev: int
    mode: CommentMode
    slow_s: int
    on_screen: bool
    offered: int
    shown: int
    held: int
    queue: list[Comment]
    newest: list[Comment]
    pinned: Comment | None
