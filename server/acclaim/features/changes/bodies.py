"""The facts of the change feed, one a line. Every fact has an `id`, always the same, and its time `at` (ms)."""

from typing import Final, Literal, get_args

import msgspec

from acclaim.features.integration.bodies import PollResult

Type = Literal["poll", "ballots", "voided", "result", "receipts", "draw", "comment", "show", "event", "activity"]
TYPES: Final[tuple[Type, ...]] = get_args(Type)
Step = Literal["cue", "undo", "hold", "go_on"]


class Fact(msgspec.Struct, tag_field="type", kw_only=True):
    id: str
    at: int

    def type_of(self) -> str:
        return str(self.__struct_config__.tag)


class PollMoved(Fact, tag="poll"):
    """A poll has come to a state. What is of an epoch below the newest counts no more."""

    poll: str
    epoch: int
    state: str


class BallotsRecorded(Fact, tag="ballots"):
    """So many `ballots` were recorded together. Not whose they are, for what, of which class, or their receipts: beside
    the figures of that moment each of these would tell a choice."""

    poll: str
    epoch: int
    ballots: int


class BallotsVoided(Fact, tag="voided"):
    """An operator has voided all ballots of so many `members`."""

    poll: str
    epoch: int
    ballots: int
    members: int
    why: str


class ResultShown(Fact, tag="result"):
    """A poll's final figures, once the key may see them; again if ballots are voided. The newest one stands.
    `by_class` ({class: votes by option}) is there in weighted polls."""

    poll: str
    epoch: int
    result: PollResult
    by_class: dict[str, list[int]] | None


class ReceiptsGiven(Fact, tag="receipts"):
    """Once a poll is published: the receipts of its last epoch, in the order of their letters, which says nothing of
    when they were given. `left` are still to come."""

    poll: str
    epoch: int
    counted: list[str]
    voided: list[str]
    left: int


class Prize(msgspec.Struct):
    id: str
    name: str
    name_en: str


class NamedWinner(msgspec.Struct):
    """As the event shows winners. `absent`: the prize went to somebody else."""

    entrant: str
    name: str
    unit: str
    absent: bool


class DrawChanged(Fact, tag="draw"):
    """A draw as the hall has seen it by then: `winners` are those whom the big screen has named, out of `due`. The
    newest fact of a draw `n` stands."""

    n: int
    round: int
    prize: Prize
    state: str
    entrants: int
    due: int
    winners: list[NamedWinner]


class CommentShown(Fact, tag="comment"):
    """A comment was let through, or (`removed`) taken off again; then its texts are "". `name` and `unit` are "" where
    the event does not show them."""

    n: int
    removed: bool
    name: str = ""
    unit: str = ""
    text: str = ""


class ShowMoved(Fact, tag="show"):
    """An operator or a key has run a `cue`, undone it, put the show on hold or ended that."""

    did: Step
    cue: str


class ActivityChanged(Fact, tag="activity"):
    """A quiz, daily quiz, survey, contest, board or cloud was moved, or something of it was shown: read it again."""

    activity: str


class EventEdited(Fact, tag="event"):
    """Titles, options or settings of the event were edited: read them again."""


class PageEnd(msgspec.Struct, tag_field="type", tag="cursor"):
    """The last line of a page; a page without it was cut off. `more`: there are more facts already."""

    cursor: str
    more: bool


AnyFact = (
    PollMoved | BallotsRecorded | BallotsVoided | ResultShown | ReceiptsGiven | DrawChanged | CommentShown | ShowMoved
    | EventEdited | ActivityChanged
)  # fmt: skip
