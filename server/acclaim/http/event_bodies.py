"""JSON bodies about whole events, both ways."""

from typing import Any

from acclaim.event.definition import Id, Text, Title
from acclaim.event.event import Event, Listing
from acclaim.event.stage import Stage
from acclaim.http.bodies import Answer, Body
from acclaim.wire.poll_tick import PollTick


class PollLine(Answer):
    id: str
    title: str
    state: str


class OperatorEventLine(Answer):
    id: str
    title: str
    title_en: str
    rev: int
    admission: str
    listing: Listing
    rehearsal_of: str
    sandbox: bool
    attendance: bool
    polls: list[PollLine]
    online: int


class DeletedEventLine(Answer):
    """An event in the bin: who deleted it, when (ms since 1970), and when it will be erased."""

    id: str
    title: str
    title_en: str
    by: str
    deleted_at: int
    erased_at: int


class OneEvent(Answer):
    event: str


class SetListing(Body, forbid_unknown_fields=True):
    listing: Listing


class ListingSet(Answer):
    listing: Listing


class CopyEvent(Body, forbid_unknown_fields=True):
    """A new event from another, with its roster or without."""

    id: Id
    title: Title
    title_en: Text = ""
    roster: bool = False


class SavedEvent(Answer):
    rev: int
    event: Event


class ReplaceEvent(Body, forbid_unknown_fields=True):
    """`rev` is the one that was edited: if another was saved meanwhile, the answer is `conflict`."""

    rev: int
    event: Event


class SurveyLine(Answer):
    """`promised`: what its members were promised when it was first opened, for good; "" if it never was."""

    state: str
    promised: str


class OperatorEvent(Answer):
    """Everything about an event; `devices` is how many anonymous devices have joined. `surveys` are
    all activities but polls, and those that were removed after they had been opened: what was promised holds for
    whatever gets their id."""

    rev: int
    event: Event
    stage: Stage
    show: dict[str, Any]
    polls: dict[str, PollTick]
    surveys: dict[str, SurveyLine]
    online: int
    likes: dict[str, int]
    devices: int
