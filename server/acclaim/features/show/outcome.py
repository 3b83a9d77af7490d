"""What a step of the show did, and its entries in the audit log."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from acclaim.event import audit
from acclaim.event.run_of_show import RunOfShow
from acclaim.event.stage import Stage
from acclaim.event.states import Verb
from acclaim.event.store import EventRecord
from acclaim.voting.tally import PollNow
from acclaim.voting.verbs import audit_detail


class Moved(NamedTuple):
    """A poll that a step moved, with its figures afterwards."""

    poll: str
    verb: Verb
    now: PollNow


class Done(NamedTuple):
    """What a step did, and the current event. `first` is False for the second caller: somebody else has done it."""

    first: bool
    record: EventRecord
    moved: list[Moved]
    kept: list[str]

    @property
    def stage(self) -> Stage:
        return self.record.stage

    @property
    def show(self) -> RunOfShow:
        return self.record.show


def entries_of_moves(who: str, step: str, moved: Iterable[Moved]) -> list[audit.New]:
    """None if nobody did it."""
    return [
        audit.New(who, verb, poll, {**audit_detail(now), "by": step}) for poll, verb, now in moved if who
    ]  # fmt: skip


def entries_of_step(who: str, step: str, **detail: Any) -> list[audit.New]:
    """None if nobody did it; `detail` leaves out what is empty."""
    return [audit.New(who, step, "", {name: value for name, value in detail.items() if value})] if who else []
