"""The barometer in Redis: reports of pages, taken in batches; the sums of days, and who was there on them."""

from collections.abc import Sequence
from typing import Any, cast

import msgspec

from acclaim.features.barometer import keys
from acclaim.features.barometer.dictionary import FEATURES
from acclaim.features.barometer.limits import IDLE_MS, PAGES_A_VISIT, PERIOD_KEPT_S, PERIODS_KEPT, USERS_KEPT_DAYS
from acclaim.features.barometer.rules import Report
from acclaim.redis.client import Store

_DAY_S = 24 * 3600
_pack = msgspec.msgpack.encode


async def note(store: Store, event_id: str, reports: Sequence[Report], now: int, utc_offset_s: int) -> int:
    """Adds reports, each page's oldest first; returns how many visits began. Safe to repeat. Raises StoreAway."""
    script_keys = [
        keys.members(event_id), keys.visits(event_id, now), keys.visits(event_id, now, 1), keys.day(event_id),
        keys.users(event_id), keys.days(event_id),
    ]  # fmt: skip
    args: list[str | bytes | int] = [IDLE_MS, PERIOD_KEPT_S, USERS_KEPT_DAYS * _DAY_S, PAGES_A_VISIT]
    args += [_pack(one.packed(utc_offset_s)) for one in reports]
    return int(await store.run("note_use", script_keys, args))


async def read(store: Store, event_id: str, days: Sequence[str]) -> dict[str, dict[str, float]]:
    """{day: {"FIGURE GROUP": sum}}, in one round trip. Raises StoreAway."""
    found = await store.ask(*(("HGETALL", keys.day(event_id, day)) for day in days)) if days else []
    return {day: _figures(one) for day, one in zip(days, found, strict=True)}


async def read_days(store: Store, event_id: str) -> list[str]:
    """The days that have figures, in their order. Raises StoreAway."""
    async with store.answering() as redis:
        return sorted(day.decode() for day in await cast(Any, redis.smembers(keys.days(event_id))))


async def read_users(store: Store, event_id: str, days: Sequence[str], feature: str = "") -> list[bytes]:
    """The bitmap of each day; b"" where it is not kept any more, or nobody was there. Raises StoreAway."""
    found = await store.ask(*(("GET", keys.users(event_id, day, feature)) for day in days)) if days else []
    return [bytes(one or b"") for one in found]


async def forget(store: Store, event_id: str, member: str, now: int) -> int:
    """Takes away a member's open visits, then the number by which they were counted, so that nothing leads from them to
    what is counted. 1, or 0 if they had none. Safe to repeat."""
    async with store.answering() as redis:
        number = await cast(Any, redis.hget(keys.members(event_id), member))
        if number is None:
            return 0
        for ago in range(PERIODS_KEPT):
            await cast(Any, redis.hdel(keys.visits(event_id, now, ago), number))
        return int(await cast(Any, redis.hdel(keys.members(event_id), member)))


async def is_known(store: Store, event_id: str, member: str) -> bool:
    async with store.answering() as redis:
        return bool(await cast(Any, redis.hexists(keys.members(event_id), member)))


async def expire(store: Store, event_id: str) -> int:
    """Deletes all of it; returns of how many days there were figures."""
    days = await read_days(store, event_id)
    names = [keys.members(event_id), keys.days(event_id), *(keys.day(event_id, day) for day in days)]
    names += [keys.users(event_id, day, feature) for day in days for feature in ("", *FEATURES)]
    async with store.answering() as redis:
        await redis.unlink(*names)
    return len(days)


def _figures(found: Any) -> dict[str, float]:
    pairs = found.items() if isinstance(found, dict) else zip(found[::2], found[1::2], strict=True)
    return {bytes(field).decode(): float(value) for field, value in pairs}
