"""The address of the change feed."""

from typing import Final

from acclaim.features.changes import web
from acclaim.http.endpoint import Endpoint

# fmt: off
ROUTES: Final = [
    Endpoint("GET", "/api/data/v1/events/{event}/changes", web.list_changes,
             "Follow what happens in an event: facts after a cursor, as JSON lines", gives=web.LINES, scope=web.SCOPE,
             query=("after", "types", "wait"), errors=("unknown_event", "cursor_gone", "not_public")),
]
