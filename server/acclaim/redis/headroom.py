"""What is refused when Redis's memory runs short, in this order: comments, then likes; ballots never.

A ballot takes some sixty bytes and comes once a member; comments and likes come as often as people like. Without an
order, a flood of comments would fill the memory that the ballots of the same hour need.
"""

from enum import IntEnum

from acclaim.base import limits


class Saving(IntEnum):
    """What new memory is kept from; each level includes those before it."""

    NOTHING = 0
    COMMENTS = 1
    LIKES = 2


_FROM = {Saving.COMMENTS: limits.MEMORY_SHARE_COMMENTS, Saving.LIKES: limits.MEMORY_SHARE_LIKES}


def saving_at(share: float, before: int) -> Saving:
    """The level that a used share of Redis's memory calls for; `before` is left only once there is some room again."""
    return max(
        (
            level
            for level, begins in _FROM.items()
            if share >= begins - (limits.MEMORY_SHARE_ROOM if level <= before else 0)
        ),
        default=Saving.NOTHING,
    )
