"""The workers' own figures: each writes its line once a second, all read all of them.

So any worker knows how many people are online in all, can feed every console and answer /metrics for all.
"""

import asyncio
import logging
from typing import Any, cast

import orjson

from acclaim.base import limits
from acclaim.redis import keys
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.live")
_FORGET_S = 60.0
_LOOK_S = 0.2


async def heartbeat(store: Store, worker_id: str, now: int, figures: dict[str, Any]) -> list[dict[str, Any]]:
    """Writes this worker's figures at `now` (ms) and returns those of all that are alive, `age_s` added."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.hset(keys.WORKERS, worker_id, orjson.dumps({"id": worker_id, "heartbeat": now, **figures}))
        pipeline.hgetall(keys.WORKERS)
        _, rows = await pipeline.execute()
        lines = [orjson.loads(row) for row in rows.values()]
        gone = [line["id"] for line in lines if now - line["heartbeat"] > _FORGET_S * 1000]
        if gone:
            await cast(Any, redis.hdel(keys.WORKERS, *gone))
    alive = [line for line in lines if now - line["heartbeat"] <= limits.WORKER_STALE_S * 1000]
    return [
        {**line, "age_s": max(0.0, (now - line["heartbeat"]) / 1000)} for line in sorted(alive, key=lambda x: x["id"])
    ]


async def who_know(store: Store, event_id: str) -> list[str]:
    """The workers that are alive and have opened the event, as of their last heartbeats."""
    return [line["id"] for line in _alive(await _all(store)) if event_id in line["online"]]


async def wait_until_forgotten(store: Store, event_id: str) -> None:
    """Returns when no worker holds an event any more that was taken away: what one still holds, it may write."""
    try:
        async with asyncio.timeout(limits.FORGOTTEN_S):
            while await who_know(store, event_id):  # noqa: ASYNC110 (other processes' doing)
                await asyncio.sleep(_LOOK_S)
    except TimeoutError:
        log.warning("event %s: a worker still holds this deleted event, and may write keys of it", event_id)


async def online(store: Store, event_id: str) -> int:
    """The phones of an event on all workers, as of their last heartbeats."""
    return sum(line["online"].get(event_id, 0) for line in _alive(await _all(store)))


async def alive(store: Store, now: int) -> list[dict[str, Any]]:
    """The lines of the workers that run at `now` (ms)."""
    return [line for line in _alive(await _all(store)) if now - line["heartbeat"] < _FORGET_S * 1000]


async def _all(store: Store) -> list[dict[str, Any]]:
    async with store.answering() as redis:
        rows = await cast(Any, redis.hgetall(keys.WORKERS))
    return [orjson.loads(row) for row in rows.values()]


def _alive(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """By their own clocks, not by ours: the newest is taken for alive."""
    newest = max((line["heartbeat"] for line in lines), default=0)
    return [line for line in lines if newest - line["heartbeat"] <= limits.WORKER_STALE_S * 1000]


async def leave(store: Store, worker_id: str) -> None:
    """Removes a stopping worker from the list."""
    async with store.answering() as redis:
        await cast(Any, redis.hdel(keys.WORKERS, worker_id))
