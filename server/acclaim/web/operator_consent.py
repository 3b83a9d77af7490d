"""What waits for a second operator. It is approved by sending the same request as the first one (event/consent.py)."""

from acclaim.event import consent
from acclaim.event.consent import Proposal
from acclaim.http.endpoint import Call


async def show(call: Call) -> list[Proposal]:
    return await consent.waiting(call.services.store, call.event_id)


async def reject(call: Call) -> list[Proposal]:
    """Also by whoever proposed it. Raises Unknown("unknown_proposal")."""
    store, proposal = call.services.store, str(call.request.path_params["proposal"])
    await consent.reject(store, call.event_id, proposal, call.who)
    return await show(call)
