"""Turns comments into the frames that each view may see."""

from acclaim.event import units
from acclaim.event.parts.comments import Comments
from acclaim.features.comments.messages import CommentsFrame, Said
from acclaim.features.comments.rules import Comment, Rules


def comments(
    *,
    rules: Rules,
    comments: Comments,
    now: int,
    offered: int,
    shown: list[Comment],
    removed: list[int],
    pinned: Comment | None,
) -> CommentsFrame:
    """What phones and screens may see: never the author, beyond the names that the event shows."""
    said = [_said(comment) for comment in shown]
    return CommentsFrame(
        now, rules.mode_in(comments), rules.slow_s, rules.on_screen, offered, len(said) if offered else 0, said,
        removed, _said(pinned) if pinned else None,
    )  # fmt: skip


def _said(comment: Comment) -> Said:
    return Said(comment.n, comment.name, units.shown(comment.unit), comment.text)
