"""Group commit: whatever has come in while the last call was away goes out with the next one.

A lane flushes as soon as its previous call has returned. A lone vote waits for nothing; under load batches grow
by themselves, up to `batch_max`, and one fsync serves them all. Calls are never cancelled.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Item = TypeVar("Item")


def _nobody_asks() -> None:
    """Of a lane that stays."""


class Lane(Generic[Item]):
    """One queue with at most one call in flight. `flush` takes up to `batch_max` items and answers each of them.

    `idle` is called whenever nothing is queued or in flight any more.
    """

    __slots__ = ("_batch_max", "_flush", "_idle", "_pending", "_task")

    def __init__(
        self, flush: Callable[[list[Item]], Awaitable[None]], batch_max: int, idle: Callable[[], object] = _nobody_asks
    ) -> None:
        self._flush = flush
        self._idle = idle
        self._batch_max = batch_max
        self._pending: list[Item] = []
        self._task: asyncio.Task[None] | None = None

    def add(self, item: Item) -> None:
        """Queues an item; it goes out with the next call."""
        self._pending.append(item)
        if self._task is None:
            self._task = asyncio.create_task(self._run())

    @property
    def busy(self) -> bool:
        """Whether anything is queued or in flight."""
        return self._task is not None

    @property
    def waiting(self) -> int:
        """How many items are queued."""
        return len(self._pending)

    async def drained(self) -> None:
        """Returns when everything queued has been answered."""
        while self._task is not None:
            await asyncio.shield(self._task)

    async def _run(self) -> None:
        try:
            while self._pending:
                batch = self._pending[: self._batch_max]
                del self._pending[: self._batch_max]
                await self._flush(batch)
        finally:
            self._task = None
            self._idle()
