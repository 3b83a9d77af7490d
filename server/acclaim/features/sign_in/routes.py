"""Addresses of signing in by a provider."""

from typing import Final

from acclaim.features.sign_in import bodies, operator, web
from acclaim.http.bodies import Joined
from acclaim.http.endpoint import EVENT, Endpoint

PAGES: Final = [
    Endpoint("GET", web.BEGIN, web.begin, "To an identity provider", query=("event", "activity", "anew", "moved")),
    Endpoint("GET", web.BEGIN_CONSOLE, web.begin_console, "To an identity provider, for operators", query=("moved",)),
    Endpoint("GET", web.BACK, web.come_back, "And back", query=("code", "state", "iss", "error")),
    Endpoint("GET", web.OUT, web.come_out, "Back from signing out of an identity provider", query=("state",)),
]

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/sign-in", web.show, "List the identity providers by which members may join",
             gives=bodies.Ways, errors=("unknown_event",)),
    Endpoint("GET", "/api/operator/identity-providers", operator.list_providers,
             "List the identity providers of this server", gives=list[bodies.ListedProvider], needs="edit"),
    Endpoint("GET", "/api/operator/sign-in-providers", operator.list_for_operators,
             "List the identity providers by which operators may sign in", gives=list[bodies.ListedProvider]),
    Endpoint("POST", f"{EVENT}/sign-out", web.sign_out, "End this browser's session", gives=bodies.SignedOut,
             errors=("session_missing", "unknown_event")),
    Endpoint("POST", f"{EVENT}/sign-in/bind", web.bind, "Say which member somebody is who has come by a provider",
             takes=bodies.Bind, gives=Joined,
             errors=("sign_in_lost", "binding_needed", "identity_taken", "identity_bound", "code_unknown", "code_used",
                     "members_only", "revoked", "name_unknown", "proof_needed", "too_many_codes", "too_many_names",
                     "unknown_provider", "unknown_event")),
]
