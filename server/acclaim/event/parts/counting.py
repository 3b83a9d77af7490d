"""What the ballots of a poll say, if they do more than choose options."""

from typing import Annotated, Final, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Definition

Majority = Literal["simple", "present", "two_thirds", "entitled"]
MOTION: Final = ("yes", "no", "abstain")


class Rating(Definition, frozen=True, tag_field="kind", tag="rating"):
    """Each option is given 1 to `most` points. An option's score is the mean of what it was given.

    With `all`, a ballot rates every option; otherwise at least one.
    """

    most: Annotated[int, msgspec.Meta(ge=2, le=limits.RATING_MOST)] = 5
    all: bool = True


class Ranking(Definition, frozen=True, tag_field="kind", tag="ranking"):
    """A ballot puts options into an order. With `all`, it ranks every option; otherwise at least one, and those that it
    does not rank come after those that it does.

    `rule` makes the score. "borda": of n options the first gets n − 1 points, the last 0, those that are not ranked
    share what is left; the mean over all ballots. "copeland": a point for each other option that more ballots put
    behind it than before it, half a point where they are as many.
    """

    rule: Literal["borda", "copeland"] = "borda"
    all: bool = True


class Motion(Definition, frozen=True, tag_field="kind", tag="motion"):
    """Yes, no or abstain, which are the ids of the poll's options.

    It has a quorum if at least `quorum` members have voted, and `quorum_percent` of those entitled. Then it is carried
    if yes is: "simple": more than no; "present": more than half of all ballots, abstentions included; "two_thirds": two
    thirds of them; "entitled": more than half of all who are entitled.
    """

    quorum: Annotated[int, msgspec.Meta(ge=0, le=limits.ROSTER_ROWS)] = 0
    quorum_percent: Annotated[int, msgspec.Meta(ge=0, le=100)] = 0
    majority: Majority = "simple"

    @property
    def needs_roster(self) -> bool:
        """Whether its outcome depends on how many are entitled."""
        return self.quorum_percent > 0 or self.majority == "entitled"


Counting = Rating | Ranking | Motion
