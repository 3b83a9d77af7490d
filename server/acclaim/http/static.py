"""Answers `/static/…`: this version's files from memory, those of others as `Versions` finds them."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from acclaim.base.errors import StoreAway
from acclaim.http.assets import Assets
from acclaim.http.endpoint import error_response
from acclaim.http.sources import Sources
from acclaim.http.versions import Versions


class ServeStatic:
    """ASGI middleware, before any route is looked at."""

    def __init__(self, app: ASGIApp, assets: Assets | Sources, versions: Versions) -> None:
        self._app = app
        self._assets = assets
        self._versions = versions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        response = None
        if path.startswith("/static/") and scope["method"] in ("GET", "HEAD"):
            name, asked = path.removeprefix("/static/"), Headers(scope=scope)
            try:
                response = self._assets.file(name, asked) or await self._versions.file(name, asked)
            except StoreAway as error:
                response = error_response(error)
        await (response or self._app)(scope, receive, send)
