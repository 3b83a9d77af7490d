"""What a ballot must satisfy before it is sent to be counted."""

from collections.abc import Collection, Sequence

import msgspec

from acclaim.base.errors import Refused
from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.counting import Ranking
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.event.parts.poll import Poll
from acclaim.voting.methods import method_of


class Ballot(msgspec.Struct, frozen=True, gc=False):
    """A checked intent: all that the store needs to count it or to say why not. `payload` is what it says (methods)."""

    member: str
    id: str
    payload: str


def check(
    poll: Poll, entitlement: Entitlement, options: Collection[str], unit: str, class_id: str, choices: Sequence[str]
) -> str:
    """Checks who and what; when and how often is the store's to decide. `entitlement` and `options` (their ids) are the
    poll's.

    Returns a ballot's `payload`. Raises Refused or Unknown.
    """
    if not entitlement.includes(unit, class_id):
        raise Refused("not_entitled")
    if poll.is_secret:  # nor may a class of a few tell, or the order in which somebody has tapped
        class_id, choices = DEFAULT_CLASS, choices if isinstance(poll.counting, Ranking) else sorted(choices)
    return method_of(poll).check(poll, options, class_id, choices)
