"""The connection to Redis: scripts by name, and one meaning for "away".

Every failure to get an answer leaves here as errors.StoreAway, whose code is retryable: all scripts are
idempotent by ballot id, running total or expected state, so asking again is always safe. redis-py's own
retries are off: a call either gets an answer or is repeated by its caller.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from hashlib import sha1
from typing import Any, cast

from redis.asyncio import Redis
from redis.exceptions import (
    AskError,
    AuthenticationError,
    BusyLoadingError,
    ClusterDownError,
    ConnectionError,
    NoPermissionError,
    NoScriptError,
    OutOfMemoryError,
    ReadOnlyError,
    ResponseError,
    TimeoutError,
    TryAgainError,
)

from acclaim.base import limits
from acclaim.base.errors import StoreAway
from acclaim.redis import keys as names
from acclaim.redis.cluster import Cluster
from acclaim.redis.connecting import close_redis, open_redis
from acclaim.redis.durability import LOSES_BALLOTS, AskAll, Durability, DurabilityReader
from acclaim.redis.outage import Outage, cause
from acclaim.redis.replicas import Replicas
from acclaim.redis.scripts import read_scripts

log = logging.getLogger("acclaim.store")

Question = tuple[str, ...]  # a command and its arguments

# Trouble that passes, or that an operator mends; anything else is a bug and stays what it is.
AWAY = (
    ConnectionError, TimeoutError, BusyLoadingError, ReadOnlyError, OutOfMemoryError, AuthenticationError, OSError,
    ClusterDownError, NoPermissionError,
)  # fmt: skip
AWAY_WORDS = (
    "MISCONF", "NOREPLICAS", "UNKILLABLE", "READONLY", "OOM",
    "UNBLOCKED",  # a primary has become a replica while we waited for its replicas
    "NOPERM", "The user executing the script", "ACL failure in script",
)  # fmt: skip
WRITES_NOTHING = ("MISCONF", "NOREPLICAS", "READONLY", "OOM")  # of these, the ones of a Redis that still answers reads
# The slot is on its way from one node to another: those whose keys it holds wait, nobody else hears of it.
ON_ITS_WAY = (AskError, TryAgainError)


class Store:
    """A connected Redis. `redis` serves single-key commands and pipelines, `run` the scripts."""

    def __init__(
        self,
        redis: Redis,
        allow_volatile: bool = False,
        replicas_ack: int = 0,
        durability: DurabilityReader | None = None,
        seed_key: bytes = b"",
    ) -> None:
        self.redis = redis
        self.seed_key = seed_key
        self._durability = durability or DurabilityReader()
        self._allow_volatile = allow_volatile
        self._replicas = Replicas(redis, replicas_ack)
        self.scripts = dict(read_scripts())
        self.calls: Counter[str] = Counter()  # made of each script; budgets in tests count them
        self._shas = {
            name: sha1(text.encode(), usedforsecurity=False).hexdigest() for name, text in self.scripts.items()
        }
        self._listeners: list[Callable[[bool], None]] = []
        self._present = True
        self.is_closed = False
        self._outage = Outage()
        self._refused: set[str] = set()  # fences (keys.py) by which to ask whether writes are taken again

    @classmethod
    def connect(cls, url: str, allow_volatile: bool = False, replicas_ack: int = 0, seed_key: bytes = b"") -> "Store":
        """An address that address.py knows to a Store. Opens nothing until first used. Raises ValueError.

        `allow_volatile`: take ballots though this Redis may lose acknowledged ones.
        `replicas_ack`: a script's result counts only when so many replicas have it too.
        `seed_key`: protects what readers of Redis must not know yet: seeds of draws that have not been run.
        """
        durability = DurabilityReader()

        def opened() -> None:
            if store.is_closed:
                raise ConnectionError("the store is closed")
            durability.connection_opened()

        store = cls(open_redis(url, opened), allow_volatile, replicas_ack, durability, seed_key)
        return store

    async def close(self) -> None:
        """Closes all connections. Later calls open none: they raise StoreAway."""
        self.is_closed = True
        await close_redis(self.redis)

    async def run(self, script: str, keys: Sequence[str | bytes], args: Sequence[str | bytes | int]) -> Any:
        """Runs SCRIPT.lua, of whatever package, atomically. Raises StoreAway; its own errors stay ResponseError."""
        self.calls[script] += 1
        async with self.answering(keys[0]) as redis:
            send = self._replicas.run if self._replicas.count else redis.execute_command
            try:
                return await send("EVALSHA", self._shas[script], len(keys), *keys, *args)
            except NoScriptError:  # Redis was restarted, or this is its first time; EVAL makes it known there
                return await send("EVAL", self.scripts[script], len(keys), *keys, *args)

    async def ask(self, *questions: Question) -> list[Any]:
        """What commands answer that need nothing of each other, in one round trip. Raises StoreAway."""
        async with self.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for question in questions:
                pipeline.execute_command(*question)
            return await pipeline.execute()

    @asynccontextmanager
    async def answering(self, key: str | bytes = names.FENCE) -> AsyncIterator[Redis]:
        """Wraps commands: no answer becomes StoreAway, and listeners hear of the store going and coming.

        A Redis that refuses writes (a full disk or memory, a replica) stays away until it takes one beside `key`.
        """
        try:
            yield self.redis
        except AWAY as error:
            self._note_refusal(error, key)
            self._heard(False, error)
            raise StoreAway("store_away") from error
        except ON_ITS_WAY as error:
            raise StoreAway("store_away") from error
        except ResponseError as error:
            # Not only in front: of what happens in a script or a pipeline, Redis 6.2 and redis-py tell more.
            if any(word in str(error) for word in AWAY_WORDS):
                self._note_refusal(error, key)
                self._heard(False, error)
                raise StoreAway("store_away") from error
            raise
        self._heard(True, None)

    @property
    def is_cluster(self) -> bool:
        """Whether keys of different hash tags may be on different nodes, which answer in any order."""
        return isinstance(self.redis, Cluster)

    @property
    def present(self) -> bool:
        """Whether the last call had an answer, every node of a Cluster gives some, and no replica is waited for."""
        return self._present

    def on_presence(self, listener: Callable[[bool], None]) -> None:
        """`listener(present)` is called whenever `present` changes."""
        self._listeners.append(listener)

    def _heard(self, present: bool, error: BaseException | None) -> None:
        # What one node answers, or a read, says nothing of the others, or of what is to be written.
        present = (
            present
            and not self._replicas.behind
            and not self._refused
            and not (isinstance(self.redis, Cluster) and self.redis.absent)
        )
        if error is not None and self._outage.is_news(error, time.monotonic()):
            log.warning("store unavailable: %s; ballots wait until it answers; check Redis", cause(error))
        if present == self._present:
            return
        self._present = present
        if present:
            self._outage = Outage()
            log.info("store available again")
        elif error is None:
            log.warning(
                "store unavailable: replicas lag behind, or a node of the Cluster does not answer; "
                "ballots wait until it answers; check Redis"
            )
        for listener in self._listeners:
            listener(present)

    def _note_refusal(self, error: Exception, key: str | bytes) -> None:
        if any(word in str(error) for word in WRITES_NOTHING) or isinstance(error, OutOfMemoryError | ReadOnlyError):
            self._refused.add(names.fence(key if isinstance(key, str) else key.decode()))

    async def _try_to_write(self) -> None:
        """Whether writes are taken where they were refused. Within `answering`."""
        for fence in list(self._refused):
            await self.redis.set(fence, "")
            self._refused.discard(fence)

    async def figures(self) -> dict[str, Any]:
        """{"state": "ok", "version", "durability", "memory_bytes", "memory_limit_bytes", "memory_share", "file_bytes",
        "rewrite_s", "rewrite_ok"} for consoles and metrics. Of a Cluster's primaries: sums, and the worst."""
        async with self.answering():
            infos = await self._look_at_durability(self.on_every_primary)
            await self._replicas.look_again()
            await self._try_to_write()
        return {
            "state": "ok",
            "version": infos[0]["redis_version"],
            "memory_bytes": sum(info["used_memory"] for info in infos),
            "durability": self._durability.found,
            "memory_limit_bytes": sum(map(_memory_limit, infos)),
            "memory_share": round(max(_counted_memory(info) / _memory_limit(info) for info in infos), 4),
            "file_bytes": sum(info.get("aof_current_size", 0) for info in infos),
            "rewrite_s": max(info["aof_last_rewrite_time_sec"] for info in infos),
            "rewrite_ok": int(all(_writes_its_file(info) for info in infos)),
        }

    async def read_durability(self) -> Durability:
        """What this Redis promises for an acknowledged write. Asks it again once connections were opened."""
        if not self._durability.is_current:
            async with self.answering():
                await self._look_at_durability(self._on_primaries_that_answer)
        return self._durability.found

    async def _look_at_durability(self, ask_all: AskAll) -> list[dict[str, Any]]:
        before = self._durability.found
        infos = await self._durability.read(ask_all)
        found = self._durability.found
        if found == before:
            return infos
        if self._durability.why_unknown:
            log.warning("Redis durability unknown: %s", self._durability.why_unknown)
        elif found in LOSES_BALLOTS:
            log.warning(
                "%s%s", LOSES_BALLOTS[found], "" if self._allow_volatile else " No ballots are accepted until then."
            )
        else:
            log.info("Redis durability: %s", found)
        return infos

    async def on_every_primary(self, *command: str) -> list[Any]:
        """What Redis answers, or each primary of a Cluster. Within `answering`."""
        if isinstance(self.redis, Cluster):
            return await self.redis.on_every_primary(*command)
        return [await cast(Any, self.redis.execute_command)(*command)]

    async def _on_primaries_that_answer(self, *command: str) -> list[Any]:
        """Of a Cluster, those that may take ballots now. One that comes back opens a connection, and is asked then."""
        if isinstance(self.redis, Cluster):
            return await self.redis.on_primaries_that_answer(*command)
        return await self.on_every_primary(*command)

    async def scan(self, pattern: str) -> list[str]:
        """All keys that match, each once. What is written meanwhile may be among them or not."""
        found: set[bytes] = set()
        async with self.answering() as redis:
            for node in await redis.primaries() if isinstance(redis, Cluster) else [redis]:
                found.update([key async for key in node.scan_iter(match=pattern, count=1000)])
        return sorted(key.decode() for key in found)

    async def check_durable(self) -> None:
        """Raises StoreAway("store_volatile") if acknowledged ballots could be lost and nobody has allowed that."""
        found = await self.read_durability()
        if found in LOSES_BALLOTS and not self._allow_volatile:
            raise StoreAway("store_volatile", LOSES_BALLOTS[found])

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


def _memory_limit(info: dict[str, Any]) -> int:
    return int(info["maxmemory"] or info["total_system_memory"])


def _writes_its_file(info: dict[str, Any]) -> bool:
    return {info["aof_last_bgrewrite_status"], info["aof_last_write_status"]} == {"ok"}


def _counted_memory(info: dict[str, Any]) -> int:
    """What Redis holds against `maxmemory`: not what waits to be written to its file or its replicas."""
    return int(info["used_memory"] - info.get("mem_not_counted_for_evict", 0))
