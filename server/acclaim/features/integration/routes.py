"""Addresses of the data interface, and of the API keys that open it."""

from typing import Final

from acclaim.features.integration import bodies, operator, web
from acclaim.http.endpoint import Endpoint

_DATA: Final = "/api/data/v1/events"
_EVENT: Final = f"{_DATA}/{{event}}"
_KEYS: Final = "/api/operator/api-keys"

# fmt: off
ROUTES: Final = [
    Endpoint("GET", _DATA, web.list_events, "List the events that the key is for, page by page",
             gives=bodies.EventPage, scope="results", query=("after", "limit")),
    Endpoint("GET", f"{_EVENT}/results", web.show_results, "Get the figures of all polls, as phones may see them",
             gives=bodies.Results, scope="results", errors=("unknown_event",)),
    Endpoint("GET", f"{_EVENT}/hidden-results", web.show_hidden_results, "The same with figures that are still hidden",
             gives=bodies.Results, scope="hidden_results", errors=("unknown_event",)),
    Endpoint("GET", f"{_EVENT}/graphics", web.show_graphics, "Get what the big screen shows, for television graphics",
             gives=bodies.Graphics, scope="graphics", errors=("unknown_event",)),
    Endpoint("POST", f"{_EVENT}/show", web.lead_show, "Press a button of the show: next cue, step, undo, hold, go on",
             takes=bodies.LeadShow, gives=bodies.ShowLed, scope="cues",
             errors=("wrong_state", "on_hold", "conflict", "unknown_cue", "unknown_event")),
    Endpoint("GET", _KEYS, operator.list_keys, "List the API keys", gives=list[bodies.Key], needs="accounts"),
    Endpoint("POST", _KEYS, operator.make_key, "Make an API key; returns its text once", takes=bodies.MakeKey,
             gives=bodies.KeyMade, needs="accounts", errors=("too_many_keys", "unknown_event")),
    Endpoint("POST", f"{_KEYS}/revoke", operator.revoke_key, "Revoke an API key", takes=bodies.RevokeKey,
             gives=bodies.Key, needs="accounts", errors=("unknown_key",)),
]
