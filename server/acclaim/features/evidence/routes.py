"""Addresses of evidence and voiding."""

from typing import Final

from acclaim.features.evidence import bodies, web
from acclaim.features.evidence.rules import Evidence
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_CONSENT: Final = ("consent_needed", "too_many_proposals")
_ACTIVITY: Final = ("unknown_activity", "unknown_event")
_VOID: Final = (*_ACTIVITY, "wrong_state", "conflict", "definition_invalid", "no_ballots", *_CONSENT)
_VERB: Final = ("wrong_state", "unknown_poll", "unknown_event", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/polls/{{poll}}/evidence", web.show_evidence,
             "Get evidence of ballot stuffing: bursts, networks, ages of devices", gives=Evidence, needs="results",
             errors=("poll_secret", "unknown_poll", "unknown_event")),
    Endpoint("POST", f"{OPERATOR_EVENT}/polls/{{poll}}/void", web.void, "Void ballots of members, on the record",
             takes=bodies.VoidBallots, gives=bodies.BallotsVoided, needs="run",
             errors=(*_VERB, "definition_invalid", "no_ballots", "poll_secret", *_CONSENT)),
    Endpoint("GET", f"{OPERATOR_EVENT}/question-boards/{{board}}/evidence", web.show_evidence,
             "Get evidence of stuffing of a board's upvotes", gives=Evidence, needs="results", errors=_ACTIVITY),
    Endpoint("POST", f"{OPERATOR_EVENT}/question-boards/{{board}}/void", web.void,
             "Void upvotes of members, on the record",
             takes=bodies.VoidBallots, gives=bodies.BallotsVoided, needs="run", errors=_VOID),
    Endpoint("GET", f"{OPERATOR_EVENT}/word-clouds/{{cloud}}/evidence", web.show_evidence,
             "Get evidence of stuffing of a cloud's words", gives=Evidence, needs="results", errors=_ACTIVITY),
    Endpoint("POST", f"{OPERATOR_EVENT}/word-clouds/{{cloud}}/void", web.void,
             "Void words of members, on the record",
             takes=bodies.VoidBallots, gives=bodies.BallotsVoided, needs="run", errors=_VOID),
]
