"""What a Redis user of Acclaim's own must be allowed to do: asked at start, so that nobody finds out on the night.

Each command is tried on test keys, which are removed again. Scripts may call what their user may call, so the
commands in them are among these. docs/operations.md has the ACL rule.
"""

from typing import Any, Final, cast

from redis.exceptions import NoPermissionError, ResponseError

from acclaim.redis import keys
from acclaim.redis.client import Store

_S, _H, _T, _Z, _L, _X, _P = (keys.probe(k) for k in ("string", "hash", "set", "zset", "list", "stream", "loglog"))

# (command, arguments …), in an order in which each finds what it needs.
PROBES: Final[tuple[tuple[str, ...], ...]] = (
    ("PING",), ("TIME",), ("INFO",),
    ("SET", _S, "1"), ("GET", _S), ("INCR", _S), ("INCRBY", _S, "1"), ("DECR", _S), ("EXPIRE", _S, "60"),
    ("TTL", _S), ("PERSIST", _S), ("SETBIT", _S, "0", "1"),
    ("EXISTS", _S), ("TYPE", _S), ("RENAME", _S, _S), ("DEL", _S), ("UNLINK", _S),
    ("HSET", _H, "a", "1"), ("HSETNX", _H, "a", "1"), ("HINCRBY", _H, "a", "1"), ("HGET", _H, "a"),
    ("HMGET", _H, "a"), ("HGETALL", _H), ("HVALS", _H), ("HKEYS", _H), ("HLEN", _H), ("HEXISTS", _H, "a"),
    ("HSCAN", _H, "0"), ("HDEL", _H, "a"),
    ("SADD", _T, "a"), ("SCARD", _T), ("SISMEMBER", _T, "a"), ("SMEMBERS", _T), ("SSCAN", _T, "0"), ("SDIFF", _T, _T),
    ("SREM", _T, "a"),
    ("ZADD", _Z, "1", "a"), ("ZINCRBY", _Z, "1", "a"), ("ZSCORE", _Z, "a"), ("ZCARD", _Z), ("ZRANGE", _Z, "0", "-1"),
    ("ZRANGEBYSCORE", _Z, "0", "9"), ("ZSCAN", _Z, "0"),
    ("ZREM", _Z, "a"), ("ZREMRANGEBYSCORE", _Z, "0", "1"),
    ("RPUSH", _L, "a"), ("LRANGE", _L, "0", "-1"), ("LSET", _L, "0", "a"),
    ("PFADD", _P, "a"), ("PFCOUNT", _P),
    ("XADD", _X, "1-0", "a", "1"), ("XRANGE", _X, "-", "+"), ("XREVRANGE", _X, "+", "-"), ("XLEN", _X),
    ("XTRIM", _X, "MINID", "1-0"), ("XDEL", _X, "1-0"),
    ("EVAL", "return 1", "1", _S), ("EVALSHA", "0" * 40, "1", _S),
    ("PUBLISH", keys.CONTROL, ""),
)  # fmt: skip


async def missing(store: Store) -> list[str]:
    """The commands that this Redis user may not use, and "SUBSCRIBE acclaim:control". Raises StoreAway."""
    lacking = []
    async with store.answering() as redis:
        for probe in PROBES:
            if await _is_forbidden(cast(Any, redis).execute_command(*probe)):
                lacking.append(probe[0] if probe[0] != "PUBLISH" else f"PUBLISH {keys.CONTROL}")
        pipeline = redis.pipeline(transaction=True)
        pipeline.get(_S)
        if await _is_forbidden(pipeline.execute()):
            lacking.append("MULTI")
        pubsub = redis.pubsub()
        try:
            await pubsub.subscribe(keys.CONTROL)
            if await _is_forbidden(pubsub.get_message(timeout=1)):
                lacking.append(f"SUBSCRIBE {keys.CONTROL}")
        finally:
            await pubsub.aclose()  # type: ignore[no-untyped-call]
        for key in (_S, _H, _T, _Z, _L, _X, _P):
            await _is_forbidden(cast(Any, redis).execute_command("UNLINK", key))
    return lacking


async def _is_forbidden(answer: Any) -> bool:
    try:
        await answer
    except NoPermissionError:
        return True
    except ResponseError:  # NOSCRIPT, no such key: it was allowed to ask
        return False
    return False
