"""Check-in in Redis: takes check-ins in batches, opens, closes and resets, and reads arrivals in order."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from acclaim.base.errors import Refused
from acclaim.features.check_in import keys
from acclaim.features.check_in.limits import ARRIVALS_PER_CALL, ARRIVALS_SHOWN
from acclaim.features.check_in.rules import Arrival, CheckInNow, State
from acclaim.redis.client import Store

_MOVED = ("state", "epoch", "number", "rev", "opened_at")


class Offer(NamedTuple):
    """A member checks in; with `epoch` None, this only asks whether they have."""

    member: str
    epoch: int | None
    name: str
    unit: str
    seat: str


class Outcome(NamedTuple):
    """A member's number, 0 if they have not checked in; the epoch and time (ms), or why not."""

    epoch: int
    number: int
    at: int
    seat: str
    error: Refused | None = None


class Wall(NamedTuple):
    """What screens show: the number of `members` who have checked in, by unit, and the newest, latest first."""

    now: CheckInNow
    members: int
    units: Mapping[str, int]
    newest: Sequence[Arrival]


async def check_in_batch(store: Store, event_id: str, offers: Sequence[Offer]) -> list[Outcome]:
    """Checks members in or looks them up, in one call and in the same order. Safe to repeat. Raises StoreAway."""
    args: list[str | int] = []
    for member, epoch, name, unit, seat in offers:
        args += (member, "" if epoch is None else epoch, name, unit, seat)
    now, *flat = await store.run("check_in", _keys(event_id), args)
    return [
        Outcome(
            now, number, at if number else 0, seat.decode(), None if number or not at else Refused("check_in_closed")
        )
        for number, at, seat in zip(flat[::3], flat[1::3], flat[2::3], strict=True)
    ]


async def move(store: Store, event_id: str, state: State) -> tuple[bool, CheckInNow]:
    """Opens or closes check-in; returns whether that was a change. After a close has returned, nobody is checked in."""
    return _moved(await store.run("move_check_in", [keys.check_in(event_id)], [state]))


async def reset(store: Store, event_id: str, epoch: int) -> tuple[bool, CheckInNow]:
    """Removes all check-ins; returns whether `epoch` was the current one. A late reset changes nothing."""
    return _moved(await store.run("reset_check_in", _keys(event_id), [epoch]))


async def forget(store: Store, event_id: str, member: str) -> int:
    """Removes a member; returns 1, or 0 if they had not checked in. Safe to repeat."""
    return int(await store.run("forget_arrival", _keys(event_id), [member]))


async def read(store: Store, event_id: str) -> CheckInNow:
    async with store.answering() as redis:
        return _now(cast(Mapping[bytes, bytes], await cast(Any, redis.hgetall(keys.check_in(event_id)))))


async def count(store: Store, event_id: str) -> int:
    """How many have checked in."""
    async with store.answering() as redis:
        return int(await cast(Any, redis.hlen(keys.members(event_id))))


async def read_wall(store: Store, event_id: str) -> Wall:
    """In one round trip and as of one moment, at the same cost however many have come."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=True)
        pipeline.hgetall(keys.check_in(event_id))
        pipeline.hlen(keys.members(event_id))
        pipeline.hgetall(keys.by_unit(event_id))
        pipeline.xrevrange(keys.arrivals(event_id), count=ARRIVALS_SHOWN)
        fields, members, units, rows = await pipeline.execute()
    return Wall(
        _now(fields), members, {unit.decode(): int(n) for unit, n in units.items()}, [_arrival(*r) for r in rows]
    )


async def find(store: Store, event_id: str, member: str) -> tuple[int, int, str] | None:
    """(number, time in ms, seat) of a member; None if they have not checked in."""
    async with store.answering() as redis:
        held = cast(bytes | None, await cast(Any, redis.hget(keys.members(event_id), member)))
    if held is None:
        return None
    number, at, seat = held.decode().split(" ", 2)
    return int(number), int(at), seat


async def read_all(store: Store, event_id: str) -> AsyncIterator[list[Arrival]]:
    """All who have checked in, in order, limits.ARRIVALS_PER_CALL at a time."""
    last = 0
    while True:
        async with store.answering() as redis:
            rows = cast(list[Any], await redis.xrange(keys.arrivals(event_id), f"({last}-0", count=ARRIVALS_PER_CALL))
        if rows:
            yield (some := [_arrival(*row) for row in rows])
            last = some[-1].number
        if len(rows) < ARRIVALS_PER_CALL:
            return


async def read_after(store: Store, event_id: str, number: int, count: int) -> tuple[CheckInNow, list[Arrival]]:
    """The state of check-in, and up to `count` arrivals after that number, as of one moment."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=True)
        pipeline.hgetall(keys.check_in(event_id))
        pipeline.xrange(keys.arrivals(event_id), f"({number}-0", count=count)
        fields, rows = await pipeline.execute()
    return _now(fields), [_arrival(*row) for row in rows]


def place(event_id: str) -> str:
    """The key of `CheckInNow`, for callers that read many at once."""
    return keys.check_in(event_id)


async def expire(store: Store, event_id: str) -> int:
    """Deletes all check-ins; returns their number."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=True)
        pipeline.hlen(keys.members(event_id))
        pipeline.unlink(*_keys(event_id)[1:])
        pipeline.hincrby(keys.check_in(event_id), "rev", 1)  # or walls would keep showing them
        return int((await pipeline.execute())[0])


def _keys(event_id: str) -> list[str]:
    return [keys.check_in(event_id), keys.arrivals(event_id), keys.members(event_id), keys.by_unit(event_id)]


def _moved(answer: Sequence[Any]) -> tuple[bool, CheckInNow]:
    moved, *values = answer
    return bool(moved), _now({name.encode(): value for name, value in zip(_MOVED, values, strict=True)})


def _now(fields: Mapping[bytes, bytes]) -> CheckInNow:
    found = {name.decode(): value.decode() for name, value in fields.items()}
    return CheckInNow(
        cast(State, found.get("state", "closed")), int(found.get("epoch", 1)), int(found.get("number", 0)),
        int(found.get("rev", 0)), int(found.get("opened_at", 0)),
    )  # fmt: skip


def _arrival(entry_id: bytes, fields: Mapping[bytes, bytes]) -> Arrival:
    number = int(entry_id.partition(b"-")[0])
    member, name, unit, seat = (fields[field].decode() for field in (b"m", b"n", b"u", b"s"))
    return Arrival(number, int(fields[b"t"]), member, name, unit, seat)
