"""Makes Redis rewrite its append-only file, without the history of its data; and forget slow commands, whose arguments
it keeps.

Redis keeps a note that a rewrite is owed until every primary says that one which began after the note has ended well.
So if a worker is killed in between, or Redis, or the rewrite fails, the next look asks once more.
"""

import logging
import secrets
from typing import Any, Final, cast

from redis.asyncio import Redis
from redis.exceptions import NoPermissionError, RedisError, ResponseError

from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.redis.cluster import Cluster

log = logging.getLogger("acclaim.store")
_WHY: Final = "it still holds deleted data, or the order of answers"


async def rewrite_file(store: Store) -> None:
    """Requests a rewrite, which Redis does in the background. Without an append-only file there is none; if the user
    may not request it, that is logged. Raises StoreAway."""
    async with store.answering() as redis:
        await redis.set(keys.REWRITE, secrets.token_hex(8))
    await ask(store)


async def ask(store: Store) -> bool:
    """Requests a rewrite where it is owed and none has begun. Returns whether none is owed any more. Raises
    StoreAway."""
    async with store.answering() as redis:
        owed = cast(bytes | None, await redis.get(keys.REWRITE))
        if owed is None:
            return True
        asked = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.REWRITE_ASKED)))
        nodes = await redis.primaries() if isinstance(redis, Cluster) else [redis]
    began_on = {run_id.decode() for run_id, owed_then in asked.items() if owed_then == owed}
    done = [await _is_rewritten(store, node, owed, began_on) for node in nodes]
    if not all(done):
        return False
    await store.run("take_lease", [keys.REWRITE], [owed, 0])  # takes it away, unless it is owed once more
    async with store.answering() as redis:
        await redis.delete(keys.REWRITE_ASKED)
    return True


async def _is_rewritten(store: Store, node: Redis, owed: bytes, began_on: set[str]) -> bool:
    """Whether nothing is owed by one primary. It has another `run_id` after a start: then nothing has begun on it."""
    try:
        info = cast(dict[str, Any], await _command(node, "INFO"))
        runs = bool(info["aof_rewrite_in_progress"] or info["aof_rewrite_scheduled"])
        if info["run_id"] in began_on and (runs or info["aof_last_bgrewrite_status"] == "ok"):
            return not runs
        if info["aof_enabled"] and not await _begins(node):
            return False
        await _forget_slow_commands(node)
    except RedisError as error:  # beside `answering`: of a node that is away others will hear
        log.info("append-only file not rewritten: %s; will retry", error)
        return False
    async with store.answering() as redis:
        await cast(Any, redis.hset(keys.REWRITE_ASKED, info["run_id"], owed))
    if replicas := info.get("connected_slaves"):
        log.warning(
            "Redis has %d replicas, which keep files of their own: run BGREWRITEAOF on each, because %s", replicas, _WHY
        )
    return not info["aof_enabled"]


async def _begins(node: Redis) -> bool:
    """Whether a rewrite begins now, or when a snapshot has ended that is being written; or none ever will."""
    try:
        await _command(node, "BGREWRITEAOF")
    except ResponseError as error:
        if not _is_forbidden(error):  # one that had begun before is in progress; or there is no memory for a child
            log.info("append-only file not rewritten: %s; will retry", error)
            return False
        log.warning("Redis has not rewritten its append-only file (%s): run BGREWRITEAOF, because %s", error, _WHY)
    return True


async def _forget_slow_commands(node: Redis) -> None:
    try:
        await _command(node, "SLOWLOG", "RESET")
    except ResponseError as error:
        log.warning("Redis has not forgotten its slow commands (%s): run SLOWLOG RESET, because %s", error, _WHY)


def _is_forbidden(error: ResponseError) -> bool:
    return isinstance(error, NoPermissionError) or "unknown command" in str(error)


async def _command(node: Redis, *command: str) -> Any:
    return await cast(Any, node.execute_command)(*command)
