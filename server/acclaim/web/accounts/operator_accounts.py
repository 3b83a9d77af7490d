"""Operators' accounts, for owners: who may run the show, and as what. The audit log keeps each change."""

from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import audit
from acclaim.http.endpoint import Call
from acclaim.identity import account as kept
from acclaim.identity import api_keys, operators
from acclaim.identity.factor import second_factor
from acclaim.identity.role import Role
from acclaim.web.accounts.bodies import Account, NamedOperator, OperatorWithPassword, OperatorWithRole


async def list_accounts(call: Call) -> list[Account]:
    """Owners first."""
    return [_as_body(name, account) for name, account in (await operators.listed(call.services.store)).items()]


async def make_account(call: Call) -> OperatorWithPassword:
    """With a random password, which is shown once. Raises OperatorError("already_exists"), Malformed."""
    body: OperatorWithRole = call.body
    password = await operators.create(call.services.store, body.name, body.role)
    if password is None:
        raise OperatorError("already_exists")
    await _note(call, "make_operator", body.name, body.role)
    return OperatorWithPassword(body.name, password)


async def change_role(call: Call) -> Account:
    """At once, in all sessions; the API keys of an owner who is one no more are revoked. Raises Unknown, OperatorError
    last_owner or conflict; so do the next two."""
    body: OperatorWithRole = call.body
    await operators.set_role(call.services.store, body.name, body.role)
    keys = 0 if body.role == "owner" else await api_keys.revoke_all_of(call.services.store, body.name)
    await _note(call, "change_role", body.name, body.role, keys)
    return _as_body(body.name, await kept.existing(call.services.store, body.name))


async def reset_password(call: Call) -> OperatorWithPassword:
    """For one who forgot it; the old one and all sessions end."""
    body: NamedOperator = call.body
    password = await operators.reset_password(call.services.store, body.name)
    if password is None:
        raise Unknown("unknown_operator")
    await _note(call, "reset_password", body.name)
    return OperatorWithPassword(body.name, password)


async def switch_off_second_factor(call: Call) -> Account:
    """Of somebody who has lost it. Raises Unknown, OperatorError second_factor_off, conflict; forbidden for one's own,
    which takes the password."""
    body: NamedOperator = call.body
    if call.operator and body.name == call.operator.name:
        raise OperatorError("forbidden", "This is your own account: switch it off there, with your password.")
    await second_factor.switch_off(call.services.store, body.name)
    await _note(call, "switch_off_second_factor", body.name)
    return _as_body(body.name, await kept.existing(call.services.store, body.name))


async def remove_account(call: Call) -> dict[str, str]:
    body: NamedOperator = call.body
    await operators.remove(call.services.store, body.name)
    keys = await api_keys.revoke_all_of(call.services.store, body.name)
    await _note(call, "remove_operator", body.name, keys=keys)
    return {"removed": body.name}


def _as_body(name: str, account: kept.Account) -> Account:
    return Account(name, account.role, account.second_factor is not None, account.provider)


async def _note(call: Call, what: str, name: str, role: Role | None = None, keys: int = 0) -> None:
    detail = {"name": name} | ({"role": role} if role else {}) | ({"api_keys": keys} if keys else {})
    await audit.record(call.services.store, "", call.who, what, detail=detail)
