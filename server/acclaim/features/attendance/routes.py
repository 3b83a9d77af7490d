"""Addresses of the attendance list."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.attendance import web
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_ERRORS: Final = ("attendance_off", "conflict", "unknown_event")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/attendance.csv", web.as_csv, "Who came and who voted, as a spreadsheet",
             gives="text/csv", needs="people", errors=_ERRORS, query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/attendance.xlsx", web.as_xlsx, "Who came and who voted, as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="people", errors=_ERRORS, query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/attendance-by-unit.csv", web.by_unit_as_csv,
             "How many of each unit came and voted, as a spreadsheet",
             gives="text/csv", needs="figures", errors=_ERRORS, query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/attendance-by-unit.xlsx", web.by_unit_as_xlsx,
             "How many of each unit came and voted, as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="figures", errors=_ERRORS, query=("lang",)),
]
