"""Counting methods: what a ballot says, and what it adds to the figures. One file a method, with its half in Lua.

A method is *what* a ballot says: how it is checked, written and read, and which running counters it changes. *How
often* a member's ballots count is the repeat rule's (`Once`, `Replace`, `Quota` of a poll), which works with any
method: the rule's script keeps what stands, the method says what that adds. A ranking, a score sheet and an answer with
its time are methods; "the last ballot stands" is a rule.

All code that checks, counts, recounts, restores, replays or judges ballots uses their description here. Nothing else
makes or parses a payload, except scripts with the method's Lua half.
"""

from collections.abc import Mapping
from typing import Final

import msgspec

from acclaim.event.parts.counting import Motion, Ranking, Rating
from acclaim.event.parts.poll import Poll
from acclaim.event.parts.question_poll import QuestionPoll
from acclaim.voting.methods import answer, choice, ranking, rating
from acclaim.voting.methods.method import Method

_METHODS: Final[Mapping[type, Method]] = {
    msgspec.UnsetType: choice, Motion: choice, Rating: rating, Ranking: ranking,
}  # fmt: skip


def method_of(poll: Poll) -> Method:
    """The method by which the ballots of a poll are counted."""
    return answer if isinstance(poll, QuestionPoll) else _METHODS[type(poll.counting)]
