"""The connection to Redis: scripts by name, and one meaning for "away".

Every failure to get an answer leaves here as errors.StoreAway, whose code is retryable: all scripts are
idempotent by ballot id, running total or expected state, so asking again is always safe. redis-py's own
retries are off: a call either has an answer or is asked again by whoever needs it.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from hashlib import sha1
from pathlib import Path
from typing import Any, Final, Literal, cast

from hiredis import pack_command
from redis.asyncio import Connection, ConnectionPool, Redis, SSLConnection, UnixDomainSocketConnection
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import (
    AuthenticationError,
    BusyLoadingError,
    ConnectionError,
    NoScriptError,
    OutOfMemoryError,
    ReadOnlyError,
    ResponseError,
    TimeoutError,
)

from server import limits
from server.errors import StoreAway

LUA = Path(__file__).parent / "lua"
# appendfsync of a Redis with an append-only file; "volatile" without one, "unknown" if it won't say
Durability = Literal["always", "everysec", "no", "volatile", "unknown"]
log = logging.getLogger("acclaim.store")

# Trouble that passes by itself or by an operator's mending; anything else is a bug and stays what it is.
AWAY = (ConnectionError, TimeoutError, BusyLoadingError, ReadOnlyError, OutOfMemoryError, AuthenticationError, OSError)
AWAY_WORDS = ("MISCONF", "NOREPLICAS", "CLUSTERDOWN", "MASTERDOWN", "TRYAGAIN", "UNKILLABLE")


class Store:
    """A connected Redis. `redis` serves single-key commands and pipelines, `run` the scripts."""

    def __init__(self, redis: Redis, allow_volatile: bool = False) -> None:
        self.redis = redis
        self._allow_volatile = allow_volatile
        self.scripts = {path.stem: _script_text(path) for path in LUA.glob("*.lua")}
        self.calls = 0  # script calls made; budgets in tests count them
        self._shas = {
            name: sha1(text.encode(), usedforsecurity=False).hexdigest() for name, text in self.scripts.items()
        }
        self._listeners: list[Callable[[bool], None]] = []
        self._present = True
        self.durability: Durability = "unknown"
        self._asked_durability = False

    @classmethod
    def connect(cls, url: str, allow_volatile: bool = False) -> "Store":
        """`redis://`, `rediss://` or `unix://` address to a Store. Opens nothing until first used.

        `allow_volatile`: take ballots though this Redis may lose acknowledged ones.
        """
        pool = ConnectionPool.from_url(
            url,
            max_connections=32,
            socket_timeout=limits.STORE_TIMEOUT_S,
            socket_connect_timeout=limits.STORE_TIMEOUT_S,
            retry=Retry(NoBackoff(), 0),
        )
        pool.connection_class = _CONNECTION_CLASSES[url.partition(":")[0]]  # from_url does not take ours
        return cls(Redis(connection_pool=pool), allow_volatile)

    async def close(self) -> None:
        await self.redis.aclose()
        await self.redis.connection_pool.disconnect()

    async def run(self, script: str, keys: Sequence[str | bytes], args: Sequence[str | bytes | int]) -> Any:
        """Runs lua/SCRIPT.lua atomically. Raises StoreAway; the script's own errors stay ResponseError."""
        self.calls += 1
        async with self.answering():
            call = cast(Callable[..., Awaitable[Any]], self.redis.evalsha)
            try:
                return await call(self._shas[script], len(keys), *keys, *args)
            except NoScriptError:  # Redis was restarted, or this is its first time
                await cast(Awaitable[Any], self.redis.script_load(self.scripts[script]))
                return await call(self._shas[script], len(keys), *keys, *args)

    @asynccontextmanager
    async def answering(self) -> AsyncIterator[Redis]:
        """Wraps commands: no answer becomes StoreAway, and listeners hear of the store going and coming."""
        try:
            yield self.redis
        except AWAY as error:
            self._heard(False, error)
            raise StoreAway("store_away") from error
        except ResponseError as error:
            if str(error).startswith(AWAY_WORDS):
                self._heard(False, error)
                raise StoreAway("store_away") from error
            raise
        self._heard(True, None)

    @property
    def present(self) -> bool:
        """Whether the last call had an answer."""
        return self._present

    def on_presence(self, listener: Callable[[bool], None]) -> None:
        """`listener(present)` is called whenever `present` changes."""
        self._listeners.append(listener)

    def _heard(self, present: bool, error: BaseException | None) -> None:
        if present == self._present:
            return
        self._present = present
        if present:
            log.info("the store answers again")
        else:
            log.warning("the store is away: %s", error)
        for listener in self._listeners:
            listener(present)

    async def figures(self) -> dict[str, Any]:
        """{"state": "ok", "version", "memory_bytes", "durability"} for consoles and metrics."""
        durability = await self.read_durability()
        async with self.answering() as redis:
            info = {**await redis.info("server"), **await redis.info("memory")}  # both at once: from Redis 7 on
        return {
            "state": "ok",
            "version": info["redis_version"],
            "memory_bytes": info["used_memory"],
            "durability": durability,
        }

    async def read_durability(self) -> Durability:
        """What this Redis promises for an acknowledged write. Asks it once, the first time that it answers."""
        if not self._asked_durability:
            async with self.answering() as redis:
                try:
                    settings = cast(dict[str, str], await redis.config_get("appendonly", "appendfsync"))
                    fsync = cast(Durability, settings.get("appendfsync", "unknown"))
                    self.durability = fsync if settings.get("appendonly") == "yes" else "volatile"
                except ResponseError as error:  # hosted services forbid CONFIG; then only its operator knows
                    log.warning("Redis does not tell how durable it is: %s", error)
            self._asked_durability = True
        return self.durability

    async def check_durable(self) -> None:
        """Raises StoreAway("store_volatile") if acknowledged ballots could be lost and nobody has allowed that."""
        if await self.read_durability() == "volatile" and not self._allow_volatile:
            raise StoreAway("store_volatile")

    async def wait_until_present(self) -> None:
        """Returns once a PING is answered; tries again and again, a little slower each time."""
        delay_ms = limits.STORE_RETRY_MS_MIN
        while True:
            try:
                async with self.answering() as redis:
                    await cast(Awaitable[Any], redis.ping())
                return
            except StoreAway:
                await asyncio.sleep(delay_ms / 1000)
                delay_ms = min(delay_ms * 2, limits.STORE_RETRY_MS_MAX)


class _CPacking:
    """Packs commands in C. redis-py does it in Python: 1 µs an argument, and a ballot is four (measured: 4.1 → 0.4 µs
    a ballot of a batch of 256)."""

    def pack_command(self, *args: Any) -> list[bytes]:
        name, *rest = args
        return [pack_command((*name.split(), *rest))]  # "CONFIG GET" is two words on the wire


class _Tcp(_CPacking, Connection):
    pass


class _Tls(_CPacking, SSLConnection):
    pass


class _Unix(_CPacking, UnixDomainSocketConnection):
    pass


_CONNECTION_CLASSES: Final = {"redis": _Tcp, "rediss": _Tls, "unix": _Unix}


def _script_text(path: Path) -> str:
    """The script, behind the library that its first line names (`-- uses: lib/NAME.lua`), if any."""
    text = path.read_text()
    first = text.partition("\n")[0]
    if not first.startswith("-- uses: "):
        return text
    return (path.parent / first.removeprefix("-- uses: ")).read_text() + text
