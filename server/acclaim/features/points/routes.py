"""Addresses of points."""

from typing import Final

from acclaim.features.points import bodies, web
from acclaim.http.endpoint import EVENT, OPERATOR_EVENT, Endpoint

_POINTS: Final = f"{OPERATOR_EVENT}/points"
_MEMBER: Final = f"{_POINTS}/members/{{member}}"
_ERRORS: Final = ("points_off", "unknown_event")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/points", web.show_own, "Get the points of the member who asks, with their lines",
             gives=bodies.MemberPoints, errors=("points_off", "session_missing", "members_only", "unknown_event")),
    Endpoint("GET", _POINTS, web.show, "Get the sums of the ledger",
             gives=bodies.LedgerState, needs="figures", errors=_ERRORS),
    Endpoint("POST", f"{_POINTS}/recount", web.recount, "Recount the ledger from the logs",
             gives=bodies.RecountedLedger, needs="results", errors=_ERRORS),
    Endpoint("GET", _MEMBER, web.show_member, "Get a member's points, with their lines",
             gives=bodies.MemberPoints, needs="people", errors=_ERRORS),
    Endpoint("PUT", f"{_MEMBER}/freeze", web.freeze, "Freeze a member's points, or thaw them",
             takes=bodies.Freeze, gives=bodies.MemberPoints, needs="people", errors=_ERRORS),
    Endpoint("POST", f"{_POINTS}/adjustments", web.adjust, "Give points to a member, or take some",
             takes=bodies.Adjust, gives=bodies.LedgerState, needs="people",
             errors=(*_ERRORS, "balance_too_low", "conflict", "consent_needed", "too_many_proposals",
                     "unknown_proposal")),
]
