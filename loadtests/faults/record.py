"""What happened in one history, as plain data: what was tried, what was told to whom, and what Redis holds at the end.

The checker needs nothing else; tests write such records by hand.
"""

from typing import Literal

import msgspec

from acclaim.event.states import Verb
from acclaim.voting.methods import choice
from acclaim.voting.methods.choice import Choice

Rule = Literal["once", "replace", "quota", "secret"]


class PollRule(msgspec.Struct, frozen=True):
    """A poll, or a question of the quiz: `key` is its right option. `votes` and `per_option` are of the rule `quota`,
    for the whole poll."""

    id: str
    rule: Rule
    options: list[str]
    shards: int = 1
    votes: int = 1
    per_option: int = 1
    key: str = ""


class Attempt(msgspec.Struct, frozen=True):
    """A ballot that a member made for this epoch and sent, once or more often; first at `sent_s` (time.monotonic()),
    from phone number `phone`."""

    member: str
    poll: str
    ballot: str
    choices: list[str]
    epoch: int = 1
    phone: int = 0
    sent_s: float = 0.0


class Answer(msgspec.Struct, frozen=True):
    """An `ack` (without `code`) or a `refused` that a phone heard. `shard` and `seq` are what the receipt stands for;
    0 without a receipt, -1 for a receipt that the poll never gave. It was heard at `heard_s` (time.monotonic())."""

    member: str
    poll: str
    ballot: str
    receipt: str | None
    at: int = 0
    shard: int = 0
    seq: int = 0
    code: str | None = None
    retryable: bool = False
    heard_s: float = 0.0


class Tally(msgspec.Struct, frozen=True):
    """A poll's figures as the store tells them; `fields` as in Counts.as_fields."""

    state: str
    epoch: int
    seq: int
    fields: dict[str, int]


class Returned(msgspec.Struct, frozen=True):
    """An operator's verb whose answer was heard, `at` ms; what it said. `tally` is what the store held right after."""

    poll: str
    verb: Verb
    at: int
    epoch: int
    state: str
    tally: Tally


class Logged(msgspec.Struct, frozen=True):
    """A ballot in the log; of a secret poll, a mark, with a number that means no order, and at no time."""

    poll: str
    shard: int
    seq: int
    at: int
    member: str
    ballot: str
    payload: str
    epoch: int = 1

    @property
    def said(self) -> Choice:
        """By the counting method of every poll in a history."""
        return choice.read(self.payload)


class Taken(msgspec.Struct, frozen=True):
    """A `liked` that a phone heard: of its counter for `target`, `total` is taken; `asked` is what it had reported."""

    member: str
    target: str
    asked: int
    total: int


class Shown(msgspec.Struct, frozen=True):
    """One poll's figures in a tick that a screen heard on its connection number `line`."""

    screen: int
    line: int
    poll: str
    epoch: int
    seq: int
    state: str
    members: int
    ballots: int
    votes: list[int] | None


class History(msgspec.Struct):
    """All lists are in the order in which things were said or heard."""

    event: str
    polls: list[PollRule]
    fails_over: bool = False  # a primary may go, and with it what was shown, though acknowledged to nobody
    attempts: list[Attempt] = []
    answers: list[Answer] = []
    returned: list[Returned] = []
    lost_answers: int = 0  # to verbs; each was given again
    final: dict[str, Tally] = {}
    records: list[Logged] = []
    unequal: list[str] = []  # polls whose recount by the server itself differs
    taken: list[Taken] = []
    likes: dict[str, int] = {}  # by target, as Redis holds them at the end
    shown: list[Shown] = []
    unanswered: list[str] = []  # ballots and reports without an answer when patience ended
    stale: list[str] = []  # screens that never came to show the final figures, a quiz never scored
    scores: dict[str, int] | None = None  # right answers by member, as the quiz's scores say; None: not led to its end
    refused_verbs: list[str] = []  # that were answered with an error which asking again does not mend, or never

    @property
    def questions(self) -> list[PollRule]:
        """Those of the quiz."""
        return [poll for poll in self.polls if poll.key]

    @property
    def closed(self) -> dict[str, Tally]:
        """By poll: what its last `close` returned."""
        return {one.poll: one.tally for one in self.returned if one.verb == "close"}

    def records_of(self, poll: PollRule, epoch: int | None = None) -> list[Logged]:
        """What is in the log of a poll, or of one epoch of it."""
        return [one for one in self.records if one.poll == poll.id and epoch in (None, one.epoch)]
