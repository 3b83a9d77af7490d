"""Who may open a socket: the address, the origin and the cookie of a handshake, checked before it is accepted."""

import re
import time
from collections.abc import Awaitable, Callable
from functools import lru_cache, partial
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple, get_args
from urllib.parse import parse_qs

from server.domain import member as sessions
from server.domain.event import NO_EVENT
from server.domain.member import Member, OperatorSession, Session
from server.domain.origins import Origins
from server.domain.role import Role, may
from server.errors import Malformed, NotAdmitted, OperatorError, Unknown
from server.protocol import cookies
from server.protocol.handshake import Handshake
from server.protocol.messages import View
from server.store import operators
from server.store.client import Store

if TYPE_CHECKING:
    from server.live.hub import Hub
    from server.live.hubs import Hubs

_VIEWS: Final[dict[str, View]] = {view: view for view in get_args(View)}
# A console sees what is hidden from the hall, a moderator's page does not.
_LEAST_ROLES: Final[dict[View, Role]] = {"console": "operator", "moderator": "moderator"}
_PATH: Final = re.compile(r"^/ws/([A-Za-z0-9_-]{1,64})\Z")


class Admission(NamedTuple):
    """Where a connection belongs and as what. Only phones have a member.

    `recheck` raises OperatorError once a console's operator may not see it any more. `again`: the page has been
    connected before. `expires_at`: when the member's session ends, in s since 1970.
    """

    hub: "Hub"
    view: View
    member: Member | None
    recheck: Callable[[], Awaitable[object]] | None = None
    again: bool = False
    expires_at: float = inf


def now_ms() -> int:
    return int(time.time() * 1000)


def check_origin(origins: Origins, origin: str | None, host: str) -> None:
    """Raises Malformed("wrong_origin") for a page of another site, and for a name that is not ours."""
    if not origins.know(host):
        raise Malformed("wrong_origin", f"This server is not known as {host}; see --public-url and --allowed-origins.")
    if not origins.allow(origin, host):
        raise Malformed("wrong_origin")


class Gate:
    """Admits handshakes. At once where memory suffices, so that a reconnect storm costs the store nothing."""

    def __init__(self, hubs: "Hubs", store: Store, secret: bytes, origins: Origins) -> None:
        self._hubs = hubs
        self._store = store
        self._secret = secret
        self._origins = origins

    def admit_at_once(self, request: Handshake) -> Admission | None:
        """The admission, or None if the store must be asked first (`admit`). Raises AcclaimError to refuse."""
        event_id, view, again = self._address(request)
        hub = self._hubs.get(event_id)
        if hub is None or view in _LEAST_ROLES:
            return None
        return _admission(hub, view, self._session(request, event_id, view), again)

    async def admit(self, request: Handshake) -> Admission:
        """The same for an event that this worker does not know yet, and for consoles."""
        event_id, view, again = self._address(request)
        session = self._session(request, event_id, view)  # before the store is asked anything for a stranger
        if view not in _LEAST_ROLES:
            return _admission(await self._hubs.find(event_id), view, session, again)
        token = cookies.read(request.headers.get("cookie", ""), cookies.OPERATOR)
        recheck = partial(self._operator, token, _LEAST_ROLES[view])
        await recheck()
        figures_alone = event_id == NO_EVENT and view == "console"
        hub = self._hubs.find_figures() if figures_alone else await self._hubs.find(event_id)
        return Admission(hub, view, None, recheck)

    def _address(self, request: Handshake) -> tuple[str, View, bool]:
        path, _, query = request.path.partition("?")
        match = _PATH.match(path)
        if match is None:
            raise Unknown("not_found")
        check_origin(self._origins, request.headers.get("origin"), request.headers.get("host", ""))
        return match[1], *_asked(query)

    def _session(self, request: Handshake, event_id: str, view: View) -> Session | None:
        header = request.headers.get("cookie", "")
        if view == "phone":
            token = cookies.read(header, cookies.member(event_id))
            return sessions.read_session(_present(token), self._secret, event_id, now_ms())
        if view == "screen":
            token = cookies.read(header, cookies.screen(event_id))
            sessions.read_screen(_present(token), self._secret, event_id, now_ms())
        return None

    async def _operator(self, token: str | None, least: Role) -> OperatorSession:
        if not token:
            raise OperatorError("forbidden")
        session = await operators.current(self._store, sessions.read_operator(token, self._secret, now_ms()))
        if not may(session.role, least):
            raise OperatorError("role_missing", role=least)
        return session


def _admission(hub: "Hub", view: View, session: Session | None, again: bool) -> Admission:
    if session is None:
        return Admission(hub, view, None, again=again)
    if hub.memory.revocations.ended(session.member):
        raise NotAdmitted("revoked")
    return Admission(hub, view, session.member, again=again, expires_at=session.exp)


@lru_cache(maxsize=64)  # all that come ask for one of a few
def _asked(query: str) -> tuple[View, bool]:
    """The view, and whether its page has been connected before."""
    words = parse_qs(query)
    view = _VIEWS.get(words.get("view", ["phone"])[0])
    if view is None:
        raise Malformed("malformed", f"view must be one of {', '.join(_VIEWS)}.")
    return view, "again" in words


def _present(token: str | None) -> str:
    if not token:
        raise NotAdmitted("session_missing")
    return token
