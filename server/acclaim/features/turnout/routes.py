"""The address of turnout by unit."""

from typing import Final

from acclaim.features.turnout import web
from acclaim.features.turnout.rules import Turnout
from acclaim.http.endpoint import EVENT, Endpoint

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/turnout", web.show_turnout, "Get the turnout of each unit",
             gives=Turnout, errors=("forbidden", "unknown_event", "unknown_unit"), query=("unit",)),
]
