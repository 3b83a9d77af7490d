"""Addresses of points."""

from typing import Final

from acclaim.features.points import bodies, showing, web
from acclaim.http.endpoint import DATA_EVENT, EVENT, OPERATOR_EVENT, Endpoint

_POINTS: Final = f"{OPERATOR_EVENT}/points"
_MEMBER: Final = f"{_POINTS}/members/{{member}}"
_ERRORS: Final = ("points_off", "unknown_event")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/points", web.show_own, "Get the points of the member who asks, with their lines",
             gives=bodies.MemberPoints, errors=("points_off", "session_missing", "members_only", "unknown_event")),
    Endpoint("GET", f"{DATA_EVENT}/points", showing.show_sums, "Get the sums of the ledger, what is owed among them",
             gives=bodies.LedgerState, scope="hidden_results", errors=_ERRORS),
    Endpoint("GET", f"{DATA_EVENT}/points/balances", showing.show_balances, "Get each member's points, page by page",
             gives=bodies.Balances, scope="members", query=("after",), errors=_ERRORS),
    Endpoint("GET", f"{DATA_EVENT}/points/lines", showing.show_lines, "Follow the ledger: its lines after a cursor",
             gives=bodies.LedgerLines, scope="members", query=("after",), errors=(*_ERRORS, "cursor_gone")),
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
             errors=(*_ERRORS, "account_frozen", "balance_too_low", "conflict", "consent_needed", "too_many_proposals",
                     "unknown_proposal")),
]
