"""Operators open, close and reset check-in. Each action is safe to repeat; the audit log records it once."""

from acclaim.base.errors import OperatorError
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.rules import CheckInNow, State
from acclaim.redis.client import Store

_WHAT: dict[State, str] = {"open": "open_check_in", "closed": "close_check_in"}


def check_kept(event: Event) -> None:
    """Raises OperatorError("check_in_off")."""
    if not event.check_in:
        raise OperatorError("check_in_off")


async def move(store: Store, event_id: str, state: State, who: str) -> CheckInNow:
    """Raises OperatorError("check_in_off"), Unknown, StoreAway."""
    check_kept((await events.read(store, event_id)).event)
    if state == "open":
        await store.check_durable()
    moved, now = await check_in.move(store, event_id, state)
    await events.tell(store, event_id, [audit.New(who, _WHAT[state])] if moved and who else [])
    return now


async def reset(store: Store, event_id: str, epoch: int, who: str) -> CheckInNow:
    """Raises OperatorError("check_in_off"), Unknown, StoreAway."""
    check_kept((await events.read(store, event_id)).event)
    moved, now = await check_in.reset(store, event_id, epoch)
    await events.tell(store, event_id, [audit.New(who, "reset_check_in")] if moved else [])
    return now
