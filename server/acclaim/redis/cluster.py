"""A client for Redis Cluster: each command goes to the node that owns its key's slot, and follows when that moves.

redis-py has one; docs/decisions/0007-own-cluster-client.md explains why we don't use it: this is the path of every
ballot. Each node is reached by the same client as a standalone Redis; this module only chooses the node.

A command is sent on when a node answers MOVED or ASK (it was not executed there), and again when it answers TRYAGAIN
(its keys are on their way between two nodes). A node that does not answer is *not* asked again: whoever needs the
answer does that, as everywhere in the store. Who owns what: slots.py.
"""

import asyncio
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from typing import Any, Final, TypeVar, cast

from redis.asyncio import Redis
from redis.asyncio.client import Pipeline
from redis.crc import key_slot
from redis.exceptions import (
    AskError,
    ClusterDownError,
    ConnectionError,
    MovedError,
    ResponseError,
    TimeoutError,
    TryAgainError,
)

from acclaim.base import limits
from acclaim.redis.slots import Host, Slots

Command = tuple[Any, ...]
T = TypeVar("T")
_THE_KEY_COMES_FOURTH: Final = ("EVALSHA", "EVAL")  # after the name, the script and the number of keys
_NO_ANSWER: Final = (ConnectionError, TimeoutError, OSError, ClusterDownError)


class Cluster(Redis):
    """Behaves as a Redis for commands with a key, for pipelines, and for pub/sub.

    Commands of one MULTI, like the keys of one script, must share a hash tag; those of a plain pipeline need not.
    """

    def __init__(self, seeds: Sequence[Host], connect: Callable[[str, int], Redis]) -> None:
        self._slots = Slots(seeds, connect)
        super().__init__(connection_pool=self._slots.seeds[0].connection_pool)  # through which nothing goes

    @property
    def absent(self) -> bool:
        """Whether a node that owns slots did not answer when last asked."""
        return bool(self._slots.absent)

    async def primaries(self) -> list[Redis]:
        """The nodes that own slots."""
        return await self._slots.primaries()

    async def aclose(self, close_connection_pool: bool | None = None) -> None:
        for node in self._slots.nodes.values():
            await node.aclose()
            await node.connection_pool.disconnect()

    async def ping(self, **_: Any) -> bool:
        """True once every slot is served. Raises ClusterDownError, ConnectionError, TimeoutError."""
        self._slots.forget()
        for state in await self.on_every_primary("CLUSTER INFO"):
            if state["cluster_state"] != "ok":
                raise ClusterDownError("a node says that slots are not served")
        if not self._slots.covered:
            raise ClusterDownError("there are slots without an owner")
        return True

    async def on_every_primary(self, *command: Any) -> list[Any]:
        """What each node that owns slots answers. Raises what any of them fails with."""
        primaries = await self.primaries()
        return await _all(self._ask(node, _one, *command) for node in primaries)

    async def on_primaries_that_answer(self, *command: Any) -> list[Any]:
        """The same without those that give no answer. Raises what any other fails with, or the last if none answers."""
        primaries = await self.primaries()
        there = [node for node in primaries if node not in self._slots.absent] or primaries
        calls = [self._ask(node, _one, *command) for node in there]
        answers = await asyncio.gather(*calls, return_exceptions=True)
        given = [answer for answer in answers if not isinstance(answer, _NO_ANSWER)]
        for answer in given or answers:
            if isinstance(answer, BaseException):
                raise answer
        return given

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
        nodes = [node for node in self._slots.known_primaries if node not in self._slots.absent]
        return random.choice(nodes or self._slots.seeds).pubsub(**options)  # noqa: S311

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
            places[await self._slots.owner(_slot(args))].append(place)

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
        node, asking = await self._slots.owner(slot), False
        for left in reversed(range(limits.CLUSTER_TRIES)):
            try:
                return await self._ask(node, send, asking)
            except MovedError as error:
                if not left:
                    raise
                node, asking = self._slots.moved(error, node), False
            except AskError as error:
                if not left:
                    raise
                node, asking = self._slots.pointed_at(error, node), True
            except TryAgainError:
                if not left:
                    raise
                await asyncio.sleep(limits.CLUSTER_TRY_AGAIN_MS / 1000)
                node, asking = await self._slots.owner(slot), False
        raise AssertionError("the last try returns or raises")

    async def _ask(self, node: Redis, send: Callable[..., Awaitable[T]], *args: Any) -> T:
        """What `send(node, *args)` returns, keeping in mind whether the node answers."""
        try:
            result = await send(node, *args)
        except _NO_ANSWER:
            self._slots.gave_no_answer(node)
            raise
        except ResponseError:
            self._slots.answered(node)
            raise
        self._slots.answered(node)
        return result


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
