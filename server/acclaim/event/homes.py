"""Standing events as homes: other events name one, and use its roster (docs/decisions/0033)."""

from contextlib import suppress

from acclaim.base.errors import ImportRejected, OperatorError, Unknown
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.redis.client import Store


async def check(store: Store, event: Event) -> None:
    """Checks the home that an event names, before it is saved. Raises ImportRejected("definition_invalid")."""
    if event.home not in ("", event.id):  # itself: see check.py
        with suppress(Unknown):
            if (await events.read(store, event.home)).event.kind == "standing":
                return
        problem = f'home: there is no standing event {event.home!r}; make one with kind = "standing" first.'
        raise ImportRejected("definition_invalid", problem, field="home")


async def going_by(store: Store, roster_of: str) -> list[str]:
    """The ids of all events that use the roster of event `roster_of`, including itself."""
    found = []
    for event_id in await events.ids(store):
        with suppress(Unknown):
            if (await events.read(store, event_id)).event.roster_of == roster_of:
                found.append(event_id)
    return found


def check_own_roster(event: Event) -> None:
    """A roster is changed where it is, not in an event that borrows it. Raises OperatorError("roster_of_home")."""
    if event.home:
        why = f"This event uses the roster of {event.home!r}; change it there."
        raise OperatorError("roster_of_home", why, home=event.home)


async def check_not_needed(store: Store, event_id: str) -> None:
    """Raises OperatorError("is_home") if other events use its roster."""
    for other in await events.ids(store):
        with suppress(Unknown):
            if (await events.read(store, other)).event.home == event_id:
                why = f"Event {other!r} uses this event's roster; give it another home, or none, first."
                raise OperatorError("is_home", why, event=other)
