"""The base of every part of an event's definition, and the kinds of text that stand in it."""

import re
from typing import Annotated, Final, Literal

import msgspec

from server import limits

Id = Annotated[str, msgspec.Meta(pattern=limits.ID_PATTERN)]
Text = Annotated[str, msgspec.Meta(max_length=limits.TEXT_CHARS, pattern=limits.TEXT_PATTERN)]
Title = Annotated[str, msgspec.Meta(min_length=1, max_length=limits.TEXT_CHARS, pattern=limits.TEXT_PATTERN)]
UNSEEN: Final = re.compile(rf"[\t\n{limits.UNSEEN_CHARACTERS}]")  # what no member's name or unit may hold
# A picture is a path on this server: an uploaded one or one of static/. Never another host's.
Picture = Annotated[str, msgspec.Meta(pattern=r"^(?!.*\.\.)(/(pictures|static)/[A-Za-z0-9_./-]{1,200})?$(?!\n)")]
CommentMode = Literal["open", "hold", "closed"]


class Definition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of every part of a definition: immutable and strict."""
