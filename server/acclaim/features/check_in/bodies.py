"""JSON bodies of check-in."""

from typing import Annotated

import msgspec

from acclaim.features.check_in.rules import State
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
