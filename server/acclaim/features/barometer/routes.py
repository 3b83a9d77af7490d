"""Addresses of the barometer."""

from typing import Final

from acclaim.features.barometer import bodies, web
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/barometer", web.show, "Get who visited, and what they used",
             gives=bodies.Barometer, needs="figures", errors=("malformed", "unknown_event"), query=("first", "last")),
    Endpoint("GET", f"{OPERATOR_EVENT}/barometer/dictionary", web.show_dictionary, "Get what the figures mean",
             gives=bodies.Dictionary, needs="figures"),
]
