"""Messages about points."""

from typing import Any, ClassVar

import msgspec

from acclaim.event.parts.earning.points import Points
from acclaim.wire.messages import FromPhone, ToPages


class MyPoints(FromPhone, frozen=True, tag="my_points"):
    """Asks for this member's points."""


class CheckInDaily(FromPhone, frozen=True, tag="check_in_daily"):
    """A member checks in for today, or with `makes_up` for the one day that they have missed. Safe to repeat."""

    is_for_listed: ClassVar = True
    makes_up: bool = False


class PointsFrame(ToPages, tag="points"):
    """To phones, if the event's home has points: how members earn them. On joining, and on every change."""

    now: int
    points: Points


class Purse(msgspec.Struct, gc=False):
    """A member's points. `seq` is that of the ledger: the higher one is newer. `expiring` points are lost after
    `expires_on`; `pending` ones are not available until the freeze ends. `today` is the day in the event's time zone,
    and `has_checked_in` whether the member has checked in today; `got` is what that earned, `streak` the number of days
    in a row, and `gap` the day that can be made up for, or ""."""

    seq: int
    balance: int
    pending: int
    frozen: bool
    expiring: int
    expires_on: str
    today: str
    has_checked_in: bool
    got: int
    streak: int
    gap: str


class MyPointsFrame(ToPages, tag="my_points"):
    """To a member's phones: the answer to `my_points` and `check_in_daily`, and whenever the ledger has changed their
    points. With `error`, the request was refused, and `mine` is None."""

    mine: Purse | None
    error: dict[str, Any] | None = None
