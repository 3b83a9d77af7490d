"""JSON bodies of rehearsals, both ways."""

from typing import Annotated

import msgspec

from acclaim.audience.pace import Speed
from acclaim.base import limits
from acclaim.features.rehearsals.store import Audience
from acclaim.http.bodies import Answer, Body


class SendAudience(Body, forbid_unknown_fields=True):
    """So many simulated phones, for so many minutes."""

    phones: Annotated[int, msgspec.Meta(ge=1, le=limits.REHEARSAL_PHONES)]
    speed: Speed = "lively"
    minutes: Annotated[int, msgspec.Meta(ge=1, le=limits.REHEARSAL_MINUTES)] = 30


class RehearsalNow(Answer):
    """`rehearsal` is the id of the copy, "" for none; `audience` the last that was sent."""

    rehearsal: str
    audience: Audience | None


class RehearsalReport(Answer):
    """`lost`: ballots that were acknowledged and are not in the log. Durations are the worst audience's. `broken_off`:
    audiences that died or were taken along by a dying worker, of which `ballots` has what they told last."""

    event: str
    phones: int
    ballots: int
    lost: int
    equal: bool
    ack_ms_p50: float
    ack_ms_p99: float
    outages: int
    back_s: float
    broken_off: int
