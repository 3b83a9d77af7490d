"""Addresses of an event's roster as it is kept in step, and of its units: for operators, and for who has an API key."""

from typing import Final

from acclaim.base import limits
from acclaim.http import people_bodies as bodies
from acclaim.http.bodies import RosterNow
from acclaim.http.endpoint import DATA_EVENT, EVENT, OPERATOR_EVENT, Endpoint
from acclaim.web import operator_people
from acclaim.web.people import forgetting, members, own_data, patching, units

_O: Final = OPERATOR_EVENT
_D: Final = DATA_EVENT
_PATCH: Final = ("roster_rejected", "too_many_leavers", "conflict", "malformed", "too_big")
_PATCH_QUERY: Final = ("dry_run", "force")
_RENAME: Final = ("definition_invalid", "conflict")
_FORGET: Final = ("roster_of_home", "poll_not_final", "draw_waits", "conflict", "malformed")
_REMOVE: Final = ("unknown_unit", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("PATCH", f"{_O}/roster", patching.patch, "Change some members of the roster, by JSON lines", takes=bytes,
             gives=bodies.RosterPatched, needs="people", errors=_PATCH, query=_PATCH_QUERY,
             larger_body_bytes=limits.PATCH_BYTES),
    Endpoint("GET", f"{_D}/roster", operator_people.show_roster, "Get a summary of the roster", gives=RosterNow,
             scope="roster"),
    Endpoint("PATCH", f"{_D}/roster", patching.patch, "Change some members of the roster, by JSON lines", takes=bytes,
             gives=bodies.RosterPatched, scope="roster", errors=_PATCH, query=_PATCH_QUERY,
             larger_body_bytes=limits.PATCH_BYTES),
    Endpoint("GET", f"{_O}/roster/leavers", members.show_leavers, "Find members who have left the roster",
             gives=bodies.Leavers, needs="people", query=("search",)),
    Endpoint("GET", f"{EVENT}/own-data", own_data.show, "Get what is kept of the member who asks",
             gives=bodies.OwnData, errors=("session_missing", "too_fast"), query=("download",)),
    Endpoint("POST", f"{_O}/roster/members/{{member}}/forget", forgetting.forget, "Delete a member's data",
             takes=bodies.ForgetMember, gives=bodies.Forgotten, needs="erase", errors=_FORGET),
    Endpoint("GET", f"{_O}/units", units.show, "Get the units of the roster", gives=bodies.Units, needs="people"),
    Endpoint("POST", f"{_O}/units/renames", units.rename, "Let a unit count as another one", takes=bodies.RenameUnit,
             gives=bodies.Units, needs="people", errors=_RENAME),
    Endpoint("POST", f"{_O}/units/renames/remove", units.remove_rename, "Let a renamed unit count as itself again",
             takes=bodies.RemoveRename, gives=bodies.Units, needs="people", errors=_REMOVE),
    Endpoint("GET", f"{_D}/units", units.show, "Get the units of the roster", gives=bodies.Units, scope="roster"),
    Endpoint("POST", f"{_D}/units/renames", units.rename, "Let a unit count as another one", takes=bodies.RenameUnit,
             gives=bodies.Units, scope="roster", errors=_RENAME),
    Endpoint("POST", f"{_D}/units/renames/remove", units.remove_rename, "Let a renamed unit count as itself again",
             takes=bodies.RemoveRename, gives=bodies.Units, scope="roster", errors=_REMOVE),
]
