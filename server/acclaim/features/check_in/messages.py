"""Check-in on the wire."""

from typing import Annotated, Any, ClassVar

import msgspec

from acclaim.features.check_in.limits import SEAT_PATTERN
from acclaim.features.check_in.rules import State
from acclaim.features.turnout.rules import Turnout
from acclaim.wire.messages import FromPhone, ToPages


class CheckMeIn(FromPhone, frozen=True, tag="check_in"):
    """A phone's owner says that they have arrived. `epoch` as `check_in` told it; `seat` is on the card that was
    scanned, or ""."""

    is_for_listed: ClassVar = True
    epoch: int
    seat: Annotated[str, msgspec.Meta(pattern=SEAT_PATTERN)] = ""


class AmIIn(FromPhone, frozen=True, tag="checked_in"):
    """Asks whether this member has checked in."""


class CheckedIn(ToPages, tag="checked_in"):
    """What became of a press, or the answer to a question. `number` is the member's place among all who have checked in
    in this `epoch`, 0 if they have not: because of `error`, or because nobody has pressed yet. `at` is when (ms);
    `code` is what the screen calls a member without a name. A resend gets the first number."""

    epoch: int
    number: int
    at: int
    seat: str
    code: str
    error: dict[str, Any] | None = None


class CheckInFrame(ToPages, tag="check_in"):
    """To phones, where the event has a check-in: whether it is open; on joining and whenever that changes. `opened_at`
    is when it was first opened in this `epoch`, 0 before."""

    now: int
    state: State
    epoch: int
    opened_at: int


class Arrived(msgspec.Struct, gc=False):
    """A member who has checked in as the screen may call them: `name` is "" where the event shows none. `unit`
    beside a whole name is their own, else the nearest that `Arrivals.units` names, or "". `photo` is an address or "".
    """

    number: int
    name: str
    unit: str
    photo: str


class Arrivals(ToPages, tag="arrivals"):
    """To screens and consoles, whole: how many have checked in, of which units (as turnout does), and the newest,
    newest first. On joining, and at most twice a second while more come."""

    now: int
    state: State
    epoch: int
    count: int
    units: Turnout
    newest: list[Arrived]
