"""Webhooks as they are kept: what owners have set in one hash, what the sender has done in another, so that neither
writes over the other."""

import secrets
from collections.abc import Callable
from typing import Any, Final, cast

import msgspec

from acclaim.base.errors import OperatorError, Unknown
from acclaim.features.webhooks import keys
from acclaim.features.webhooks.limits import LEASE_MS, WEBHOOKS_MAX
from acclaim.features.webhooks.rules import State, Webhook
from acclaim.redis.client import Store

_ID_BYTES: Final = 6
_webhook: Final = msgspec.json.Decoder(Webhook).decode
_state: Final = msgspec.json.Decoder(State).decode


async def make(store: Store, webhook: Webhook) -> str:
    """Its id. Raises OperatorError("too_many_webhooks")."""
    async with store.answering() as redis:
        if int(await cast(Any, redis.hlen(keys.WEBHOOKS))) >= WEBHOOKS_MAX:
            raise OperatorError("too_many_webhooks")
    webhook_id = secrets.token_hex(_ID_BYTES)
    await store.ask(("HSET", keys.WEBHOOKS, webhook_id, msgspec.json.encode(webhook).decode()))
    return webhook_id


async def change(store: Store, webhook_id: str, changed: Callable[[Webhook], Webhook]) -> Webhook:
    """What it is then; of two changes at once neither is lost. Raises Unknown("unknown_webhook")."""
    while True:
        [found] = await store.ask(("HGET", keys.WEBHOOKS, webhook_id))
        if not found:
            raise Unknown("unknown_webhook")
        webhook = changed(_webhook(found))
        if await store.run("change_webhook", [keys.WEBHOOKS], [webhook_id, found, msgspec.json.encode(webhook)]):
            return webhook


async def find(store: Store, webhook_id: str) -> Webhook:
    """Raises Unknown("unknown_webhook")."""
    [found] = await store.ask(("HGET", keys.WEBHOOKS, webhook_id))
    if not found:
        raise Unknown("unknown_webhook")
    return _webhook(found)


async def remove(store: Store, webhook_id: str) -> Webhook:
    """What it was. Raises Unknown("unknown_webhook")."""
    webhook = await find(store, webhook_id)
    await store.ask(("HDEL", keys.WEBHOOKS, webhook_id), ("HDEL", keys.STATES, webhook_id))
    return webhook


async def read(store: Store) -> list[tuple[str, Webhook, State | None]]:
    """All of them, those that were made last first."""
    found, states = await store.ask(("HGETALL", keys.WEBHOOKS), ("HGETALL", keys.STATES))
    lines = [
        (name.decode(), _webhook(webhook), _state(states[name]) if name in states else None)
        for name, webhook in found.items()
    ]
    return sorted(lines, key=lambda line: (-line[1].made_at, line[0]))


async def save_state(store: Store, webhook_id: str, state: State) -> None:
    """Of a webhook that is there still."""
    async with store.answering() as redis:
        if await cast(Any, redis.hexists(keys.WEBHOOKS, webhook_id)):
            await cast(Any, redis.hset(keys.STATES, webhook_id, msgspec.json.encode(state)))


async def take_lease(store: Store, who: str) -> bool:
    """Whether `who` is the one that sends, for limits.LEASE_MS from now on."""
    return bool(await store.run("take_lease", [keys.LEASE], [who, LEASE_MS]))


async def give_lease_back(store: Store, who: str) -> None:
    await store.run("take_lease", [keys.LEASE], [who, 0])
