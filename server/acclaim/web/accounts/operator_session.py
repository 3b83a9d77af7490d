"""Operators signing in and out."""

import secrets
from contextlib import suppress

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError
from acclaim.event import audit
from acclaim.http.endpoint import Call, signed_in
from acclaim.http.operator_cookie import give_session
from acclaim.identity import member as sessions
from acclaim.identity import operators
from acclaim.identity.factor.codes import Typed
from acclaim.identity.member import Browser, OperatorSession
from acclaim.web.accounts.bodies import NewPassword, Operator, SignedIn, SignIn
from acclaim.wire import cookies


async def sign_in(call: Call) -> Operator:
    """Raises OperatorError, as operators.sign_in does."""
    body: SignIn = call.body
    token, secret, now = call.cookie(cookies.BROWSER) or "", call.services.secret, now_ms()
    browser = sessions.read_browser(token, secret, now) or Browser(secrets.token_urlsafe(9), [])
    known = browser.id if body.name in browser.names else ""
    session = await operators.sign_in(
        call.services.store, body.name, body.password, call.address, known, typed(call, body.code)
    )
    await give_session(call, session)
    remembered = sessions.issue_browser(browser, session.name, secret, now)
    call.set_cookie(cookies.BROWSER, remembered, limits.BROWSER_S)
    await audit.record(call.services.store, "", session.name, "sign_in", detail={"address": call.address})
    return await as_of_now(call, session)


async def sign_out(call: Call) -> dict[str, bool]:
    """Removes the cookie, also from somebody who is no operator (any more)."""
    with suppress(OperatorError):
        await operators.sign_out(call.services.store, await signed_in(call))
    call.set_cookie(cookies.OPERATOR, "", 0)
    return {"signed_out": True}


async def show_session(call: Call) -> SignedIn:
    """Who is signed in, if anybody."""
    with suppress(OperatorError):
        session = await signed_in(call)
        return SignedIn(Operator.of(session))
    return SignedIn(None)


async def show_me(call: Call) -> Operator:
    assert call.operator
    return Operator.of(call.operator)


async def change_password(call: Call) -> Operator:
    """Ends all other sessions of this operator."""
    assert call.operator
    body: NewPassword = call.body
    session = await operators.change_password(
        call.services.store, call.operator, body.old, body.new, call.address, typed(call, body.code)
    )
    await give_session(call, session)
    await audit.record(call.services.store, "", session.name, "change_password")
    return Operator.of(session)


def typed(call: Call, code: str) -> Typed:
    """What somebody has typed as their second factor."""
    return Typed(code, call.services.secret, now_ms())


async def as_of_now(call: Call, session: OperatorSession) -> Operator:
    """What the page gets about a session that has just begun or changed. Raises OperatorError forbidden."""
    return Operator.of(await operators.current(call.services.store, session, call.services.settings.second_factor))
