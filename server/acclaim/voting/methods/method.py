"""What a counting method is to those who use one: a module with these functions."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from acclaim.event.parts.poll import Poll


class Content(Protocol):
    """What one ballot says."""

    @property
    def class_id(self) -> str:
        """The class of the member who cast it."""

    @property
    def options(self) -> tuple[str, ...]:
        """What it adds one to, in its class: options, each of which uses one of a quota, or what a method counts of
        them."""

    @property
    def answer(self) -> str:
        """What it says, independent of who cast it: the same for equal ballots."""

    @property
    def payload(self) -> str:
        """As scripts get it and the log stores it: "CLASS ANSWER", of two words."""


class Method(Protocol):
    """How ballots are checked, written and read."""

    def check(self, poll: Poll, options: Collection[str], class_id: str, choices: Sequence[str], /) -> str:
        """The payload of what a member of this class has sent. `options` are the ids of the poll's options. Raises
        Refused or Unknown."""

    def votes(self, poll: Poll, counted: Mapping[str, int], /) -> list[int]:
        """What each option of the poll has got, in their order, of what its ballots have `counted` (by the names that
        `Content.options` gives)."""

    def score(self, poll: Poll, counted: Mapping[str, int], ballots: int, /) -> list[float]:
        """What decides, of each option: of one class, or of all in a poll without weights."""

    def read(self, payload: str, /) -> Content:
        """Raises ValueError for an invalid one."""
