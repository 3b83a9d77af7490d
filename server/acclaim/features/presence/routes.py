"""Addresses of the report of an event."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.presence import bodies, web
from acclaim.http.endpoint import DATA_EVENT, OPERATOR_EVENT, Endpoint

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{DATA_EVENT}/presence", web.show_to_program, "Get how many are there, and have been",
             gives=bodies.PresenceNow, scope="results", errors=("unknown_event",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/report", web.show, "Get the report: presence, and activity by the minute",
             gives=bodies.Report, needs="figures", errors=("unknown_event",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/report.csv", web.as_csv, "The report as a spreadsheet",
             gives="text/csv", needs="figures", errors=("unknown_event",), query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/report.xlsx", web.as_xlsx, "The report as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="figures", errors=("unknown_event",), query=("lang",)),
]
