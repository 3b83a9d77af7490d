"""Addresses of check-in."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.check_in import bodies, showing, web
from acclaim.http.endpoint import DATA_EVENT, OPERATOR_EVENT, Endpoint

_ERRORS: Final = ("check_in_off", "unknown_event")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/check-in", web.show, "Get whether check-in is open, and how many have come",
             gives=bodies.CheckInState, needs="figures", errors=_ERRORS),
    Endpoint("POST", f"{OPERATOR_EVENT}/check-in/reset", web.reset, "Reset check-in: nobody has checked in",
             takes=bodies.ResetCheckIn, gives=bodies.CheckInState, needs="run", errors=_ERRORS),
    Endpoint("POST", f"{OPERATOR_EVENT}/check-in/{{verb}}", web.move, "Open or close check-in",
             gives=bodies.CheckInState, needs="run", errors=_ERRORS),
    Endpoint("GET", f"{DATA_EVENT}/check-in", showing.show, "Get how many have checked in, by unit",
             gives=bodies.CheckInShown, scope="results", errors=(*_ERRORS, "not_public")),
    Endpoint("GET", f"{DATA_EVENT}/check-in/arrivals", showing.show_arrivals, "Follow who has checked in, in order",
             gives=bodies.ArrivalsTold, scope="members", query=("after",),
             errors=(*_ERRORS, "not_public", "cursor_gone")),
    Endpoint("GET", f"{OPERATOR_EVENT}/check-ins.csv", web.as_csv, "Who has checked in, as a spreadsheet",
             gives="text/csv", needs="people", errors=_ERRORS, query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/check-ins.xlsx", web.as_xlsx, "Who has checked in, as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="people", errors=_ERRORS, query=("lang",)),
]
