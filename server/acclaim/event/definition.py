"""The base of every part of an event's definition, and the kinds of text in it."""

import re
from typing import Annotated, Final, Literal

import msgspec

from acclaim.base import limits
from acclaim.base.plain_text import plain_unit

# A `description` says a pattern in words; explanation.py shows it to people who wrote something else.
Id = Annotated[str, msgspec.Meta(pattern=limits.ID_PATTERN, description="1 to 64 of the characters A-Z a-z 0-9 _ -")]
IdOrNone = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{0,64}$(?!\n)", description='an id, or nothing: ""')]
PLAIN: Final = "text without control characters and marks that turn its direction"
Text = Annotated[str, msgspec.Meta(max_length=limits.TEXT_CHARS, pattern=limits.TEXT_PATTERN, description=PLAIN)]
Title = Annotated[
    str, msgspec.Meta(min_length=1, max_length=limits.TEXT_CHARS, pattern=limits.TEXT_PATTERN, description=PLAIN)
]
UNSEEN: Final = re.compile(rf"[\t\n{limits.UNSEEN_CHARACTERS}]")  # what no member's name or unit may contain
# A picture is a path on this server: an uploaded one or one of static/. Never another host's.
Picture = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^(?!.*\.\.)(/(pictures|static)/[A-Za-z0-9_./-]{1,200})?$(?!\n)",
        description="/pictures/…, the address of a picture that was uploaded in the console, or /static/…",
    ),
]
# A site as browsers name it. It gets into a header, so nothing else may be in it; and it is a single site, because "*"
# would admit anybody who gets any name below it.
Site = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^(https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|http://(localhost|127\.0\.0\.1))(:[0-9]{1,5})?$(?!\n)",
        max_length=limits.TEXT_CHARS,
        description="https://HOST, one site with neither a path nor a *; to try it out also http://localhost:PORT",
    ),
]
CommentMode = Literal["open", "review", "closed"]


class Definition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every part of a definition: immutable and strict; sent and stored with every field except those that are
    UNSET, which few have and all would pay for."""


def plain_units(units: list[str]) -> list[str]:
    """Units as the roster has them. Raises ValueError for one without visible characters."""
    plain = [plain_unit(unit) for unit in units]
    if not all(plain):
        raise ValueError("units: one of them shows nothing")
    return plain
