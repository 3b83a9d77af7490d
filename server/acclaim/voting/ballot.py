"""What a ballot must satisfy before it is sent to be counted."""

from collections.abc import Collection, Sequence

import msgspec

from acclaim.base.errors import Refused, Unknown
from acclaim.event.entitlement import is_entitled
from acclaim.event.parts.poll import Poll


class Ballot(msgspec.Struct, frozen=True, gc=False):
    """A checked intent: all that the store needs to count it or to say why not. `choice` is "CLASS OPTION,OPTION"."""

    member: str
    id: str
    choice: str


def check(poll: Poll, options: Collection[str], unit: str, class_id: str, choices: Sequence[str]) -> str:
    """Checks who and what; when and how often is the store's to decide. `options` are the ids of the poll's options.

    Returns a ballot's `choice`. Raises Refused or Unknown.
    """
    if not is_entitled(poll, unit, class_id):
        raise Refused("not_entitled")
    for choice in choices:
        if choice not in options:
            raise Unknown("unknown_option")
    if len(choices) > 1 and len(set(choices)) != len(choices):
        raise Refused("too_many_choices", "Choose each option once.")
    if len(choices) < poll.choices_min:
        raise Refused("too_few_choices", f"Choose at least {poll.choices_min}.", choices_min=poll.choices_min)
    if len(choices) > poll.choices_max:
        raise Refused("too_many_choices", f"Choose at most {poll.choices_max}.", choices_max=poll.choices_max)
    return f"{class_id} {','.join(choices)}"
