"""The slots of a Redis Cluster: which node owns which, and which nodes give no answer."""

import asyncio
import random
from collections.abc import Callable, Sequence
from time import monotonic
from typing import Any, cast

from redis.asyncio import Redis
from redis.crc import REDIS_CLUSTER_HASH_SLOTS
from redis.exceptions import AskError, ClusterDownError, ConnectionError, MovedError, RedisError

from acclaim.base import limits

Host = tuple[str, int]


class Slots:
    """Read from any node that tells, at first and whenever something was not where it should be.

    `absent`: nodes that did not answer when last asked. Until they do, or own nothing any more, it is read again.
    """

    def __init__(self, seeds: Sequence[Host], connect: Callable[[str, int], Redis]) -> None:
        self._connect = connect
        self.nodes: dict[Host, Redis] = {}  # all ever heard of: a call to one that has left may be in flight
        self.seeds = [self._node(host) for host in seeds]
        self._owners: list[Redis | None] = [None] * REDIS_CLUSTER_HASH_SLOTS
        self.known_primaries: list[Redis] = []  # without asking
        self._replicas: list[Redis] = []
        self.absent: set[Redis] = set()
        self._stale = True
        self._read_at = 0.0
        self._reading: asyncio.Task[None] | None = None

    @property
    def covered(self) -> bool:
        """Whether every slot has an owner."""
        return None not in self._owners

    async def primaries(self) -> list[Redis]:
        """The nodes that own slots. Raises ConnectionError."""
        await self._read_again()
        return self.known_primaries

    async def owner(self, slot: int) -> Redis:
        """Raises ClusterDownError, ConnectionError."""
        if self._stale or self.absent:
            await self._read_again()
        owner = self._owners[slot]
        if owner is None:
            self._stale = True
            raise ClusterDownError(f"slot {slot} has no owner")
        return owner

    def moved(self, error: MovedError, said_by: Redis) -> Redis:
        """The slot's new owner."""
        owner = self.pointed_at(error, said_by)
        self._owners[error.slot_id] = owner
        self._stale = True  # it is seldom only one
        return owner

    def pointed_at(self, error: AskError, said_by: Redis) -> Redis:
        """The node to which `said_by` sends on."""
        return self._node((error.host or _host(said_by), error.port))

    def answered(self, node: Redis) -> None:
        self.absent.discard(node)

    def gave_no_answer(self, node: Redis) -> None:
        self.absent.add(node)
        self._stale = True

    def forget(self) -> None:
        """Has who owns what read again, however lately it was."""
        self._stale, self._read_at = True, 0.0

    def _node(self, host: Host) -> Redis:
        if host not in self.nodes:
            self.nodes[host] = self._connect(*host)
        return self.nodes[host]

    async def _read_again(self) -> None:
        """Reads who owns what if that may have changed; not more often than helps, and once for all who ask."""
        if not (self._stale or self.absent) or monotonic() - self._read_at < limits.CLUSTER_REREAD_S:
            return
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
            self._reading.add_done_callback(self._has_read)
        await asyncio.shield(self._reading)

    def _has_read(self, _: "asyncio.Task[None]") -> None:
        self._reading = None

    async def _read(self) -> None:
        known = list(dict.fromkeys([*self.known_primaries, *self._replicas, *self.seeds]))
        random.shuffle(known)
        known.sort(key=lambda node: node in self.absent)  # those last: not to answer may take them long
        why: Exception | None = None
        for node in known:
            try:
                rows = await cast(Any, node).execute_command("CLUSTER SLOTS")
            except (RedisError, OSError) as error:
                why = error
                continue
            if rows:
                self._learn(node, rows)
                self._read_at = monotonic()
                return
        raise ConnectionError(f"no node of the Cluster tells who owns what: {why}") from why

    def _learn(self, said_by: Redis, rows: list[Any]) -> None:
        """`rows`: [first slot, last slot, primary, replica …]; nodes are [host, port, …]."""

        def node(entry: Sequence[Any]) -> Redis:
            host = entry[0].decode() if entry[0] else ""  # empty: the one that was asked
            return self._node((host if host not in ("", "?") else _host(said_by), entry[1]))

        owners: list[Redis | None] = [None] * REDIS_CLUSTER_HASH_SLOTS
        self._replicas = []
        for first, last, primary, *replicas in rows:
            owners[first : last + 1] = [node(primary)] * (last + 1 - first)
            self._replicas += map(node, replicas)
        self._owners = owners
        self.known_primaries = list(dict.fromkeys(owner for owner in owners if owner is not None))
        self._stale = False
        self.absent &= set(self.known_primaries)


def _host(node: Redis) -> str:
    return str(node.connection_pool.connection_kwargs["host"])
