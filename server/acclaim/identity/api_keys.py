"""API keys: how a machine that is not signed in reads an event, or runs its show.

A key is `acclaim_ID_SECRET`. The secret has 192 random bits, so storing its SHA-256 is enough: it can't be guessed. A
key is valid for its scopes, for its events (none: every one, including later ones), from its networks (none: from
anywhere) and until `expires_at`.
"""

import hmac
import secrets
from contextlib import suppress
from hashlib import sha256
from typing import Any, Final, Literal, cast, get_args

import msgspec

from acclaim.base.errors import ApiKeyError, Unknown
from acclaim.base.network import is_within
from acclaim.redis import keys
from acclaim.redis.client import Question, Store

Scope = Literal["results", "hidden_results", "changes", "graphics", "cues", "roster", "members"]
SCOPES: Final[tuple[Scope, ...]] = get_args(Scope)
KEYS_MAX: Final = 100  # of an installation
REQUESTS_PER_S: Final = 20  # of one key, at one worker
REQUESTS_BURST: Final = 100
_PREFIX: Final = "acclaim"
_ID_BYTES: Final = 6
_SECRET_BYTES: Final = 24


class ApiKey(msgspec.Struct, frozen=True):
    """`hash` is the hexadecimal SHA-256 of the secret; times are ms since 1970."""

    name: str
    scopes: tuple[Scope, ...]
    events: tuple[str, ...]
    made_by: str
    made_at: int
    expires_at: int
    hash: str
    networks: tuple[str, ...] = ()


class ListedKey(msgspec.Struct, frozen=True):
    """`used_at` (ms; 0: never) is the time of the last answer to it; `rows` is how many rows it has read so far."""

    id: str
    key: ApiKey
    used_at: int
    rows: int


_decode: Final = msgspec.json.Decoder(ApiKey).decode


async def make(
    store: Store,
    name: str,
    scopes: tuple[Scope, ...],
    events: tuple[str, ...],
    who: str,
    now: int,
    expires_at: int,
    networks: tuple[str, ...] = (),
) -> tuple[str, str]:
    """(the id of a new key, its text, which is nowhere kept). Raises ApiKeyError("too_many_keys")."""
    async with store.answering() as redis:
        if int(await cast(Any, redis.hlen(keys.API_KEYS))) >= KEYS_MAX:
            raise ApiKeyError("too_many_keys")
    key_id, secret = secrets.token_hex(_ID_BYTES), secrets.token_hex(_SECRET_BYTES)
    key = ApiKey(name, scopes, events, who, now, expires_at, sha256(secret.encode()).hexdigest(), networks)
    async with store.answering() as redis:
        await cast(Any, redis.hset(keys.API_KEYS, key_id, msgspec.json.encode(key)))
    return key_id, f"{_PREFIX}_{key_id}_{secret}"


async def listed(store: Store) -> list[ListedKey]:
    """The newest come first."""
    found, used, rows = await store.ask(
        ("HGETALL", keys.API_KEYS), ("HGETALL", keys.API_KEYS_USED), ("HGETALL", keys.API_KEYS_ROWS)
    )
    lines = [
        ListedKey(key_id.decode(), _decode(key), int(used.get(key_id, 0)), int(rows.get(key_id, 0)))
        for key_id, key in found.items()
    ]
    return sorted(lines, key=lambda line: (-line.key.made_at, line.id))


async def revoke(store: Store, key_id: str) -> ApiKey:
    """Revokes a key and returns it. Raises Unknown("unknown_key")."""
    [found] = await store.ask(("HGET", keys.API_KEYS, key_id))
    async with store.answering() as redis:
        if not found or not await cast(Any, redis.hdel(keys.API_KEYS, key_id)):
            raise Unknown("unknown_key")
        await cast(Any, redis.hdel(keys.API_KEYS_USED, key_id))
        await cast(Any, redis.hdel(keys.API_KEYS_ROWS, key_id))
    return _decode(found)


async def revoke_all_of(store: Store, owner: str) -> int:
    """Revokes the keys made by somebody who is no longer an owner; returns how many."""
    theirs = [line.id for line in await listed(store) if line.key.made_by == owner]
    for key_id in theirs:
        with suppress(Unknown):  # revoked by somebody else just now
            await revoke(store, key_id)
    return len(theirs)


def id_in(authorization: str) -> str:
    """The id of the key in an Authorization header. Raises ApiKeyError("key_missing"), ("key_refused")."""
    scheme, _, text = authorization.partition(" ")
    if scheme.casefold() != "bearer":
        raise ApiKeyError("key_missing")
    prefix, _, rest = text.strip().partition("_")
    key_id, _, secret = rest.partition("_")
    if prefix != _PREFIX or len(key_id) != 2 * _ID_BYTES or not key_id.isalnum() or not secret:
        raise ApiKeyError("key_refused")
    return key_id


def question(key_id: str) -> Question:
    """What to ask to know the key of an id; `admitted` takes the answer."""
    return "HGET", keys.API_KEYS, key_id


def admitted(
    found: bytes | None, authorization: str, scope: Scope, event_id: str | None, address: str, now: int
) -> ApiKey:
    """The key of a request from `address` for `event_id` (None: for no event in particular).

    Raises ApiKeyError("key_refused") if it is wrong, revoked or expired, ("key_scope") if it may not do this.
    """
    if not found:
        raise ApiKeyError("key_refused")
    key = _decode(found)
    secret = authorization.rpartition("_")[2].strip()
    if not hmac.compare_digest(sha256(secret.encode()).hexdigest(), key.hash):
        raise ApiKeyError("key_refused")
    if key.expires_at and now >= key.expires_at:
        raise ApiKeyError("key_refused", "This API key has expired; ask an owner of this installation for another.")
    if key.networks and not is_within(address, key.networks):
        raise ApiKeyError("key_refused", "This API key is not accepted from your network.")
    if scope not in key.scopes:
        raise ApiKeyError("key_scope", scope=scope)
    if event_id is not None and key.events and event_id not in key.events:
        raise ApiKeyError("key_scope", "This API key is not for this event.", scope=scope)
    return key


async def note_use(store: Store, key_id: str, rows: int, now: int) -> None:
    """Records that a key got an answer of so many rows."""
    await store.ask(("HSET", keys.API_KEYS_USED, key_id, str(now)), ("HINCRBY", keys.API_KEYS_ROWS, key_id, str(rows)))
