"""JSON bodies of evidence and voiding."""

from typing import Annotated

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Id, Text
from acclaim.features.evidence.rules import Selection
from acclaim.http.bodies import Answer, Body


class VoidBallots(Body, forbid_unknown_fields=True):
    """Whose ballots, upvotes or words are voided, in which epoch, and why: the log, the audit log and receipts say so.
    Either `members`, or the devices of a `cluster` of the evidence as it is now."""

    epoch: Annotated[int, msgspec.Meta(ge=1)]
    why: Annotated[Text, msgspec.Meta(min_length=1)]
    members: Annotated[list[Id], msgspec.Meta(max_length=limits.VOIDED_AT_ONCE)] = []
    cluster: Selection | None = None


class BallotsVoided(Answer):
    """`members` and `ballots` voided by this request; `already`: members whose ballots had been voided before.

    For a board or cloud, `poll` is its id, and `ballots` are upvotes or words."""

    poll: str
    epoch: int
    members: int
    ballots: int
    already: int
