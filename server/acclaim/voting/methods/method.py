"""What a counting method is to those who use one: a module with these functions."""

from collections.abc import Collection, Sequence
from typing import Protocol

from acclaim.event.parts.poll import Poll


class Content(Protocol):
    """What one ballot says."""

    @property
    def class_id(self) -> str:
        """The class of whoever cast it."""

    @property
    def options(self) -> tuple[str, ...]:
        """Each gets one vote of the class, and uses one of a quota."""

    @property
    def answer(self) -> str:
        """What it says, whoever says it: the same for ballots that are alike."""

    @property
    def payload(self) -> str:
        """As scripts get it and the log keeps it: "CLASS ANSWER", of two words."""


class Method(Protocol):
    """How ballots are checked, written and read."""

    def check(self, poll: Poll, options: Collection[str], class_id: str, choices: Sequence[str], /) -> str:
        """The payload of what a member of this class has sent. `options` are the ids of the poll's options. Raises
        Refused or Unknown."""

    def read(self, payload: str, /) -> Content:
        """Raises ValueError for what no ballot says."""
