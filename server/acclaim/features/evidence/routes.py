"""Addresses of evidence and voiding."""

from typing import Final

from acclaim.features.evidence import bodies, web
from acclaim.features.evidence.rules import Evidence
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_CONSENT: Final = ("consent_needed", "too_many_proposals")
_VERB: Final = ("wrong_state", "unknown_poll", "unknown_event", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/polls/{{poll}}/evidence", web.show_evidence,
             "Get evidence of ballot stuffing: bursts, networks, ages of devices", gives=Evidence, needs="results",
             errors=("poll_secret", "unknown_poll", "unknown_event")),
    Endpoint("POST", f"{OPERATOR_EVENT}/polls/{{poll}}/void", web.void, "Void ballots of members, on the record",
             takes=bodies.VoidBallots, gives=bodies.BallotsVoided, needs="run",
             errors=(*_VERB, "definition_invalid", "no_ballots", "poll_secret", *_CONSENT)),
]
