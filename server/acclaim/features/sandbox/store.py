"""The sandbox's event: made, emptied, and who is at it."""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, cast

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, StoreAway, Unknown
from acclaim.event import audit, bin
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.sandbox import keys, rules
from acclaim.features.sandbox.limits import BUSY_MS
from acclaim.features.sandbox.rules import SANDBOX
from acclaim.identity.roster import staging
from acclaim.live import workers
from acclaim.redis import control, erasing
from acclaim.redis import keys as event_keys
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs


async def find(store: Store) -> Event:
    """Raises Unknown("unknown_event") where there is none, OperatorError("already_exists") for an event of its id that
    is none."""
    return check((await events.read(store, SANDBOX)).event)


def check(event: Event) -> Event:
    if not event.sandbox:
        why = f"The id {SANDBOX!r} is taken by a real event, so this server can have no sandbox."
        raise OperatorError("already_exists", why)
    return event


async def make(store: Store, who: str) -> Event:
    """Makes it, or takes it out of the bin; one that is there stays as it is. Raises OperatorError("already_exists"),
    ("conflict") while somebody else makes it."""
    with suppress(Unknown):
        return await find(store)
    async with alone(store):
        try:
            check((await bin.read(store, SANDBOX)).event)
            await bin.restore(store, SANDBOX, who)
        except Unknown:
            await _create(store, {})
            await is_first_of(store, rules.day_of(now_ms(), rules.definition()))  # not emptied on the day it was made
            await audit.record(store, SANDBOX, who, "make_sandbox")
    return await find(store)


async def empty(store: Store, who: str) -> None:
    """Whatever happened in it is gone, and it is as it was made; API keys and webhooks stay. Its polls go on in a later
    epoch, because phones keep what they cast in this one. Raises Unknown, OperatorError."""
    event = await find(store)
    ended = {one: now.epoch for one, now in (await polls.read_all(store, SANDBOX, event.polls)).items()}
    async with store.answering() as redis:
        await cast(Any, redis.delete(event_keys.event(SANDBOX)))
        await cast(Any, redis.srem(event_keys.EVENTS, SANDBOX))
    await control.announce(store, SANDBOX)
    await workers.wait_until_forgotten(store, SANDBOX)
    await _create(store, ended)
    await audit.record(store, SANDBOX, who, "empty_sandbox")


async def _create(store: Store, ended: dict[str, int]) -> None:
    """The event comes first: where a real one has this id, nothing of it is touched."""
    event = rules.definition()
    async with store.answering() as redis:
        await cast(Any, redis.hdel(event_keys.ERASED, SANDBOX))  # the only id that is used again
    await verbs.create(store, event)
    await erasing.erase(store, SANDBOX, kept=event_keys.event(SANDBOX))  # also what an emptying left that broke off
    for poll in event.polls:
        if poll.id in ended:
            await polls.reset(store, SANDBOX, poll, ended[poll.id], is_being_opened=True)
    await staging.replace(store, SANDBOX, iter(rules.people()), partial=False)


async def take(store: Store) -> str:
    """From now on nobody else plays or empties it, until `give_back` of what this returns. Raises
    OperatorError("conflict")."""
    who = secrets.token_hex(8)
    if not await store.run("take_lease", [keys.BUSY], [who, BUSY_MS]):
        raise OperatorError("conflict", "The sandbox is being played or emptied just now; try again when it is done.")
    return who


async def give_back(store: Store, who: str) -> None:
    with suppress(StoreAway):
        await store.run("take_lease", [keys.BUSY], [who, 0])


@asynccontextmanager
async def alone(store: Store) -> AsyncIterator[None]:
    """Within, nobody else plays or empties it. Raises OperatorError("conflict")."""
    who = await take(store)
    try:
        yield
    finally:
        await give_back(store, who)


async def is_busy(store: Store) -> bool:
    [found] = await store.ask(("EXISTS", keys.BUSY))
    return bool(found)


async def is_first_of(store: Store, day: str) -> bool:
    """Whether nobody has begun this day yet; from now on somebody has."""
    [before] = await store.ask(("HGET", keys.STATE, "day"))
    if before == day.encode():
        return False
    await store.ask(("HSET", keys.STATE, "day", day))
    return True
