"""JSON bodies of the HTTP API, both ways; of single nouns in *_bodies.py beside. Definitions are in domain/event.py,
figures in protocol/messages.py."""

from typing import Annotated, Any, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.audit import Entry
from acclaim.event.definition import Id, Text
from acclaim.event.event import Event
from acclaim.event.stage import Stage
from acclaim.identity.proof import Proof
from acclaim.identity.revocations import Revoked
from acclaim.identity.role import Role
from acclaim.identity.roster.rules import Notes
from acclaim.wire.poll_tick import PollTick


class Body(msgspec.Struct, forbid_unknown_fields=True):
    """What a request brings: strict."""


class Answer(msgspec.Struct, omit_defaults=False):
    """What an answer holds: all fields, also those at their default."""


class Join(Body, forbid_unknown_fields=True):
    """A ticket, or a code, or neither for an anonymous device of an open event.

    `device` is drawn by the phone and kept: a code may be sent again from the same device if the answer was lost.
    `proof` answers the challenge of a `proof_needed`. `known`: this phone has joined before, so make no new device.
    `switch`: become whom the last link names (true), or stay who one is (false).
    """

    ticket: Annotated[str, msgspec.Meta(max_length=8192)] = ""
    code: Annotated[str, msgspec.Meta(max_length=64)] = ""
    device: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{0,64}$(?!\n)")] = ""
    proof: Proof | None = None
    known: bool = False
    switch: bool | None = None


class Joined(Answer):
    """`new`: an anonymous device was made just now; without a session nobody knows who was here before. `other`: whom
    a link would make of this member; it waits for `switch`."""

    event: str
    new: bool
    member: dict[str, Any]
    other: dict[str, Any] | None = None


class PlaceRaised(Answer):
    """`place` as operators see it; "" for the whole event."""

    place: str


class Readiness(Answer):
    """`missing` names what keeps ballots from being taken here; with it the status is 503."""

    status: Literal["ready", "missing"]
    missing: list[str]


class EventLine(Answer):
    id: str
    title: str
    title_en: str
    subtitle: str


BallotState = Literal["counted", "recorded", "voided"]


class ReceiptState(Answer):
    """`voided`: a reset came after it, or the organisers have voided it and say `why`. `recorded`: in a poll where a
    member's last ballot counts. No time: figures of that moment tell a choice."""

    event: str
    poll: str
    poll_title: str
    state: BallotState
    why: str = ""


class SignIn(Body, forbid_unknown_fields=True):
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    password: Annotated[str, msgspec.Meta(min_length=1, max_length=256)]


class Operator(Answer):
    name: str
    role: Role


OperatorName = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]


class NamedOperator(Body, forbid_unknown_fields=True):
    name: OperatorName


class OperatorWithRole(Body, forbid_unknown_fields=True):
    name: OperatorName
    role: Role


class OperatorWithPassword(Answer):
    """The password is told here and nowhere else."""

    name: str
    password: str


class ScreenOpened(Answer):
    path: str


class NewPassword(Body, forbid_unknown_fields=True):
    old: Annotated[str, msgspec.Meta(min_length=1, max_length=256)]
    new: Annotated[str, msgspec.Meta(min_length=10, max_length=256)]


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
    polls: list[PollLine]
    online: int


class SavedEvent(Answer):
    rev: int
    event: Event


class ReplaceEvent(Body, forbid_unknown_fields=True):
    """`rev` is the one that was edited: if another was saved meanwhile, the answer is `conflict`."""

    rev: int
    event: Event


class OperatorEvent(Answer):
    """Everything about an event; `devices` is how many anonymous devices have joined."""

    rev: int
    event: Event
    stage: Stage
    show: dict[str, Any]
    polls: dict[str, PollTick]
    online: int
    likes: dict[str, int]
    devices: int


class PollVerb(Body, forbid_unknown_fields=True):
    """`epoch` is that of the poll as the operator sees it: a verb that comes late, after a reset, changes nothing."""

    epoch: Annotated[int, msgspec.Meta(ge=1)] | None = None


class PollMoved(Answer):
    poll: str
    state: str
    epoch: int


class PictureStored(Answer):
    path: str


class AuditPage(Answer):
    entries: list[Entry]


class RosterRead(Answer):
    """A roster that was read and, unless it is a preview, `published`: `imported` of `total` rows, which replace the
    `before` members of version `over`. `units_without_members`: units that polls or prizes name, and nobody is in."""

    version: str
    over: str
    published: bool
    imported: int
    total: int
    rejected: list[dict[str, Any]]
    before: int
    added: int
    removed: int
    changed: int
    notes: Notes
    units_without_members: list[str]


RosterVersion = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{16}$(?!\n)")]


class PublishRoster(Body, forbid_unknown_fields=True):
    """As the preview has told them."""

    version: RosterVersion
    over: Annotated[str, msgspec.Meta(max_length=64)]
    imported: Annotated[int, msgspec.Meta(ge=1, le=limits.ROSTER_ROWS)]


class RosterNow(Answer):
    """`units` is how many there are, `units_without_members` those that polls or prizes name, and nobody is in."""

    members: int
    by_class: dict[str, int]
    units: int
    units_without_members: list[str]


class NewCodes(Body, forbid_unknown_fields=True):
    """`count` codes for new members of a class and unit, or one code for each of `members`."""

    count: Annotated[int, msgspec.Meta(ge=0, le=limits.CODES_PER_CALL)] = 0
    class_: Annotated[Id, msgspec.Meta()] = msgspec.field(default="audience", name="class")
    unit: Text = ""
    members: Annotated[list[Id], msgspec.Meta(max_length=limits.CODES_PER_CALL)] = []


class Code(Answer):
    code: str
    member: str


class Codes(Answer):
    codes: list[Code]


class RevokeMembers(Body, forbid_unknown_fields=True):
    """Ends the members' sessions; `barred`: they may not join again either, until that is lifted."""

    members: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=1000)]
    barred: bool
    why: Text = ""


class LiftRevocations(Body, forbid_unknown_fields=True):
    members: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=1000)]


class RevokedMembers(Answer):
    members: dict[str, Revoked]


class RevokeCodes(Body, forbid_unknown_fields=True):
    codes: Annotated[list[Annotated[str, msgspec.Meta(max_length=64)]], msgspec.Meta(min_length=1, max_length=1000)]
    why: Text = ""


class CodesRevoked(Answer):
    """`codes` are gone. `members` had joined with some of them: their sessions have ended."""

    codes: int
    members: list[str]


class DisplayLink(Answer):
    url: str


class RecountLine(Answer):
    poll: str
    epoch: int
    equal: bool
    tally: dict[str, int]
    recount: dict[str, int]
    difference: dict[str, int]
    doubled: list[str]
    voided: int
    not_on_roster: list[str]


class Recounts(Answer):
    polls: list[RecountLine]
