"""A reaction that phones may send."""

from typing import Annotated

import msgspec

from acclaim.event.definition import Definition, Id

Emoji = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[^\x00-\xa0\u2000-\u200c\u2028-\u202f\u2066-\u2069\u3000]{1,16}$(?!\n)", description="one emoji"
    ),
]


class Reaction(Definition, frozen=True):
    """An emoji that phones may send, besides the heart. Its counter is the likes' target ":ID"."""

    id: Id
    emoji: Emoji
