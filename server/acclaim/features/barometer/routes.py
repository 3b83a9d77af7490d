"""Addresses of the barometer."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.barometer import bodies, web
from acclaim.http.endpoint import DATA_EVENT, OPERATOR_EVENT, Endpoint

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/barometer", web.show, "Get who visited, and what they used",
             gives=bodies.Barometer, needs="figures", errors=("days_unfit", "unknown_event"), query=("first", "last")),
    Endpoint("GET", f"{DATA_EVENT}/barometer", web.show_to_program, "Get who visited, and what they used",
             gives=bodies.Barometer, scope="results", errors=("days_unfit", "unknown_event"), query=("first", "last")),
    Endpoint("GET", f"{OPERATOR_EVENT}/barometer.csv", web.as_csv, "The barometer as a spreadsheet",
             gives="text/csv", needs="figures", errors=("days_unfit", "unknown_event"),
             query=("first", "last", "lang")),
    Endpoint("GET", f"{OPERATOR_EVENT}/barometer.xlsx", web.as_xlsx, "The barometer as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="figures", errors=("days_unfit", "unknown_event"),
             query=("first", "last", "lang")),
    Endpoint("GET", f"{OPERATOR_EVENT}/barometer.html", web.show_page, "The barometer as a page to print",
             gives="text/html", needs="figures", errors=("days_unfit", "unknown_event"),
             query=("first", "last", "lang")),
    Endpoint("GET", f"{OPERATOR_EVENT}/barometer/coming-back", web.show_coming_back, "Get who came back",
             gives=bodies.ComingBack, needs="figures", errors=("days_unfit", "unknown_event"),
             query=("first", "last")),
    Endpoint("GET", f"{OPERATOR_EVENT}/barometer/dictionary", web.show_dictionary, "Get what the figures mean",
             gives=bodies.Dictionary, needs="figures"),
]
