"""How many came from where, in about the last hour: what joining costs follows from it, and operators see it.

Nobody is refused for the others who come from the same address: a hall behind one router is one address.
"""

from typing import Any, Final, Literal, NamedTuple, cast

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.base.network import WHOLE_EVENT, Crowded, places
from acclaim.redis import keys
from acclaim.redis.client import Store

Kind = Literal["devices", "codes"]
HOUR_S: Final = 3600
_RECENT_S: Final = 600  # a place that nobody has come from for so long is not told to operators


class Reading(NamedTuple):
    """`load`: how often the fullest place holds its allowance. `reached`: labels of places that are full as of now."""

    load: float
    reached: list[str]


def of_event(event_id: str, kind: Kind) -> str:
    """The key of the meter of all that come to an event."""
    return keys.meter(event_id, keys.meter_name(kind, WHOLE_EVENT.name))


async def count(store: Store, event_id: str, kind: Kind, address: str, per_hour: int) -> Reading:
    """Counts one more from `address`, of which `per_hour` are free."""
    script_keys = [keys.crowded(event_id)]
    args: list[str | int] = [HOUR_S, limits.METER_LOAD_MAX, limits.METER_KEPT_S]
    for place in (*places(address), WHOLE_EVENT):
        name = keys.meter_name(kind, place.name)
        script_keys.append(keys.meter(event_id, name))
        args += (name, per_hour * place.share, place.label)
    if kind == "devices":
        script_keys.append(keys.devices(event_id))
    load, *reached = cast(list[bytes], await store.run("meter", script_keys, args))
    return Reading(float(load), [label.decode() for label in reached])


async def crowded(store: Store, event_id: str, now_s: int) -> list[Crowded]:
    """The places at their limit, the fullest first."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.crowded(event_id))))
    entries = {name.decode(): entry.decode().split(" ", 3) for name, entry in found.items()}
    full = [
        Crowded(name, name.partition(":")[0], label, int(recent), int(allowance))
        for name, (at, recent, allowance, label) in entries.items()
        if now_s - int(at) < _RECENT_S
    ]
    return sorted(full, key=lambda one: one.allowance / one.recent)


async def raise_limit(store: Store, event_id: str, name: str) -> str:
    """Lets RAISED_BY times more come from a place, while it is in use; returns its label. Raises Unknown."""
    async with store.answering() as redis:
        entry = cast(bytes | None, await cast(Any, redis.hget(keys.crowded(event_id), name)))
        if entry is None:
            raise Unknown("unknown_place")
        meter = keys.meter(event_id, name)
        raised = int(cast(bytes | None, await cast(Any, redis.hget(meter, "raised"))) or 1) * limits.RAISED_BY
        await cast(Any, redis.hset(meter, "raised", str(raised)))
        await redis.expire(meter, limits.METER_KEPT_S)
        await cast(Any, redis.hdel(keys.crowded(event_id), name))
    return entry.decode().split(" ", 3)[3]
