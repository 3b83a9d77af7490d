"""A roster is changed where it is: not in an event that goes by the roster of its home."""

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.http.endpoint import Call


async def with_own_roster(call: Call) -> Event:
    """The event of the request. Raises OperatorError("roster_of_home")."""
    event = (await events.read(call.services.store, call.event_id)).event
    if event.home:
        why = f"This event goes by the roster of {event.home!r}; change it there."
        raise OperatorError("roster_of_home", why, home=event.home)
    return event
