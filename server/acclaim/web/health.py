"""Is it alive, is it ready."""

from starlette.responses import Response

from acclaim.base.errors import StoreAway
from acclaim.http.bodies import Readiness
from acclaim.http.endpoint import Call, json_response
from acclaim.redis.outage import meaning


async def healthz(call: Call) -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


async def readyz(call: Call) -> Response:
    """200 when ballots can be taken here; else 503 that says what is missing."""
    services, missing = call.services, []
    try:
        await services.store.figures()
        await services.store.check_durable()
    except StoreAway as error:
        missing.append(f"redis: {meaning(error.__cause__) if error.code == 'store_away' else error.message}")
    if services.hubs.draining:
        missing.append("worker: it is draining")
    return json_response(Readiness("missing" if missing else "ready", missing), 503 if missing else 200)
