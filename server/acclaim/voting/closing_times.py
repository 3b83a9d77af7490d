"""When running activities will close: the time in their definition, whichever of the two was changed last."""

from collections.abc import Sequence

from acclaim.event import store as events
from acclaim.event.parts.activity import Activity
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.opening import ms


async def keep(store: Store, event_id: str, defined: Sequence[Activity]) -> None:
    """Gives running polls the closing time of their definition. Their present one is checked, because whoever moved it
    last may have lost Redis in between."""
    running = await polls.read_all(store, event_id, defined)
    for poll in defined:
        now = running[poll.id]
        if now.state in ("open", "locked") and now.closes_at != ms(poll.closes_at):
            await polls.reschedule(store, event_id, poll, ms(poll.closes_at))


async def keep_newer(store: Store, event_id: str, opened: Sequence[Activity]) -> None:
    """The same for polls that were opened by an older definition: what was set in between found a draft."""
    record = await events.read(store, event_id)
    defined = [record.activity(poll.id) for poll in opened]
    if newer := [now for now, then in zip(defined, opened, strict=True) if now.closes_at != then.closes_at]:
        await keep(store, event_id, newer)
