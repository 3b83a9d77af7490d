"""The cookie of an operator's session: set when signing in, and again when a session gets another generation."""

from acclaim.base import limits
from acclaim.base.browser_name import browser_name
from acclaim.base.clock import now_ms
from acclaim.http.endpoint import Call
from acclaim.identity import member as sessions
from acclaim.identity import operator_sessions
from acclaim.identity.member import OperatorSession
from acclaim.wire import cookies


async def give_session(call: Call, session: OperatorSession) -> None:
    """With a note of where the session is, for the list of sessions."""
    browser = browser_name(call.request.headers.get("user-agent", ""))
    await operator_sessions.note(call.services.store, session, browser, call.address, now_ms())
    token = sessions.issue_operator(session, call.services.secret, now_ms())
    call.set_cookie(cookies.OPERATOR, token, limits.OPERATOR_SESSION_S)
