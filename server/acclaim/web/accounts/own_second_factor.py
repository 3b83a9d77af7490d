"""An operator's own second factor: set up with an app, recovery codes replaced, switched off. The audit log keeps each
change, and each needs the password again."""

from acclaim.base import qr
from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError
from acclaim.event import audit
from acclaim.http.endpoint import Call
from acclaim.http.operator_cookie import give_session
from acclaim.identity import account as accounts
from acclaim.identity.factor import codes as factor_codes
from acclaim.identity.factor import second_factor
from acclaim.identity.member import OperatorSession
from acclaim.identity.proving import prove
from acclaim.web.accounts.bodies import ConfirmFactor, FactorNow, FactorOffered, Operator, PasswordAgain, RecoveryCodes
from acclaim.web.accounts.operator_session import as_of_now, typed


async def show(call: Call) -> FactorNow:
    """Since when, and how many recovery codes are left."""
    factor = (await accounts.existing(call.services.store, _session(call).name)).second_factor
    return FactorNow(factor.since, len(factor.recovery)) if factor else FactorNow(0, 0)


async def offer(call: Call) -> FactorOffered:
    """A secret for an app; nothing counts before `confirm`. Raises OperatorError as signing in does, and
    second_factor_on."""
    body: PasswordAgain = call.body
    session = _session(call)
    if session.second_factor == "on":
        raise OperatorError("second_factor_on")
    (await accounts.existing(call.services.store, session.name)).check_local()
    await prove(call.services.store, session.name, body.password, call.address, session.id)
    offered, text = factor_codes.offer(session.name, call.services.secret, now_ms())
    drawn = qr.drawn(factor_codes.address(offered))
    return FactorOffered(text, offered.secret, drawn.path, drawn.modules)


async def confirm(call: Call) -> RecoveryCodes:
    """From now on a code is asked for; all other sessions of this operator end. Raises OperatorError
    second_factor_wrong, second_factor_on, conflict."""
    body: ConfirmFactor = call.body
    done = await second_factor.set_up(call.services.store, _session(call), body.offer, typed(call, body.code))
    await give_session(call, done.session)
    await audit.record(call.services.store, "", call.who, "set_up_second_factor")
    return RecoveryCodes(done.recovery_codes)


async def renew_recovery_codes(call: Call) -> RecoveryCodes:
    """Raises OperatorError as signing in does, and second_factor_off."""
    body: PasswordAgain = call.body
    codes = await second_factor.renew_recovery_codes(
        call.services.store, _session(call), body.password, call.address, typed(call, body.code)
    )
    await audit.record(call.services.store, "", call.who, "renew_recovery_codes")
    return RecoveryCodes(codes)


async def switch_off(call: Call) -> Operator:
    """Raises OperatorError as signing in does, and second_factor_off."""
    body: PasswordAgain = call.body
    session, code = _session(call), typed(call, body.code)
    await second_factor.switch_off_own(call.services.store, session, body.password, call.address, code)
    await audit.record(call.services.store, "", call.who, "switch_off_second_factor", detail={"name": session.name})
    return await as_of_now(call, session)


def _session(call: Call) -> OperatorSession:
    assert call.operator
    return call.operator
