"""The pages, uploaded pictures, and the headers that keep browsers strict."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, NotAdmitted, StoreAway, Unknown
from acclaim.event import pictures
from acclaim.event.event import Event
from acclaim.http import cors, joining
from acclaim.http.endpoint import Call
from acclaim.http.remembered import same_for_all
from acclaim.http.sources import Edit
from acclaim.identity import member as sessions
from acclaim.web import members
from acclaim.web.branding import Branding
from acclaim.wire import cookies

# What a screen's address may say besides the display link's key (docs/show.md).
SCREEN_QUERY: Final = ("scene", "poll", "survey", "options", "overlay", "lang", "theme", "preview")

POLICY: Final = "Content-Security-Policy"
NOBODY: Final = "'none'"
STRICT_HEADERS: Final = {
    POLICY: (
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
        f"form-action 'self'; frame-ancestors {NOBODY}"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    # Networks in front of sites keep what says nothing of it by its ending: comments.csv, for anybody.
    "Cache-Control": "no-store",
}


def framed_by(parents: Sequence[str]) -> str:
    """The policy of a page that these sites may hold in a frame, and no other."""
    return STRICT_HEADERS[POLICY].replace("frame-ancestors 'none'", f"frame-ancestors {' '.join(parents) or NOBODY}")


def policy_for(event: Event, parents: Sequence[str] = ()) -> str:
    """The policy of the event's phone page: media from the hosts that it names alone, and from the player's own
    buffers."""
    strict = framed_by(parents)
    if not event.has_media:
        return strict
    sources = " ".join(("'self'", *event.media_origins))
    return f"{strict}; connect-src {sources}; media-src {sources} blob:"


class StrictHeaders:
    """Puts the security headers on every HTTP response, where it has not its own."""

    def __init__(self, app: ASGIApp, hsts_s: int) -> None:
        """`hsts_s`: for this long after its last visit a browser opens us only by https (RFC 6797); 0: no header."""
        self._app = app
        headers = STRICT_HEADERS | ({"Strict-Transport-Security": f"max-age={hsts_s}"} if hsts_s else {})
        self._headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_strict(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(one for one in self._headers if one[0] not in own)]
            await send(message)

        await self._app(scope, receive, send_strict)


def _page(
    call: Call,
    name: str,
    policy: str = STRICT_HEADERS[POLICY],
    edit: Edit | None = None,
    holds: Callable[[], bool] = lambda: True,
) -> Response:
    """`holds` says whether this page is still served with this policy."""
    if scripts := call.services.assets.inline_scripts(name):
        policy = f"{policy}; script-src 'self' {' '.join(scripts)}"
    response = call.services.assets.page(name, call.request.headers, policy, edit)
    response.headers[POLICY] = policy
    if call.services.assets.mark:  # sources may have changed
        same_for_all(call.request, holds)
    return response


async def entry(call: Call) -> Response:
    return _page(call, "index")


async def _phone_page(call: Call) -> Response:
    """With the event's look, and the policy for its media, from this worker's memory. Where the event is not known or
    not public: the page alone."""
    services = call.services
    try:
        hub = await services.hubs.find(call.event_id)
    except (Unknown, StoreAway):
        plain = framed_by(call.parents)
        return _page(call, "phone", plain, holds=lambda: services.hubs.get(call.event_id) is None)
    event, rev, parents = hub.memory.event, hub.memory.rev, call.parents
    asked = activity_in(call)
    is_told = bool(asked) and hub.tells_of(asked)  # of what nobody knows of yet, the page says nothing either

    def holds() -> bool:
        is_same = services.hubs.get(event.id) is hub and hub.memory.rev == rev
        return is_same and (not asked or hub.tells_of(asked) == is_told)

    if not event.is_public:
        return _page(call, "phone", framed_by(parents), holds=holds)
    brandings = services.kept.of_revision(event.id, rev, dict[str, Branding])
    activity = event.activity(asked) if is_told else None
    branding = brandings.get(asked if activity else "")
    if branding is None:
        branding = brandings[asked if activity else ""] = Branding(event, services.settings.origin, parents, activity)
    policy = f"{policy_for(event, parents)}; style-src 'self' {branding.style_source}"
    return _page(call, "phone", policy, branding, holds)


def activity_in(call: Call) -> str:
    """The activity that an address leads to; "" for none."""
    return str(call.request.path_params.get("activity", ""))


async def phone(call: Call) -> Response:
    """The phone page, also at one activity of the event. With `?ticket=` it joins first, then leaves the ticket behind:
    it must not stay in an address. `#joined` tells the page that there is a session, which it cannot see: it opens its
    socket and asks for no other.

    In a frame of a site that is not listed it joins nobody: older browsers do not keep the cookies of frames apart, and
    that site's ticket would take the place of whoever is in. A listed site is asked for a ticket by the page."""
    ticket = call.request.query_params.get("ticket")
    if ticket is None:
        return await _phone_page(call)
    activity, embed = activity_in(call), call.request.query_params.get("embed") == "1"
    with suppress(Unknown, StoreAway):  # then nobody joins; to know whom the event lets frame it
        await call.services.hubs.find(call.event_id)
    if cors.is_opened_by_stranger(call.request, call.parents):
        address = joining.address_of(call.event_id, activity)
        return RedirectResponse(f"{address}{'?embed=1' if embed else ''}", 303)
    try:
        is_in = await members.join_by_link(call, ticket)
        address = joining.page_of(call.event_id, activity, is_in=is_in, embed=embed)
    except AcclaimError as error:
        address = joining.page_of(call.event_id, activity, error=error.code, embed=embed)
    return RedirectResponse(address, 303, headers={"Cache-Control": "no-store"})


async def _screen_page(call: Call) -> Response:
    """With the policy for the event's videos, from this worker's memory; without one where it is not known. The console
    holds it in a frame, and so may the sites that may hold the phone page."""
    services = call.services
    own = "'self'"
    try:
        hub = await services.hubs.find(call.event_id)
    except (Unknown, StoreAway):
        plain = framed_by((own, *call.parents))
        return _page(call, "screen", plain, holds=lambda: services.hubs.get(call.event_id) is None)
    event, rev = hub.memory.event, hub.memory.rev
    sources = " ".join(("'self'", *event.screen_origins))
    policy = framed_by((own, *call.parents))
    if event.videos:
        policy = f"{policy}; media-src {sources}"
    return _page(call, "screen", policy, holds=lambda: services.hubs.get(event.id) is hub and hub.memory.rev == rev)


async def screen(call: Call) -> Response:
    """The big screen. With `?key=` (the display link) it keeps the key in a cookie, out of the address bar; what else
    the address says (which scene, as an overlay) stays in it, for the page to read. In a frame of a site that is not
    listed it keeps none."""
    query = call.request.query_params
    key = query.get("key")
    if key is None:
        return await _screen_page(call)
    kept = {name: query[name] for name in SCREEN_QUERY if name in query}
    address = f"/s/{call.event_id}"
    with suppress(Unknown, StoreAway):  # to know whom the event lets frame it
        await call.services.hubs.find(call.event_id)
    try:
        if cors.is_opened_by_stranger(call.request, call.parents):
            raise NotAdmitted("session_missing")
        sessions.read_screen(key, call.services.secret, call.event_id, now_ms())
        call.set_cookie(cookies.screen(call.event_id), key, limits.DISPLAY_LINK_S)
    except AcclaimError as error:
        kept["error"] = error.code
    if kept:
        address += f"?{urlencode(kept)}"
    return RedirectResponse(address, 303, headers={"Cache-Control": "no-store"})


async def console(call: Call) -> Response:
    return _page(call, "console")


async def picture(call: Call) -> Response:
    """An uploaded picture; its name follows from its content, so it may be kept for ever, here too (remembered.py). It
    needs no sign-in, for whoever knows the name has seen the picture; but its event must be there."""
    await call.services.hubs.find(call.event_id)
    content, media_type = await pictures.get(call.services.store, call.event_id, str(call.request.path_params["name"]))
    return Response(content, media_type=media_type, headers={"Cache-Control": "public, max-age=31536000, immutable"})
