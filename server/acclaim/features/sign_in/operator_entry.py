"""From whom a provider knows to a session at the console: groups → role. The installation's audit log keeps it."""

from collections.abc import Mapping
from typing import Any

from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import audit
from acclaim.features.sign_in import rules
from acclaim.features.sign_in.rules import OperatorClaims
from acclaim.features.sign_in.settings import OidcSettings, ProviderSettings
from acclaim.http.endpoint import Call
from acclaim.http.operator_cookie import give_session
from acclaim.identity import aliases, api_keys, operators
from acclaim.identity.operators import Claimed


def claims_of(described: ProviderSettings | None) -> OperatorClaims:
    """What a provider says of operators. Raises Unknown("unknown_provider") if it lets none in."""
    if not isinstance(described, OidcSettings) or described.operators is None:
        raise Unknown("unknown_provider")
    return described.operators


async def enter(call: Call, provider: str, said: Mapping[str, Any], wanted: OperatorClaims) -> None:
    """Gives this browser a session. Raises OperatorError no_operator_group, name_taken, conflict; ImportRejected."""
    store = call.services.store
    name, role = rules.operator_of(said, wanted)
    entered = await operators.enter(store, Claimed(provider, aliases.alias_of(said["iss"], said["sub"]), name, role))
    detail: dict[str, Any] = {"name": entered.name, "provider": provider}
    if entered.before == "owner" and role != "owner":
        detail |= {"api_keys": await api_keys.revoke_all_of(store, entered.name)}
    if entered.session is None:
        await audit.record(store, "", audit.SERVER, "remove_operator", detail=detail)
        raise OperatorError("no_operator_group")
    if entered.before != role:
        what = "change_role" if entered.before else "make_operator"
        await audit.record(store, "", audit.SERVER, what, detail=detail | {"role": role})
    await give_session(call, entered.session)
    signed = {"address": call.address, "provider": provider}
    await audit.record(store, "", entered.name, "sign_in", detail=signed)
