"""Turnout by unit, for big screens."""

from acclaim.base.plain_text import claimed_unit
from acclaim.features.turnout.live import TurnoutPart
from acclaim.features.turnout.rules import Turnout
from acclaim.http.endpoint import Call
from acclaim.http.screens import admit_screen


async def show_turnout(call: Call) -> Turnout:
    """Counted on request, once for all screens of this worker; with `?unit=`, the level below that unit."""
    await admit_screen(call)
    unit = claimed_unit(call.request.query_params.get("unit", ""))
    return await (await call.services.hubs.find(call.event_id)).part(TurnoutPart).find(unit)
