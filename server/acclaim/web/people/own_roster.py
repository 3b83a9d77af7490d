"""A roster is changed where it is: not in an event that goes by the roster of its home."""

from acclaim.event import homes
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.http.endpoint import Call


async def with_own_roster(call: Call) -> Event:
    """The event of the request. Raises OperatorError("roster_of_home")."""
    event = (await events.read(call.services.store, call.event_id)).event
    homes.check_own_roster(event)
    return event
