"""Comments of an event, as its definition says."""

from typing import Annotated, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import CommentMode, Definition


class Comments(Definition, frozen=True):
    """Comments (danmaku) of an event. `mode` is where it begins; moderators change it while the show runs.

    `names` is what stands beside a comment: nothing, the member's name, or name and unit. `length` is in characters.
    """

    enabled: bool = False
    mode: CommentMode = "open"
    names: Literal["none", "name", "unit"] = "name"
    length: Annotated[int, msgspec.Meta(ge=1, le=limits.COMMENT_CHARS)] = 40
