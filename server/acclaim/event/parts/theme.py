"""The theme of an event: its colours and pictures."""

from typing import Annotated, Literal

import msgspec

from acclaim.event.definition import Definition, Picture

Colour = Annotated[
    str, msgspec.Meta(pattern=r"^#[0-9a-fA-F]{6}$(?!\n)", description="a colour of six hexadecimal digits: #c8102e")
]


class Theme(Definition, frozen=True):
    """Colours and pictures of an event, used by all three pages.

    `stage` is how bright the big screen is; `confetti` and `hearts` fall and rise on it.
    """

    primary: Colour = "#c8102e"
    accent: Colour = "#f6c453"
    background: Colour = "#14060a"
    logo: Picture = ""
    background_picture: Picture = ""
    stage: Literal["dark", "light"] = "dark"
    confetti: bool = True
    hearts: bool = True
