"""Whether a poll may be opened, decided from what was read. Pure: the time is an argument."""

import math
from collections.abc import Mapping
from datetime import datetime

from acclaim.base.errors import OperatorError
from acclaim.event import stage as stages
from acclaim.event.parts.activity import Activity
from acclaim.event.stage import Stage
from acclaim.voting.tally import PollNow


def check(
    poll: Activity, now: PollNow, *, is_held: bool, now_ms: int, epoch: int | None = None, due_ms: int | None = None
) -> None:
    """Refuses an opening that can't be intended. `epoch` is that of the poll as the operator saw it; `due_ms` is the
    schedule's: by then its time must have come, and it opens nothing while the show `is_held`.

    Raises OperatorError("wrong_state"), ("conflict").
    """
    closes_at = ms(poll.closes_at)
    if closes_at and closes_at <= now_ms:
        message = f"The closing time of poll {poll.id!r} has passed; set a later one, then open it."
        raise OperatorError("wrong_state", message, poll=poll.id, verb="open", state=now.state)
    if due_ms is not None and (is_held or (ms(poll.opens_at) or math.inf) > due_ms):
        raise OperatorError("conflict")
    if epoch is not None and now.epoch > epoch:  # too late: what was reset may be edited
        raise OperatorError("conflict", epoch=now.epoch)


def hidden(stage: Stage, opening: Mapping[str, PollNow]) -> Stage:
    """The stage on which nothing of polls in draft is revealed: it was so in an epoch that has ended, and whoever has
    reset them may not have come to that."""
    for poll_id, now in opening.items():
        if now.state == "draft" and poll_id in stage.revealed:
            stage = stages.hide(stage, poll_id)
    return stage


def ms(moment: datetime | None) -> int | None:
    """Milliseconds since 1970."""
    return None if moment is None else int(moment.timestamp() * 1000)
