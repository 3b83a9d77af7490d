"""An activity: what members take part in within an event. Polls and others add the rest."""

from datetime import datetime
from typing import Annotated

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Definition, Id, Text, Title, plain_units


class Entitled(Definition, frozen=True):
    """Who may take part: members of any of these units and any of these classes; an empty list means all.

    A unit is its path as the roster or the ticket has it (采油二厂/第六作业区), and entitles all below it (units.py).
    """

    units: list[Title] = []
    classes: list[Id] = []

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(self, "units", plain_units(self.units))


class _Titled(Definition, frozen=True):
    id: Id
    title: Title


class Activity(_Titled, frozen=True, kw_only=True):
    """Base of all activities. Their ids differ within an event, because their keys in the store begin alike."""

    title_en: Text = ""
    entitled: Entitled = Entitled()
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    shards: Annotated[int, msgspec.Meta(ge=1, le=limits.SHARDS_PER_POLL)] = 1

    @property
    def keeps_apart(self) -> bool:
        """Whether that somebody has taken part and what they chose are kept apart, so that nothing links the two."""
        return False

    @property
    def keeps_ballots(self) -> bool:
        """Whether what members have sent counts for good, so that nobody can be deleted until it is published."""
        return True
