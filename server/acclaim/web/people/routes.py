"""Addresses of an event's roster as it is kept in step, and of its units: for operators, and for who has an API key."""

from typing import Final

from acclaim.http import people_bodies as bodies
from acclaim.http.endpoint import DATA_EVENT, OPERATOR_EVENT, Endpoint
from acclaim.web.people import units

_O: Final = OPERATOR_EVENT
_D: Final = DATA_EVENT
_RENAME: Final = ("definition_invalid", "conflict")
_REMOVE: Final = ("unknown_unit", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{_O}/units", units.show, "Get the units of the roster", gives=bodies.Units, role="operator"),
    Endpoint("POST", f"{_O}/units/renames", units.rename, "Let a unit count as another one", takes=bodies.RenameUnit,
             gives=bodies.Units, role="operator", errors=_RENAME),
    Endpoint("POST", f"{_O}/units/renames/remove", units.remove_rename, "Let a renamed unit count as itself again",
             takes=bodies.RemoveRename, gives=bodies.Units, role="operator", errors=_REMOVE),
    Endpoint("GET", f"{_D}/units", units.show, "Get the units of the roster", gives=bodies.Units, scope="roster"),
    Endpoint("POST", f"{_D}/units/renames", units.rename, "Let a unit count as another one", takes=bodies.RenameUnit,
             gives=bodies.Units, scope="roster", errors=_RENAME),
    Endpoint("POST", f"{_D}/units/renames/remove", units.remove_rename, "Let a renamed unit count as itself again",
             takes=bodies.RemoveRename, gives=bodies.Units, scope="roster", errors=_REMOVE),
]
