"""Addresses of rehearsals."""

from typing import Final

from acclaim.features.rehearsals import bodies, web
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_REHEARSAL: Final = ("no_rehearsal",)

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/rehearsal", web.show, "Get the rehearsal of this event",
             gives=bodies.RehearsalNow, needs="run"),
    Endpoint("POST", f"{OPERATOR_EVENT}/rehearsal", web.begin, "Begin a rehearsal on a copy of the event",
             gives=bodies.RehearsalNow,
             needs="run", errors=("already_exists", "wrong_state", "unknown_event")),
    Endpoint("DELETE", f"{OPERATOR_EVENT}/rehearsal", web.end, "End the rehearsal, delete it, and report",
             gives=bodies.RehearsalReport, needs="run", errors=_REHEARSAL),
    Endpoint("PUT", f"{OPERATOR_EVENT}/rehearsal/audience", web.send_audience, "Start a simulated audience",
             takes=bodies.SendAudience, gives=bodies.RehearsalNow,
             needs="run", errors=_REHEARSAL),
    Endpoint("DELETE", f"{OPERATOR_EVENT}/rehearsal/audience", web.send_home, "Stop the simulated audience",
             gives=bodies.RehearsalNow, needs="run", errors=_REHEARSAL),
    Endpoint("POST", f"{OPERATOR_EVENT}/rehearsal/outage", web.cut_lines, "Disconnect all simulated phones at once",
             gives=bodies.RehearsalNow, needs="run", errors=_REHEARSAL),
]
