"""The Starlette application: routes, static files, strict headers, and one form for every error."""

import logging
from functools import cache
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Match

from acclaim.base.errors import Internal, Unknown
from acclaim.http import openapi
from acclaim.http.cors import PublicCors
from acclaim.http.endpoint import Call, Endpoint, error_response
from acclaim.http.remembered import Remember, Remembered
from acclaim.http.services import Services
from acclaim.http.static import ServeStatic
from acclaim.identity.origins import Origins
from acclaim.web import routes
from acclaim.web.pages import STRICT_HEADERS, StrictHeaders

log = logging.getLogger("acclaim.web")


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404 and request.method == "GET" and (address := _without_slash(request)):
        return RedirectResponse(address)
    return error_response(Unknown("wrong_method" if error.status_code == 405 else "not_found"))


def _without_slash(request: Request) -> str | None:
    """The address for one with a slash too many, on whatever host it was asked for: Starlette's own redirect names the
    host and the scheme that the request says, so that a stranger's `Host` would lead whoever shares a cache away."""
    asked = str(request.scope["path"])
    path = asked.rstrip("/")
    shorter = {**request.scope, "path": path}
    if path == asked or path.startswith("//"):
        return None
    if not any(route.matches(shorter)[0] is Match.FULL for route in request.app.routes):
        return None
    query = request.scope["query_string"].decode("latin-1")
    return f"{path}?{query}" if query else path


async def _fault(request: Request, error: Exception) -> Response:
    """Starlette logs the error after this answer (uvicorn.error), which it gives outside of all middleware."""
    response = error_response(Internal("internal"))
    response.headers.update(STRICT_HEADERS)
    return response


def _cors(services: Services) -> list[Middleware]:
    origins = services.settings.other_origins
    return [Middleware(PublicCors, origins)] if origins else []


@cache
def _described() -> dict[str, Any]:
    return openapi.document(routes.API)


def build_application(services: Services, origins: Origins, remembered: Remembered) -> Starlette:
    """All of HTTP."""
    described = _described()

    async def show_openapi(call: Call) -> dict[str, Any]:
        return described

    # Starlette tries its routes one after the other, 0.5 µs each: what every phone asks for stands in front.
    endpoints = dict.fromkeys((routes.JOIN, *routes.PAGES, *routes.API))
    document = Endpoint("GET", "/openapi.json", show_openapi, "This document")
    application = Starlette(
        routes=[endpoint.route(services, origins) for endpoint in (*endpoints, document)],
        middleware=[
            Middleware(Remember, remembered),
            Middleware(StrictHeaders, services.settings.hsts),
            *_cors(services),
            Middleware(ServeStatic, services.assets, services.versions),
        ],
        exception_handlers={HTTPException: _http_error, Exception: _fault},
    )
    application.router.redirect_slashes = False  # see `_without_slash`
    return application
