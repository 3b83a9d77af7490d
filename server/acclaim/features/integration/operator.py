"""API keys, for owners: made, listed, revoked. The installation's audit log keeps each change."""

from ipaddress import ip_network

from acclaim.base.clock import now_ms
from acclaim.base.errors import ImportRejected, Unknown
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.integration.bodies import Key, KeyMade, MakeKey, RevokeKey
from acclaim.http.endpoint import Call
from acclaim.identity import api_keys
from acclaim.identity.api_keys import ApiKey


async def list_keys(call: Call) -> list[Key]:
    """Those that were made last come first."""
    return [_as_body(line.id, line.key, line.used_at, line.rows) for line in await api_keys.listed(call.services.store)]


async def make_key(call: Call) -> KeyMade:
    """Raises Unknown("unknown_event"), ImportRejected for a key that would have expired, or for what is no network,
    ApiKeyError."""
    body: MakeKey = call.body
    store, now = call.services.store, now_ms()
    if body.expires_at and body.expires_at <= now:
        raise ImportRejected("definition_invalid", "expires_at: has passed already.", field="expires_at")
    wanted, scopes = tuple(dict.fromkeys(body.events)), tuple(dict.fromkeys(body.scopes))
    if wanted and not all(await store.ask(*map(events.existence, wanted))):
        raise Unknown("unknown_event")
    try:
        networks = tuple(str(ip_network(one.strip())) for one in body.networks)
    except ValueError as error:
        raise ImportRejected("definition_invalid", f"networks: {error}.", field="networks") from None
    key_id, text = await api_keys.make(store, body.name, scopes, wanted, call.who, now, body.expires_at, networks)
    detail = {"name": body.name, "key": key_id, "scopes": scopes, "events": wanted, "networks": networks}
    await audit.record(store, "", call.who, "make_api_key", detail=detail)
    return KeyMade(key_id, text)


async def revoke_key(call: Call) -> Key:
    """Raises Unknown("unknown_key")."""
    body: RevokeKey = call.body
    key = await api_keys.revoke(call.services.store, body.id)
    detail = {"name": key.name, "key": body.id}
    await audit.record(call.services.store, "", call.who, "revoke_api_key", detail=detail)
    return _as_body(body.id, key, 0, 0)


def _as_body(key_id: str, key: ApiKey, used_at: int, rows: int) -> Key:
    return Key(
        key_id, key.name, key.scopes, key.events, key.made_by, key.made_at, key.expires_at, used_at, rows, key.networks
    )  # fmt: skip
