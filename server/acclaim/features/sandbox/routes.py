"""Addresses of the sandbox."""

from typing import Final

from acclaim.features.sandbox import bodies, web
from acclaim.http.endpoint import DATA_EVENT, Endpoint

_SANDBOX: Final = "/api/operator/sandbox"
_ERRORS: Final = ("already_exists", "conflict", "wrong_state", "unknown_event")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", _SANDBOX, web.show, "Get whether there is a sandbox", gives=bodies.SandboxNow, needs="edit",
             errors=("already_exists",)),
    Endpoint("PUT", _SANDBOX, web.make, "Make the sandbox, if there is none", gives=bodies.SandboxNow, needs="edit",
             errors=("already_exists",)),
    Endpoint("POST", f"{_SANDBOX}/empty", web.empty, "Empty the sandbox now", gives=bodies.SandboxNow, needs="edit",
             errors=("already_exists", "conflict", "unknown_event")),
    Endpoint("POST", f"{_SANDBOX}/play", web.play, "Play a small ceremony in the sandbox", takes=bodies.Play,
             gives=bodies.SandboxNow, needs="edit", errors=_ERRORS),
    Endpoint("POST", f"{DATA_EVENT}/play", web.play_by_key, "The same with an API key", takes=bodies.Play,
             gives=bodies.SandboxNow, scope="cues", errors=_ERRORS),
]
