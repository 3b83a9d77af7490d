"""The JSON of check-in."""

from typing import Annotated

import msgspec

from acclaim.features.check_in.rules import State
from acclaim.http.bodies import Answer, Body


class CheckInState(Answer):
    """`count`: how many have checked in; `opened_at`: since when (ms), 0 before it was opened."""

    state: State
    epoch: int
    count: int
    opened_at: int


class ResetCheckIn(Body, forbid_unknown_fields=True):
    """`epoch` as the operator sees it: a reset that comes late, after another one, changes nothing."""

    epoch: Annotated[int, msgspec.Meta(ge=1)]
