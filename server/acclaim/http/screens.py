"""Who may look at what big screens show."""

from acclaim.base.clock import now_ms
from acclaim.base.errors import NotAdmitted
from acclaim.http.endpoint import Call, signed_in
from acclaim.identity import member as sessions
from acclaim.wire import cookies


async def admit_screen(call: Call) -> None:
    """Screens and operators. Raises NotAdmitted, OperatorError("forbidden")."""
    token = call.request.cookies.get(cookies.screen(call.event_id), "")
    try:
        sessions.read_screen(token, call.services.secret, call.event_id, now_ms())
    except NotAdmitted:
        await signed_in(call)
