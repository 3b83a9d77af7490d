"""Scripts whose results count only when replicas have them too (`--replicas-ack`).

WAIT asks for what its own connection has written, and since Redis 7 for nothing else. A resent ballot writes nothing,
yet the ballot that it finds may have been written by a call that gave up waiting. So a write of our own, the fence,
stands between: when replicas have that, they have all that was there before it.
"""

from typing import Any, Final

from redis.asyncio import Redis
from redis.exceptions import ConnectionError, ResponseError

from acclaim.base import limits
from acclaim.redis import keys
from acclaim.redis.cluster import Cluster, Command, on_one_connection


class TooFewReplicas(ConnectionError):
    """Written, but not by as many replicas as were asked for; it may be lost with the primary."""


class Replicas:
    """`behind` are the fences (keys.py) that too few replicas have seen."""

    def __init__(self, redis: Redis, count: int) -> None:
        self.count: Final = count
        self.behind: set[str] = set()
        self._redis = redis

    async def run(self, *command: Any) -> Any:
        """Sends an EVALSHA or EVAL and waits for the replicas. Raises TooFewReplicas."""
        return (await self._fenced(keys.fence(command[3]), command))[0]

    async def look_again(self) -> None:
        """Asks for what was missing before. Raises TooFewReplicas."""
        for fence in list(self.behind):
            await self._fenced(fence)

    async def _fenced(self, fence: str, *commands: Command) -> list[Any]:
        fenced = [*commands, ("SET", fence, ""), ("WAIT", self.count, limits.REPLICAS_ACK_MS)]
        if isinstance(self._redis, Cluster):
            answers = await self._redis.on_one_connection(fenced)
        else:
            answers = await on_one_connection(self._redis, fenced)
        *_, written, seen_by = answers
        for answer in (written, seen_by):
            if isinstance(answer, ResponseError):
                raise answer
        if seen_by < self.count:
            self.behind.add(fence)
            raise TooFewReplicas(f"{seen_by} of {self.count} replicas have it")
        self.behind.discard(fence)
        return answers
