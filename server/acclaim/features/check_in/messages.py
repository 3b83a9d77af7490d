"""Messages about check-in."""

from typing import Annotated, Any, ClassVar

import msgspec

from acclaim.features.check_in.limits import SEAT_PATTERN
from acclaim.features.check_in.rules import State
from acclaim.features.turnout.rules import Turnout
from acclaim.wire.messages import FromPhone, ToPages


class CheckMeIn(FromPhone, frozen=True, tag="check_in"):
    """A member has arrived. `epoch` is that of the last `check_in` frame; `seat` is from the card that was scanned, or
    ""."""

    is_for_listed: ClassVar = True
    epoch: int
    seat: Annotated[str, msgspec.Meta(pattern=SEAT_PATTERN)] = ""


class AmIIn(FromPhone, frozen=True, tag="checked_in"):
    """Asks whether this member has checked in."""


class CheckedIn(ToPages, tag="checked_in"):
    """The outcome of a press, or the answer to a query. `number` is the member's position among all who have checked in
    in this `epoch`; 0 if they have not, because of `error` or because they have not pressed yet. `at` is when (ms);
    `code` is what the screen shows for a member without a name. A resend gets the first number."""

    epoch: int
    number: int
    at: int
    seat: str
    code: str
    error: dict[str, Any] | None = None


class CheckInFrame(ToPages, tag="check_in"):
    """To phones, in an event with check-in: whether it is open; on joining and on every change. `opened_at` is when it
    was first opened in this `epoch`, 0 if not yet."""

    now: int
    state: State
    epoch: int
    opened_at: int


class Arrived(msgspec.Struct, gc=False):
    """A member who has checked in, as the screen may show them. `name` is "" where the event shows none. With a full
    name, `unit` is the member's own, otherwise the nearest one that `Arrivals.units` names, or "". `photo` is an
    address or ""."""

    number: int
    name: str
    unit: str
    photo: str


class Arrivals(ToPages, tag="arrivals"):
    """To screens and consoles, in full: how many have checked in, by unit (as in turnout), and the newest, latest
    first. On joining, and at most twice a second while more arrive."""

    now: int
    state: State
    epoch: int
    count: int
    units: Turnout
    newest: list[Arrived]
