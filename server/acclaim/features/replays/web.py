"""Replays, for big screens."""

from acclaim.features.replays.live import ReplayPart
from acclaim.http.endpoint import Call
from acclaim.http.screens import admit_screen
from acclaim.voting import polls
from acclaim.wire.poll_tick import Replay


async def show_replay(call: Call) -> Replay:
    """For screens and operators, by the same rule as the hall sees the result."""
    await admit_screen(call)
    hub = await call.services.hubs.find(call.event_id)
    memory = hub.memory
    poll = memory.poll(str(call.request.path_params["poll"]))
    now = (await polls.read_all(call.services.store, call.event_id, [poll]))[poll.id]
    return await hub.part(ReplayPart).find(poll, now, memory.stage, memory.entitled.get(poll.id))
