"""What a step of the show has done, and what the audit log says of it."""

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
    """A poll that a step moved, and its figures afterwards."""

    poll: str
    verb: Verb
    now: PollNow


class Done(NamedTuple):
    """What a step did, and the event as it is now. `first` is False for whoever came second: it has been done once, by
    somebody else."""

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
    """What nobody did has none."""
    return [
        audit.New(who, verb, poll, {**audit_detail(now), "by": step}) for poll, verb, now in moved if who
    ]  # fmt: skip


def entries_of_step(who: str, step: str, **detail: Any) -> list[audit.New]:
    """What nobody did has none, and what there is nothing of is left out of `detail`."""
    return [audit.New(who, step, "", {name: value for name, value in detail.items() if value})] if who else []
