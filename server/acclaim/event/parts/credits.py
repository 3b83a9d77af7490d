"""What the credits show besides winners and turnout: sponsors and crew."""

from typing import Annotated, Final

import msgspec

from acclaim.event.definition import Definition, Picture, Text, Title

SPONSORS_MAX: Final = 60
ROLES_MAX: Final = 60
NAMES_PER_ROLE: Final = 60


class Sponsor(Definition, frozen=True):
    """Shown by its `logo`, or without one by its name."""

    name: Title
    name_en: Text = ""
    logo: Picture = ""


class Role(Definition, frozen=True):
    """Somebody's part in the event, such as the director's, and who had it."""

    role: Title
    role_en: Text = ""
    names: Annotated[list[Title], msgspec.Meta(max_length=NAMES_PER_ROLE)] = []


class Credits(Definition, frozen=True):
    """`draws`: whether the winners of draws are named, in the form of the event's `winner_names`."""

    draws: bool = True
    crew: Annotated[list[Role], msgspec.Meta(max_length=ROLES_MAX)] = []
    sponsors: Annotated[list[Sponsor], msgspec.Meta(max_length=SPONSORS_MAX)] = []
