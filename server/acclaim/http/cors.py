"""Pages of other sites, named in --allowed-origins, may read the public API and join (docs/protocol.md), and ask the
data interface with an API key (docs/integration.md)."""

from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

PUBLIC: Final = "/api/events"
DATA: Final = "/api/data/"


class PublicCors(CORSMiddleware):
    """Starlette's, for the public addresses alone: what operators do is for our own pages."""

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        super().__init__(
            app, allow_origins=sorted(origins), allow_credentials=True, allow_methods=("GET", "POST"),
            allow_headers=("Authorization", "Content-Type", "X-Acclaim"), expose_headers=("Retry-After",),
        )  # fmt: skip

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"] if scope["type"] == "http" else ""
        is_meant = path == PUBLIC or path.startswith((f"{PUBLIC}/", DATA))
        await (super().__call__ if is_meant else self.app)(scope, receive, send)


def is_framed(request: Request) -> bool:
    """Whether a page of another site holds ours in a frame: as the browser says when it opens the frame, and our own
    page in it afterwards, whose requests are of one site."""
    return _opens_in_frame(request) or request.headers.get("x-acclaim-framed") == "1"


def is_opened_by_stranger(request: Request, parents: Collection[str]) -> bool:
    """Whether ours is opened in a frame of a site that is none of `parents`, or that does not say who it is."""
    site = urlsplit(request.headers.get("referer", ""))
    return _opens_in_frame(request) and f"{site.scheme}://{site.netloc}" not in parents


def _opens_in_frame(request: Request) -> bool:
    headers = request.headers
    return headers.get("sec-fetch-dest") == "iframe" and headers.get("sec-fetch-site") == "cross-site"


def is_cross_site(request: Request, origins: Collection[str]) -> bool:
    """Whether a page of another site asks, in which a browser keeps our cookies only if they are made for that."""
    return request.headers.get("sec-fetch-site") == "cross-site" and request.headers.get("origin") in origins
