"""The three pages, uploaded pictures, and the headers that keep browsers strict."""

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server import limits
from server.domain import member as sessions
from server.errors import AcclaimError
from server.live.admission import now_ms
from server.protocol import cookies
from server.store import pictures
from server.web import members
from server.web.endpoint import Call

STRICT_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class StrictHeaders:
    """Puts the security headers on every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_strict(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(STRICT_HEADERS)
            await send(message)

        await self._app(scope, receive, send_strict)


def _page(call: Call, name: str) -> Response:
    return call.services.assets.page(name, call.request.headers)


async def entry(call: Call) -> Response:
    return _page(call, "index")


async def phone(call: Call) -> Response:
    """The phone page. With `?ticket=` it joins first, then leaves the ticket behind: it must not stay in an address."""
    ticket = call.request.query_params.get("ticket")
    if ticket is None:
        return _page(call, "phone")
    address = f"/e/{call.event_id}"
    try:
        await members.join_with_ticket(call, ticket)
    except AcclaimError as error:
        address += f"?error={error.code}"
    return RedirectResponse(address, 303, headers={"Cache-Control": "no-store"})


async def screen(call: Call) -> Response:
    """The big screen. With `?key=` (the display link) it keeps the key in a cookie, out of the address bar."""
    key = call.request.query_params.get("key")
    if key is None:
        return _page(call, "screen")
    address = f"/s/{call.event_id}"
    try:
        sessions.read_screen(key, call.services.secret, call.event_id, now_ms())
        call.set_cookie(cookies.screen(call.event_id), key, limits.DISPLAY_LINK_S)
    except AcclaimError as error:
        address += f"?error={error.code}"
    return RedirectResponse(address, 303, headers={"Cache-Control": "no-store"})


async def console(call: Call) -> Response:
    return _page(call, "console")


async def picture(call: Call) -> Response:
    """An uploaded picture; its name follows from its content, so it may be kept for ever."""
    content, media_type = await pictures.get(call.services.store, call.event_id, str(call.request.path_params["name"]))
    return Response(content, media_type=media_type, headers={"Cache-Control": "public, max-age=31536000, immutable"})
