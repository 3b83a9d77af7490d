"""Deletes what an event keeps no longer than its `retention` says. One worker does it; whoever follows it finds nothing
left to do."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, StoreAway, Unknown
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.states import RUNNING_STATES
from acclaim.identity import revocations
from acclaim.identity.roster import people
from acclaim.redis import keys
from acclaim.redis.alone import alone
from acclaim.redis.client import Store
from acclaim.voting import polls

log = logging.getLogger("acclaim.web")
Expiring = Callable[[Store, Event, int], Awaitable[int]]
LOOK_S: Final = 3600.0
SIGN_IN_ADDRESS_DAYS: Final = 180  # that the installation's log keeps from where operators have signed in
_DAY_MS: Final = 24 * 3600 * 1000


async def keep_retention(store: Store, is_first: Callable[[], bool], expiring: Mapping[str, Expiring]) -> None:
    """Looks every LOOK_S, without end. `is_first`: whether this worker is the one that does it."""
    while True:
        await store.wait_until_present()
        if is_first():
            try:
                await look(store, expiring, now_ms())
            except StoreAway as error:
                log.info("retention not applied: %s; will retry", error.message)
        await asyncio.sleep(LOOK_S)


async def look(store: Store, expiring: Mapping[str, Expiring], now: int) -> None:
    """One look at all events, and at the numbers of those on their rosters; and at the installation's log: addresses
    there are good for SIGN_IN_ADDRESS_DAYS. Raises StoreAway."""
    for event_id in await events.ids(store):
        try:
            event = (await events.read(store, event_id)).event
            async with alone(store, keys.deleting(event_id)):
                await _look_at(store, event, expiring, now)
        except Unknown:
            continue
        except StoreAway:
            raise
        except Exception:  # a bug, or what another version has written: the others' time is over all the same
            log.exception("event %s: retention not kept; will retry", event_id)
    await audit.expire_addresses(store, "", now - SIGN_IN_ADDRESS_DAYS * _DAY_MS)


async def _look_at(store: Store, event: Event, expiring: Mapping[str, Expiring], now: int) -> None:
    await revocations.expire(store, event.id, now)
    await people.mend(store, event.id)
    ended = await ended_at(store, event)
    if not event.retention or not ended:
        return
    for kind, expire in expiring.items():
        days = event.retention.days(kind)
        before = now - days * _DAY_MS
        if not days or ended > before:
            continue
        try:
            gone = await expire(store, event, before)
        except OperatorError as error:  # somebody else changes it just now
            log.info("event %s: %s not deleted: %s; will retry", event.id, kind, error.message)
            continue
        except StoreAway:
            raise
        except Exception:  # a bug, or what another version has written: the other kinds' time is over all the same
            log.exception("event %s: %s not deleted; will retry", event.id, kind)
            continue
        if gone:
            detail = {"kind": kind, "days": days, "gone": gone}
            await audit.record(store, event.id, audit.SERVER, "expire", detail=detail)
            log.info("event %s: deleted %d %s, %d days after its end", event.id, gone, kind, days)


async def ended_at(store: Store, event: Event) -> int:
    """When an event has ended (ms), 0 as long as it has not: after the day that it names, while no activity is open or
    locked; else when its last one was published, once all are. A standing event ends only on a day that it names."""
    if event.rehearsal_of:
        return 0
    states = {poll_id: now.state for poll_id, now in (await polls.read_all(store, event.id, event.activities)).items()}
    if any(state in RUNNING_STATES for state in states.values()):
        return 0
    if event.retention and event.retention.ended_on:
        day = date.fromisoformat(event.retention.ended_on) + timedelta(days=1)
        return int(datetime.combine(day, time(), ZoneInfo(event.timezone)).timestamp() * 1000)
    if event.kind == "standing":
        return 0
    if any(state != "published" for state in states.values()):
        return 0
    return max([await polls.published_at(store, event.id, one) for one in states], default=0)
