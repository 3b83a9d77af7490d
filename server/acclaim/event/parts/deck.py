"""A deck: pictures that the screens show one after the other, such as slides, sponsors' logos or photos."""

from typing import Annotated, Final

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Definition, Id, Picture, Text, Title

SLIDE_SECONDS_MAX: Final = 600

SlidePicture = Annotated[Picture, msgspec.Meta(min_length=1)]


class Deck(Definition, frozen=True):
    """`seconds`: each slide stays for so long, and the first follows the last; 0: an operator steps through them."""

    id: Id
    title: Title
    title_en: Text = ""
    slides: Annotated[list[SlidePicture], msgspec.Meta(max_length=limits.SLIDES_PER_DECK)] = []
    seconds: Annotated[int, msgspec.Meta(ge=0, le=SLIDE_SECONDS_MAX)] = 0
