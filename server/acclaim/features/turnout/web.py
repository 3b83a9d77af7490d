"""Turnout by unit, for big screens."""

from acclaim.base.plain_text import claimed_unit
from acclaim.features.turnout.live import TurnoutPart
from acclaim.features.turnout.rules import Turnout
from acclaim.http.endpoint import Call
from acclaim.http.screens import admit_screen


async def show_turnout(call: Call) -> Turnout:
    """Counted when it is asked for, once for all screens of this worker; of what is below `?unit=` if that is given."""
    await admit_screen(call)
    unit = claimed_unit(call.request.query_params.get("unit", ""))
    return await (await call.services.hubs.find(call.event_id)).part(TurnoutPart).find(unit)
