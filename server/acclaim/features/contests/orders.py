"""Orders to a contest from the head judge's desk and the run of show. The page generates `deed`, which stays the same
in every resend, so that each order is carried out once.
"""

from typing import Annotated, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Id, Title
from acclaim.features.contests.record import Out

Deed = Annotated[str, msgspec.Meta(pattern=limits.BALLOT_ID_PATTERN, description="8 to 32 of A-Z a-z 0-9 _ -")]
Typed = Annotated[str, msgspec.Meta(min_length=1, max_length=20)]  # a number as people type it


class Order(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="do"):
    """Base of all orders; `do` names it."""

    deed: Deed


class Open(Order, frozen=True, tag="open"):
    """Judges may mark; the meaning of the definition is fixed."""


class Close(Order, frozen=True, tag="close"):
    """Judges may no longer mark."""


class Call(Order, frozen=True, tag="call"):
    """The next contestant: the judges' pads switch to them."""

    round: Id
    contestant: Id


class Freeze(Order, frozen=True, tag="freeze"):
    """The ranking on the screen stays as it is, whatever marks are shown."""


class Thaw(Order, frozen=True, tag="thaw"):
    """The ranking on the screen includes all marks shown so far."""


class Publish(Order, frozen=True, tag="publish"):
    """The hall may see a contestant's marks."""

    round: Id
    contestant: Id


class PublishResult(Order, frozen=True, tag="publish_result"):
    """Publishes the ranking of a whole round on screens and phones."""

    round: Id


class Confirm(Order, frozen=True, tag="confirm"):
    """A contestant's sheets are right. `anyway`: although marks of a criterion are far apart."""

    round: Id
    contestant: Id
    anyway: bool = False


class Protest(Order, frozen=True, tag="protest"):
    """The round's result is provisional until the protest is decided."""

    round: Id
    contestant: Id
    note: Title


class Decide(Order, frozen=True, tag="decide"):
    protest: Id
    decision: Title


class Reopen(Order, frozen=True, tag="reopen"):
    """A judge may correct a submitted sheet."""

    round: Id
    contestant: Id
    judge: Id
    why: Title


class Swap(Order, frozen=True, tag="swap"):
    """A judge has mixed up two contestants: their sheets change places; the page has `seen` their revisions."""

    round: Id
    judge: Id
    contestant: Id
    other: Id
    seen: tuple[int, int]
    why: Title


class Deduct(Order, frozen=True, tag="deduct"):
    round: Id
    contestant: Id
    points: Typed
    why: Title


class LiftDeduction(Order, frozen=True, tag="lift_deduction"):
    """`deduction`: the deed that deducted the points."""

    round: Id
    contestant: Id
    deduction: Deed
    why: Title


class Measure(Order, frozen=True, tag="measure"):
    """A value measured by this operator; it counts once another operator has entered the same."""

    round: Id
    contestant: Id
    criterion: Id
    value: Typed


class Excuse(Order, frozen=True, tag="excuse"):
    """A judge has left the round."""

    round: Id
    judge: Id
    why: Title


class TakeBack(Order, frozen=True, tag="take_back"):
    """An excused judge returns."""

    round: Id
    judge: Id
    why: Title


class RuleOut(Order, frozen=True, tag="rule_out"):
    """A contestant has withdrawn or is disqualified, or ("") takes part after all."""

    round: Id
    contestant: Id
    what: Out | Literal[""]
    why: Title


# What changes marks or places: after a publication another operator must ask for it, too.
Changing = Reopen | Swap | Deduct | LiftDeduction | Measure | Excuse | TakeBack | RuleOut
Leading = Open | Close | Call | Freeze | Thaw | Publish | PublishResult
Orders = Leading | Confirm | Protest | Decide | Changing
