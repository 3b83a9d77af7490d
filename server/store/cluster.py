"""A client for Redis Cluster: each command goes to the node that owns its key's slot, and follows when that moves.

redis-py has one, which docs/decisions/0007-own-cluster-client.md explains why we don't use: this is the path of every
ballot. Each node is reached by the same client as a Redis alone; here is only the choice of the node.

A command is sent on when a node answers MOVED or ASK (it was not executed there), and again when it answers TRYAGAIN
(its keys are on their way between two nodes). A node that does not answer is *not* asked again: whoever needs the
answer does that, as everywhere in the store. It stands in `absent` until it answers or owns nothing any more.
"""

import asyncio
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from time import monotonic
from typing import Any, Final, TypeVar, cast

from redis.asyncio import Redis
from redis.asyncio.client import Pipeline
from redis.crc import REDIS_CLUSTER_HASH_SLOTS, key_slot
from redis.exceptions import (
    AskError,
    ClusterDownError,
    ConnectionError,
    MaxConnectionsError,
    MovedError,
    RedisError,
    ResponseError,
    TimeoutError,
    TryAgainError,
)

from server import limits

Host = tuple[str, int]
Command = tuple[Any, ...]
T = TypeVar("T")
_THE_KEY_COMES_FOURTH: Final = ("EVALSHA", "EVAL")  # after the name, the script and the number of keys
_NO_ANSWER: Final = (ConnectionError, TimeoutError, OSError, ClusterDownError)


class Cluster(Redis):
    """Behaves as a Redis for commands with a key, for pipelines, and for pub/sub.

    Commands of one MULTI, like the keys of one script, must share a hash tag; those of a plain pipeline need not.
    """

    def __init__(self, seeds: Sequence[Host], connect: Callable[[str, int], Redis]) -> None:
        self._connect = connect
        self._nodes: dict[Host, Redis] = {}  # all ever heard of: a call to one that has left may be in flight
        self._seeds = [self._node(host) for host in seeds]
        super().__init__(connection_pool=self._seeds[0].connection_pool)  # through which nothing goes
        self._owners: list[Redis | None] = [None] * REDIS_CLUSTER_HASH_SLOTS
        self._replicas: list[Redis] = []
        self.absent: set[Redis] = set()
        self._stale = True
        self._read_at = 0.0
        self._reading: asyncio.Task[None] | None = None

    async def aclose(self, close_connection_pool: bool | None = None) -> None:
        for node in self._nodes.values():
            await node.aclose()
            await node.connection_pool.disconnect()

    async def ping(self, **_: Any) -> bool:
        """True once every slot is served. Raises ClusterDownError, ConnectionError, TimeoutError."""
        self._stale, self._read_at = True, 0.0
        for state in await self.on_every_primary("CLUSTER INFO"):
            if state["cluster_state"] != "ok":
                raise ClusterDownError("a node says that slots are not served")
        if None in self._owners:
            raise ClusterDownError("there are slots without an owner")
        return True

    async def on_every_primary(self, *command: Any) -> list[Any]:
        """What each node that owns slots answers. Raises what any of them fails with."""
        primaries = await self.primaries()
        return await _all(self._ask(node, _one, *command) for node in primaries)

    async def primaries(self) -> list[Redis]:
        """The nodes that own slots."""
        await self._read_again()
        return list(dict.fromkeys(owner for owner in self._owners if owner is not None))

    async def execute_command(self, *args: Any, **options: Any) -> Any:
        """Sends one command, or script, to where its key is."""

        async def send(node: Redis, asking: bool) -> Any:
            if not asking:
                return await _one(node, *args, **options)
            return (await on_one_connection(node, [args], asking=True))[0]

        return await self._follow(_slot(args), send)

    async def on_one_connection(self, commands: Sequence[Command]) -> list[Any]:
        """Sends commands of one hash tag as `on_one_connection` does."""
        return await self._follow(_slot(commands[0]), lambda node, asking: on_one_connection(node, commands, asking))

    def pipeline(self, transaction: bool = True, shard_hint: str | None = None) -> "ClusterPipeline":
        return ClusterPipeline(self, transaction)

    def pubsub(self, **options: Any) -> Any:
        """On any node: each passes all messages on to all others."""
        owners = {owner for owner in self._owners if owner is not None and owner not in self.absent}
        return random.choice(list(owners) or self._seeds).pubsub(**options)  # noqa: S311

    async def in_a_transaction(self, commands: list[Any]) -> list[Any]:
        """Sends (arguments, options) of one hash tag in a MULTI."""

        async def send(node: Redis, asking: bool) -> list[Any]:
            if asking:  # a MULTI can't be sent on by ASK: it waits until its slot has moved
                raise TryAgainError
            return await _pipeline(node, commands, transaction=True).execute()

        return await self._follow(_slot(commands[0][0]), send)

    async def spread(self, commands: list[Any]) -> list[Any]:
        """Sends (arguments, options) to wherever their keys are, all at once; errors are among the answers."""
        places: dict[Redis, list[int]] = defaultdict(list)
        for place, (args, _) in enumerate(commands):
            places[await self._owner(_slot(args))].append(place)

        async def send(node: Redis, mine: list[int]) -> list[Any]:
            return await _pipeline(node, [commands[place] for place in mine]).execute(raise_on_error=False)

        parts = await _all(self._ask(node, send, mine) for node, mine in places.items())
        answers: list[Any] = [None] * len(commands)
        for mine, part in zip(places.values(), parts, strict=True):
            for place, answer in zip(mine, part, strict=True):
                answers[place] = answer
        for place, answer in enumerate(answers):
            if isinstance(answer, AskError | TryAgainError):
                args, options = commands[place]
                answers[place] = await self.execute_command(*args, **options)
        return answers

    # --- where a command goes

    async def _follow(self, slot: int, send: Callable[[Redis, bool], Awaitable[T]]) -> T:
        """`send(node, asking)` to the slot's owner, and to where it points. Raises what the last one failed with."""
        node, asking = await self._owner(slot), False
        for left in reversed(range(limits.CLUSTER_TRIES)):
            try:
                return await self._ask(node, send, asking)
            except MovedError as error:
                if not left:
                    raise
                node, asking = self._moved(error, node), False
            except AskError as error:
                if not left:
                    raise
                node, asking = self._node((error.host or _host(node), error.port)), True
            except TryAgainError:
                if not left:
                    raise
                await asyncio.sleep(limits.CLUSTER_TRY_AGAIN_MS / 1000)
                node, asking = await self._owner(slot), False
        raise AssertionError("the last try returns or raises")

    async def _ask(self, node: Redis, send: Callable[..., Awaitable[T]], *args: Any) -> T:
        """What `send(node, *args)` returns, keeping in mind whether the node answers."""
        try:
            result = await send(node, *args)
        except MaxConnectionsError:
            raise
        except _NO_ANSWER:
            self.absent.add(node)
            self._stale = True
            raise
        except ResponseError:
            self.absent.discard(node)
            raise
        self.absent.discard(node)
        return result

    async def _owner(self, slot: int) -> Redis:
        if self._stale:
            await self._read_again()
        owner = self._owners[slot]
        if owner is None:
            self._stale = True
            raise ClusterDownError(f"slot {slot} has no owner")
        return owner

    def _moved(self, error: MovedError, said_by: Redis) -> Redis:
        owner = self._node((error.host or _host(said_by), error.port))
        self._owners[error.slot_id] = owner
        self._stale = True  # it is seldom only one
        return owner

    def _node(self, host: Host) -> Redis:
        if host not in self._nodes:
            self._nodes[host] = self._connect(*host)
        return self._nodes[host]

    # --- who owns what

    async def _read_again(self) -> None:
        """Reads who owns what if that may have changed; not more often than helps, and once for all who ask."""
        if not self._stale or monotonic() - self._read_at < limits.CLUSTER_REREAD_S:
            return
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
            self._reading.add_done_callback(self._has_read)
        await asyncio.shield(self._reading)

    def _has_read(self, _: "asyncio.Task[None]") -> None:
        self._reading = None

    async def _read(self) -> None:
        known = list(dict.fromkeys([*filter(None, self._owners), *self._replicas, *self._seeds]))
        random.shuffle(known)
        known.sort(key=lambda node: node in self.absent)  # those last: not to answer may take them long
        why: Exception | None = None
        for node in known:
            try:
                rows = await _one(node, "CLUSTER SLOTS")
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
        self._stale = False
        self.absent &= set(owners)


class ClusterPipeline(Pipeline):
    """Collects commands as any pipeline does; `execute` sends them through the Cluster."""

    def __init__(self, cluster: Cluster, transaction: bool) -> None:
        super().__init__(cluster.connection_pool, cluster.response_callbacks, transaction, None)
        self._cluster = cluster

    async def execute(self, raise_on_error: bool = True) -> list[Any]:
        commands, self.command_stack = self.command_stack, []
        if not commands:
            return []
        if self.is_transaction:
            return await self._cluster.in_a_transaction(commands)
        answers = await self._cluster.spread(commands)
        if raise_on_error:
            for answer in answers:
                if isinstance(answer, ResponseError):
                    raise answer
        return answers


async def on_one_connection(node: Redis, commands: Sequence[Command], asking: bool = False) -> list[Any]:
    """Sends commands together on one connection of one node. The answers; those after the first may be errors.

    `asking`: as somebody whom another node has sent here by ASK, which holds for one command each.
    """
    pipeline = node.pipeline(transaction=False)
    for command in commands:
        if asking:
            pipeline.execute_command("ASKING")
        pipeline.execute_command(*command)
    answers = await pipeline.execute(raise_on_error=False)
    if asking:
        answers = answers[1::2]
    if isinstance(answers[0], ResponseError):
        raise answers[0]
    return answers


def _one(node: Redis, *args: Any, **options: Any) -> Awaitable[Any]:
    return cast(Awaitable[Any], node.execute_command(*args, **options))  # type: ignore[no-untyped-call]


def _pipeline(node: Redis, commands: list[Any], transaction: bool = False) -> Pipeline:
    pipeline = node.pipeline(transaction=transaction)
    pipeline.command_stack = commands
    return pipeline


async def _all(calls: Iterable[Coroutine[Any, Any, T]]) -> list[T]:
    """The results of all. Waits for each, for no call in flight is left alone; then raises what one failed with."""
    answers = await asyncio.gather(*calls, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return cast(list[T], answers)


def _slot(args: Command) -> int:
    key = args[3] if args[0] in _THE_KEY_COMES_FOURTH else args[1] if len(args) > 1 else b""  # TIME: any node
    return key_slot(key.encode() if isinstance(key, str) else key)


def _host(node: Redis) -> str:
    return str(node.connection_pool.connection_kwargs["host"])
