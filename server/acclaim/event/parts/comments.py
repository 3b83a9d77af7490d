"""Comments in an event's definition."""

from typing import Annotated, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import CommentMode, Definition


class Comments(Definition, frozen=True):
    """Comments (danmaku) of an event. `mode` is the initial one; moderators change it during the show.

    `names` is what is shown beside a comment: nothing, the member's name, or name and unit. `length` is in characters.
    """

    enabled: bool = False
    mode: CommentMode = "open"
    names: Literal["none", "name", "unit"] = "name"
    length: Annotated[int, msgspec.Meta(ge=1, le=limits.COMMENT_CHARS)] = 40
