"""JSON bodies of check-in."""

from typing import Annotated

import msgspec

from acclaim.features.check_in.rules import State
from acclaim.features.turnout.rules import Turnout
from acclaim.http.bodies import Answer, Body


class CheckInState(Answer):
    """`count`: how many have checked in; `opened_at`: when it was first opened (ms), 0 if never."""

    state: State
    epoch: int
    count: int
    opened_at: int


class ResetCheckIn(Body, forbid_unknown_fields=True):
    """`epoch` is the one that the operator sees: a late reset, after another one, changes nothing."""

    epoch: Annotated[int, msgspec.Meta(ge=1)]


class CheckInShown(Answer):
    """`count` members have checked in; `units` as on screens, by the rules of turnout."""

    state: State
    epoch: int
    count: int
    opened_at: int
    units: Turnout


class ArrivalTold(Answer):
    """A member's position among all who have checked in, `at` (ms); `name`, `unit` and `seat` as of then."""

    number: int
    at: int
    member: str
    name: str
    unit: str
    seat: str


class ArrivalsTold(Answer):
    """In their order. `next` asks for what comes after these, now or later. `more`: there is more already."""

    epoch: int
    arrivals: list[ArrivalTold]
    next: str
    more: bool
