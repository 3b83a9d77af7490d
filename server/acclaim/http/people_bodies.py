"""JSON bodies about members and their codes."""

from typing import Annotated, Any, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Id, Text
from acclaim.http.bodies import Answer, Body, Gone
from acclaim.identity.codes import Renew

CodeText = Annotated[str, msgspec.Meta(max_length=64)]


class KeptData(Answer):
    """One kind of what is kept of a member. `days` after the event's end it is deleted; 0: it stays as long as the
    event. What `items` say depends on the kind; an empty list is nothing."""

    kind: str
    days: int
    items: list[dict[str, Any]]


class OwnData(Answer):
    """All that is stored about the member, as of `at` (ms). `id` is what the event's organisers know them by; the
    session in this browser is valid until `session_until` (ms)."""

    event: str
    title: str
    at: int
    id: str
    name: str
    unit: str
    class_: str = msgspec.field(name="class")
    session_until: int
    kept: list[KeptData]


class Leaver(Answer):
    """`left_at`: when they left the roster (ms)."""

    id: str
    number: int
    left_at: int


class Leavers(Answer):
    """How many have left the roster, of those that were asked for, and the last of them."""

    total: int
    leavers: list[Leaver]


class ForgetMember(Body, forbid_unknown_fields=True):
    """`member` once more: what is deleted does not come back."""

    member: str


class Forgotten(Answer):
    """How much of each kind was deleted, or has a pseudonym now, in all `events` together."""

    events: list[str]
    gone: dict[str, int]


class NewCodes(Body, forbid_unknown_fields=True):
    """`count` codes for new members of a class and unit; or one code for each of `members`; or, with `roster`, one for
    everybody on the roster who is of `unit` or below it ("": of any). Members keep the code that they have, but for
    those that `renew` names.
    """

    count: Annotated[int, msgspec.Meta(ge=0, le=limits.CODES_PER_CALL)] = 0
    class_: Annotated[Id, msgspec.Meta()] = msgspec.field(default="audience", name="class")
    unit: Text = ""
    members: Annotated[list[Id], msgspec.Meta(max_length=limits.CODES_PER_CALL)] = []
    roster: bool = False
    renew: Renew = "none"


class Code(Answer):
    """`name`, `unit` and `class` as the roster has them now. `used`: somebody has joined with it."""

    code: str
    member: str
    name: str = ""
    unit: str = ""
    class_: str = msgspec.field(default="", name="class")
    used: bool = False


class Codes(Answer):
    codes: list[Code]


class PrintCards(Body, forbid_unknown_fields=True):
    """Codes as they are printed, known or not: their addresses are wanted as QR codes."""

    codes: Annotated[list[CodeText], msgspec.Meta(min_length=1, max_length=limits.CARDS_PER_CALL)]


class Card(Answer):
    """`url` admits whoever opens it. `path` is the dark part of its QR code, as the path of an SVG picture that is
    `modules` wide and high, drawn by lines of width 1; without a quiet zone."""

    code: str
    url: str
    path: str
    modules: int


class Cards(Answer):
    """`origin`: what addresses begin with, for those who type."""

    origin: str
    cards: list[Card]


class BoundIdentity(Answer):
    """An identity that a member signs in with: `who` its provider calls them, bound `at` (ms since 1970)."""

    provider: str
    who: str
    at: int


class RosterMember(Answer):
    """`code`: whether there is one, and whether somebody has joined with it. `barred`: may not join. `identities`: what
    they sign in with, at most one of each provider."""

    id: str
    name: str
    unit: str
    class_: str = msgspec.field(name="class")
    code: Literal["none", "fresh", "used"]
    barred: bool
    identities: list[BoundIdentity]


class RosterMembers(Answer):
    """The first of `total` members that were looked for, by unit and id; `units`: all of the roster, and those
    above them."""

    total: int
    members: list[RosterMember]
    units: list[str]


class Unbind(Body, forbid_unknown_fields=True):
    provider: Id


class ChangeMember(Body, forbid_unknown_fields=True):
    """A row of the roster as it shall be. `is_new`: the member is not on it yet."""

    name: Text
    unit: Text
    class_: Id = msgspec.field(name="class")
    is_new: bool = False


class RosterPatched(Answer):
    """What changes did to a roster, or would do: of `before` members so many are `added`, `changed` and `left`, and
    `members` there are then; nothing is to be done about who is `unchanged`, or `absent`: leaving, and not on it.
    `gone` are the first who leave. `needs_force`: they are very many. `version` is the roster's of now."""

    version: str
    applied: bool
    before: int
    members: int
    added: int
    changed: int
    unchanged: int
    left: int
    absent: int
    gone: list[Gone]
    needs_force: bool


class RenameUnit(Body, forbid_unknown_fields=True):
    """`old`, and what is below it, counts as `new` from now on, wherever it is written."""

    old: Text
    new: Text


class RemoveRename(Body, forbid_unknown_fields=True):
    old: Text


class Unit(Answer):
    """`members` are in the unit or below it, `direct` of them in none below."""

    unit: str
    members: int
    direct: int


class Units(Answer):
    """`units`: the roster's, as they are called now, with those above them; `without`: members in none."""

    units: list[Unit]
    without: int
    renames: list[RenameUnit]
