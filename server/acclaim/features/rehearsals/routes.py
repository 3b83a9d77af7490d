"""Addresses of rehearsals."""

from typing import Final

from acclaim.features.rehearsals import bodies, web
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_REHEARSAL: Final = ("no_rehearsal",)

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/rehearsal", web.show, "The rehearsal of this event, if there is one",
             gives=bodies.RehearsalNow, role="operator"),
    Endpoint("POST", f"{OPERATOR_EVENT}/rehearsal", web.begin, "Begin a rehearsal: a copy of the event",
             gives=bodies.RehearsalNow,
             role="operator", errors=("already_exists", "wrong_state", "unknown_event")),
    Endpoint("DELETE", f"{OPERATOR_EVENT}/rehearsal", web.end, "End the rehearsal: its report, and nothing is left",
             gives=bodies.RehearsalReport, role="operator", errors=_REHEARSAL),
    Endpoint("PUT", f"{OPERATOR_EVENT}/rehearsal/audience", web.send_audience, "Send it a simulated audience",
             takes=bodies.SendAudience, gives=bodies.RehearsalNow,
             role="operator", errors=_REHEARSAL),
    Endpoint("DELETE", f"{OPERATOR_EVENT}/rehearsal/audience", web.send_home, "Send the simulated audience home",
             gives=bodies.RehearsalNow, role="operator", errors=_REHEARSAL),
    Endpoint("POST", f"{OPERATOR_EVENT}/rehearsal/outage", web.cut_lines, "All its phones lose their line at once",
             gives=bodies.RehearsalNow, role="operator", errors=_REHEARSAL),
]
