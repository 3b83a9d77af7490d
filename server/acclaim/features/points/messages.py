"""Points on the wire."""

from typing import Any, ClassVar

import msgspec

from acclaim.event.parts.earning.points import Points
from acclaim.wire.messages import FromPhone, ToPages


class MyPoints(FromPhone, frozen=True, tag="my_points"):
    """Asks what this member has."""


class CheckInDaily(FromPhone, frozen=True, tag="check_in_daily"):
    """A member checks in for today, or with `makes_up` for the one day that they have missed. Safe to send again."""

    is_for_listed: ClassVar = True
    makes_up: bool = False


class PointsFrame(ToPages, tag="points"):
    """To phones, where the event's home has points: by what members earn them. On joining, and when that changes."""

    now: int
    points: Points


class Purse(msgspec.Struct, gc=False):
    """What a member has. `seq` is that of the ledger: of two, the higher one is newer. `expiring` points are gone after
    `expires_on`; `pending` ones are not theirs before the freeze ends. `today` is the day by the event's time zone, and
    `has_checked_in` is whether they have today; `got` what that earned, `streak` how many days in a row it was, and
    `gap` the day that they can make up for, or ""."""

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
    """To a member's phones: the answer to `my_points` and `check_in_daily`, and whenever the ledger has changed what
    they have. With `error`, what was asked for was not done, and `mine` is None."""

    mine: Purse | None
    error: dict[str, Any] | None = None
