"""Addresses of check-in."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.check_in import bodies, web
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_ERRORS: Final = ("check_in_off", "unknown_event")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/check-in", web.show, "Get whether check-in is open, and how many have come",
             gives=bodies.CheckInState, needs="figures", errors=_ERRORS),
    Endpoint("POST", f"{OPERATOR_EVENT}/check-in/reset", web.reset, "Reset check-in: nobody has checked in",
             takes=bodies.ResetCheckIn, gives=bodies.CheckInState, needs="run", errors=_ERRORS),
    Endpoint("POST", f"{OPERATOR_EVENT}/check-in/{{verb}}", web.move, "Open or close check-in",
             gives=bodies.CheckInState, needs="run", errors=_ERRORS),
    Endpoint("GET", f"{OPERATOR_EVENT}/check-ins.csv", web.as_csv, "Who has checked in, as a spreadsheet",
             gives="text/csv", needs="people", errors=_ERRORS, query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/check-ins.xlsx", web.as_xlsx, "Who has checked in, as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="people", errors=_ERRORS, query=("lang",)),
]
