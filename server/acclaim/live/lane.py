"""Group commit: whatever has arrived while the last call was in flight goes out with the next one.

A lane flushes as soon as its previous call has returned. A lone vote waits for nothing; under load batches grow
automatically, up to `batch_max`, and one fsync serves them all. Calls are never cancelled.

What becomes of a batch stands here once, whatever is in it: answered, checked again, or refused as a whole.
"""

import asyncio
import logging
from collections.abc import Sequence
from typing import Generic, TypeVar

from acclaim.base.errors import AcclaimError, Internal, Stale

log = logging.getLogger("acclaim.live")

Item = TypeVar("Item")
Answers = TypeVar("Answers")


class Lane(Generic[Item, Answers]):
    """One queue with at most one call in flight. Each kind says what it asks for a batch, and who hears of it how: each
    item is answered, refused or taken again, once."""

    __slots__ = ("_batch_max", "_pending", "_task")

    def __init__(self, batch_max: int) -> None:
        self._batch_max = batch_max
        self._pending: list[Item] = []
        self._task: asyncio.Task[None] | None = None

    # --- what a kind of lane does

    async def call(self, batch: Sequence[Item]) -> Answers:
        """Asks for the whole batch at once. Raises AcclaimError to have it refused, Stale to have it checked again."""
        raise NotImplementedError

    async def answer(self, batch: Sequence[Item], answers: Answers) -> None:
        """Tells everybody. May take its time, so that there is company in the next batch."""
        raise NotImplementedError

    def refuse(self, batch: Sequence[Item], error: AcclaimError) -> None:
        """Tells everybody that it came to nothing."""
        raise NotImplementedError

    async def reread(self, batch: Sequence[Item]) -> None:
        """What the batch was checked by is stale: reads what is newer. Raises AcclaimError to have it refused."""
        raise NotImplementedError

    def again(self, batch: Sequence[Item]) -> None:
        """Checks each item again, once newer data was read."""
        raise NotImplementedError

    def idle(self) -> None:
        """Nothing is queued or in flight any more."""

    # --- for senders

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

    # --- how

    async def _run(self) -> None:
        try:
            while self._pending:
                batch = self._pending[: self._batch_max]
                del self._pending[: self._batch_max]
                try:
                    await self._flush(batch)
                except Exception:  # a bug of ours, too late to refuse anybody: the next batches go on
                    log.exception("%s: a batch of %d was not answered", type(self).__name__, len(batch))
        finally:
            self._task = None
            self.idle()

    async def _flush(self, batch: list[Item]) -> None:
        try:
            try:
                answers = await self.call(batch)
            except Stale:
                await self.reread(batch)
                raise
        except Stale:
            self.again(batch)
        except AcclaimError as error:
            self.refuse(batch, error)
        except Exception:  # a bug of ours must not leave phones waiting: they keep what they sent, and send it again
            log.exception("%s: a batch of %d failed", type(self).__name__, len(batch))
            self.refuse(batch, Internal("internal"))
        else:
            await self.answer(batch, answers)
