"""How many came from where, in about the last hour: the cost of joining depends on it, and operators see it.

Nobody is refused for the others who come from the same address: a hall behind one router is one address.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple, cast

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.base.network import WHOLE_EVENT, Crowded, Place, places
from acclaim.redis import keys
from acclaim.redis.client import Store

Kind = Literal["devices", "codes", "names"]
HOUR_S: Final = 3600
_RECENT_S: Final = 600  # a place that nobody has come from for so long is not told to operators


class Arrival(NamedTuple):
    """Somebody from `address`. `proof` is the id of a proof of work that was verified; "" without one."""

    address: str
    proof: str = ""


class Reading(NamedTuple):
    """`loads`: for each arrival, how often the fullest of its places holds its allowance; 0 if a proof lets it in.
    `reached`: labels of places that are full as of now."""

    loads: list[float]
    reached: list[str]


class _Places:
    """The places of some arrivals, each once and behind the wider ones that it is in, as the script takes them."""

    def __init__(self, event_id: str, kind: Kind, per_hour: int) -> None:
        self._event_id, self._kind, self._per_hour = event_id, kind, per_hour
        self._numbers: dict[str, int] = {}  # of each place by its name
        self.keys: list[str] = []
        self.args: list[str | int] = []

    def narrowest(self, address: str) -> int:
        """The number of the narrowest place of an address."""
        number = 0
        for place in (WHOLE_EVENT, *reversed(places(address))):
            number = self._numbers.get(place.name) or self._add(place, number)
        return number

    def _add(self, place: Place, wider: int) -> int:
        name = _meter_name(self._kind, place.name)
        self.keys.append(keys.meter(self._event_id, name))
        self.args += (name, self._per_hour * place.share, place.label, wider)
        self._numbers[place.name] = len(self.keys)
        return len(self.keys)


_meter_name = lru_cache(maxsize=4096)(keys.meter_name)


def of_event(event_id: str, kind: Kind) -> str:
    """The key of the meter of all that come to an event."""
    return keys.meter(event_id, keys.meter_name(kind, WHOLE_EVENT.name))


async def count(store: Store, event_id: str, kind: Kind, arrivals: Sequence[Arrival], per_hour: int) -> Reading:
    """Counts arrivals, one after the other; of each address, `per_hour` are free. All devices within their limits, or
    let in by a proof that has not been used yet, are added up."""
    found = _Places(event_id, kind, per_hour)
    each: list[str | int] = []
    for arrival in arrivals:
        each += (found.narrowest(arrival.address), int(arrival.proof != ""))
    script_keys = [keys.crowded(event_id), *found.keys]
    script_keys += [keys.proof(event_id, arrival.proof) for arrival in arrivals if arrival.proof]
    if kind == "devices":
        script_keys.append(keys.devices(event_id))
    args: list[str | int] = [HOUR_S, limits.METER_LOAD_MAX, limits.METER_KEPT_S, len(found.keys), *found.args]
    args += [limits.PROOF_KEPT_S, *each]
    labels, loads = cast(list[list[bytes]], await store.run("meter", script_keys, args))
    return Reading([float(load) for load in loads], [label.decode() for label in labels])


async def crowded(store: Store, event_id: str, now_s: int) -> list[Crowded]:
    """The places at their limit, fullest first."""
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
