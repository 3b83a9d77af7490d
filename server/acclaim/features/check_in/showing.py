"""Check-in as other systems read it: how many have come of which unit, and each arrival in its order."""

import re
from typing import Final

from acclaim.base.errors import Malformed, Unknown
from acclaim.features.check_in import actions
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.bodies import ArrivalsTold, ArrivalTold, CheckInShown
from acclaim.features.check_in.limits import ARRIVALS_PER_CALL
from acclaim.features.check_in.live import CheckInPart
from acclaim.http.endpoint import Call
from acclaim.live.hub import Hub

_CURSOR: Final = re.compile(r"([0-9]{1,12})\.([0-9]{1,12})", re.ASCII)


async def show(call: Call) -> CheckInShown:
    """Raises NotAdmitted("not_public"), OperatorError("check_in_off")."""
    hub = await _hub(call)
    wall = await check_in.read_wall(call.services.store, call.event_id)
    units = await hub.part(CheckInPart).units(wall)
    call.rows = len(units.units)
    return CheckInShown(wall.now.state, wall.now.epoch, wall.members, wall.now.opened_at, units)


async def show_arrivals(call: Call) -> ArrivalsTold:
    """Raises NotAdmitted("not_public"), OperatorError("check_in_off"), Malformed, Unknown("cursor_gone") once check-in
    was reset."""
    await _hub(call)
    epoch, number = _place(call.request.query_params.get("after", ""))
    now, some = await check_in.read_after(call.services.store, call.event_id, number, ARRIVALS_PER_CALL)
    if epoch not in (0, now.epoch):
        raise Unknown("cursor_gone")
    call.rows, last = len(some), some[-1].number if some else number
    arrivals = [ArrivalTold(*one) for one in some]
    return ArrivalsTold(now.epoch, arrivals, f"{now.epoch}.{last}", len(some) == ARRIVALS_PER_CALL)


async def _hub(call: Call) -> Hub:
    hub = await call.services.hubs.find(call.event_id)
    hub.memory.event.check_public()
    actions.check_kept(hub.memory.event)
    return hub


def _place(after: str) -> tuple[int, int]:
    """Epoch and number of a cursor; (0, 0) of none."""
    if not after:
        return 0, 0
    if not (found := _CURSOR.fullmatch(after)):
        raise Malformed("malformed", "after: send `next` of the page before.")
    return int(found[1]), int(found[2])
