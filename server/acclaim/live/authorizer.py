"""Who may open a socket: the address, the origin and the cookie of a handshake, checked before it is accepted."""

import re
from collections.abc import Collection
from functools import lru_cache, partial
from typing import Final, get_args
from urllib.parse import parse_qs

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed, NotAdmitted, OperatorError, Unknown
from acclaim.event.event import NO_EVENT
from acclaim.identity import member as sessions
from acclaim.identity import operators
from acclaim.identity.member import Member, OperatorSession, Session
from acclaim.identity.operator_sessions import Uses
from acclaim.identity.origins import Origins, check_origin
from acclaim.identity.role import Capability, Demand
from acclaim.live.connection import Grant
from acclaim.live.hub import Hub
from acclaim.live.hubs import Hubs
from acclaim.redis.client import Store
from acclaim.wire import cookies
from acclaim.wire.handshake import Handshake
from acclaim.wire.messages import View

_VIEWS: Final[dict[str, View]] = {view: view for view in get_args(View)}
# A console sees what is hidden from the hall, a moderator's page does not.
_NEEDS: Final[dict[View, Capability]] = {"console": "run", "moderator": "moderate"}
_PATH: Final = re.compile(r"^/ws/([A-Za-z0-9_-]{1,64})\Z")


class Authorizer:
    """Decides on handshakes. At once where memory suffices, so that a reconnect storm costs the store nothing."""

    def __init__(
        self, hubs: Hubs, store: Store, secret: bytes, origins: Origins, other_origins: Collection[str], uses: Uses,
        *, secure: bool, demand: Demand = "optional",
    ) -> None:  # fmt: skip
        """`other_origins` are those of `origins` that are other sites'; `secure`: cookies go over TLS alone; `demand`:
        which operators must have a second factor."""
        self._hubs = hubs
        self._store = store
        self._secret = secret
        self._origins = origins
        self._other_origins = frozenset(other_origins)
        self._uses = uses
        self._secure = secure
        self._demand = demand

    def authorize_at_once(self, request: Handshake) -> Grant | None:
        """The grant, or None if the store must be asked first (`authorize`). Raises AcclaimError to refuse."""
        event_id, view, again = self._address(request)
        hub = self._hubs.get(event_id)
        if hub is None or view in _NEEDS:
            return None
        return self._grant(hub, view, again, self._session(request, event_id, view), request)

    async def authorize(self, request: Handshake) -> Grant:
        """The same for an event that this worker does not know yet, and for consoles."""
        event_id, view, again = self._address(request)
        session = self._session(request, event_id, view)  # before the store is asked anything for an unknown client
        if view not in _NEEDS:
            return self._grant(await self._hubs.find(event_id), view, again, session, request)
        token = cookies.read(request.headers.get("cookie", ""), cookies.OPERATOR)
        recheck = partial(self._operator, token, _NEEDS[view])
        await recheck()
        figures_alone = event_id == NO_EVENT and view == "console"
        hub = self._hubs.find_figures() if figures_alone else await self._hubs.find(event_id)
        return Grant(hub, view, None, recheck)

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

    async def _operator(self, token: str | None, needed: Capability) -> OperatorSession:
        if not token:
            raise OperatorError("forbidden")
        session = sessions.read_operator(token, self._secret, now_ms())
        session = await operators.current(self._store, session, self._demand)
        operators.check_may(session, needed)
        await self._uses.note(session, now_ms())
        return session

    def _grant(self, hub: Hub, view: View, again: bool, session: Session | None, request: Handshake) -> Grant:
        if session is None:
            return Grant(hub, view, None, again=again)
        hub.memory.event.check_public()
        if hub.memory.revocations.ended(session.member):
            raise NotAdmitted("revoked")
        grant = Grant(hub, view, session.member, again=again, expires_at=session.exp)
        if session.member.anonymous and request.headers.get("origin") not in self._other_origins:
            return self._renewed(grant, session.member)
        return grant

    def _renewed(self, grant: Grant, member: Member) -> Grant:
        """With a new session for a device whose own was issued a while ago, so that it need not join again. Pages of
        other sites, whose cookies are of another kind, join again."""
        now = now_ms()
        if member.since > now // 1000 - limits.DEVICE_RENEW_S:
            return grant
        age_s = sessions.session_s(member, now)
        token = sessions.issue_session(member, self._secret, now, age_s)
        cookie = cookies.line(cookies.member(member.event), token, age_s, secure=self._secure, same_site="lax")
        return grant._replace(expires_at=now // 1000 + age_s, cookie=cookie)


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
