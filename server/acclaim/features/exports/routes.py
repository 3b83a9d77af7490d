"""Addresses of exports."""

from typing import Final

from acclaim.features.exports import bodies, web
from acclaim.http.endpoint import Endpoint

# fmt: off
ROUTES: Final = [
    Endpoint("POST", "/api/data/v1/events/{event}/exports", web.make_export,
             "Make a link to a file of what the key may read", takes=bodies.MakeExport, gives=bodies.ExportLink,
             scope="results", errors=("unknown_event", "not_public")),
    Endpoint("GET", f"{web.DOWNLOAD}/{{token}}", web.load_export, "Load an export by its link",
             gives="application/octet-stream", errors=("link_gone", "unknown_event", "not_public", "too_fast")),
]
