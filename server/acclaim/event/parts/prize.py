"""A prize: what is drawn, and who takes part."""

from typing import Annotated, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Definition, Id, Picture, Text, Title, plain_units
from acclaim.event.parts.quiz_limits import SCORE_MAX


class Prize(Definition, frozen=True):
    """What a draw is about: `count` of it in each of `rounds` draws, and who takes part.

    `online`: whoever has the phone page open; `voters`: whoever has a ballot in `poll`; `roster`: the members of any of
    these units, with all below them, and classes (an empty list means all); `checked_in`: whoever has
    checked in; `quiz`: whoever has `min_score` points in it. Who has won before is left out, unless `again`;
    anonymous devices are, unless `devices`: anybody makes
    as many of those as they like.

    `rolls`: what passes on the screen before a winner stands; names as the event's `winner_names` has them, photos
    only with whole names. `stop`: the drum rolls until the presenter stops it, or it stops by itself.
    """

    id: Id
    name: Title
    name_en: Text = ""
    count: Annotated[int, msgspec.Meta(ge=1, le=limits.WINNERS_PER_DRAW)] = 1
    picture: Picture = ""
    entrants: Literal["online", "voters", "roster", "checked_in", "quiz"] = "online"
    poll: Annotated[str, msgspec.Meta(max_length=64)] = ""
    quiz: Annotated[str, msgspec.Meta(max_length=64)] = ""
    min_score: Annotated[int, msgspec.Meta(ge=0, le=SCORE_MAX)] = 0
    units: list[Title] = []
    classes: list[Id] = []
    again: bool = False
    devices: bool = False
    rounds: Annotated[int, msgspec.Meta(ge=1, le=limits.ROUNDS_PER_PRIZE)] = 1
    rolls: Literal["numbers", "names", "units", "photos"] = "numbers"
    stop: Literal["presenter", "auto"] = "presenter"

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(self, "units", plain_units(self.units))
