"""Places that very many come from: an operator who knows one as the hall's own lets more in."""

from acclaim.event import audit
from acclaim.http.bodies import PlaceRaised
from acclaim.http.endpoint import Call
from acclaim.identity import meters


async def raise_limit(call: Call) -> PlaceRaised:
    """Tenfold, while the place is in use; a second time tenfold again. Raises Unknown("unknown_place")."""
    store, name = call.services.store, str(call.request.path_params["place"])
    label = await meters.raise_limit(store, call.event_id, name)
    detail = {"place": label, "kind": name.partition(":")[0]}
    await audit.record(store, call.event_id, call.who, "raise_limit", detail=detail)
    return PlaceRaised(label)
