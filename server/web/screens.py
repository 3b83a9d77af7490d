"""What big screens ask for beside their socket, of whoever may look at one: replays, turnout by unit."""

from server.domain import member as sessions
from server.domain.turnout import Turnout
from server.errors import NotAdmitted
from server.live.admission import now_ms
from server.protocol import cookies
from server.protocol.poll_tick import Replay
from server.store import polls
from server.web.endpoint import Call, signed_in


async def show_replay(call: Call) -> Replay:
    """For screens and operators, by the rule by which the hall sees the result."""
    await _admit(call)
    hub = await call.services.hubs.find(call.event_id)
    memory = hub.memory
    poll = memory.poll(str(call.request.path_params["poll"]))
    now = (await polls.read_all(call.services.store, call.event_id, [poll]))[poll.id]
    return await hub.replays.find(poll, now, memory.stage, memory.entitled.get(poll.id))


async def show_turnout(call: Call) -> Turnout:
    """Counted when it is asked for, once for all screens of this worker."""
    await _admit(call)
    return await (await call.services.hubs.find(call.event_id)).turnouts.find()


async def _admit(call: Call) -> None:
    """Raises NotAdmitted, OperatorError("forbidden")."""
    token = call.request.cookies.get(cookies.screen(call.event_id), "")
    try:
        sessions.read_screen(token, call.services.secret, call.event_id, now_ms())
    except NotAdmitted:
        await signed_in(call)
