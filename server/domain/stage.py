"""What the big screen shows: set by operators, carried in the `event` frame."""

from typing import Literal

from server.domain.event import Definition, Event
from server.errors import OperatorError, Unknown

Scene = Literal["join", "race", "reveal"]


class Stage(Definition, frozen=True):
    """`poll` "" means the poll that is open. `sealed` keeps votes off the screen; `revealed` are polls shown anyway."""

    scene: Scene = "race"
    poll: str = ""
    sealed: bool = False
    revealed: list[str] = []


def check(stage: Stage, event: Event) -> Stage:
    """Raises Unknown("unknown_poll")."""
    for poll_id in (stage.poll, *stage.revealed):
        if poll_id and event.poll(poll_id) is None:
            raise Unknown("unknown_poll")
    return stage


def reveal(stage: Stage, poll_id: str, state: str) -> Stage:
    """The stage that plays a poll's reveal. Raises OperatorError("wrong_state") before the poll is closed."""
    if state not in ("closed", "published"):
        raise OperatorError("wrong_state", f"The poll is {state}; close it before the reveal.", state=state)
    return Stage("reveal", poll_id, stage.sealed, sorted({*stage.revealed, poll_id}))


def hide(stage: Stage, poll_id: str) -> Stage:
    """The stage after a poll was reset: nothing of it stays revealed."""
    return Stage("race", stage.poll, stage.sealed, [one for one in stage.revealed if one != poll_id])
