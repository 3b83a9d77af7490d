"""Group commit: whatever has arrived while the last call was in flight goes out with the next one.

A lane flushes as soon as its previous call has returned. A lone vote waits for nothing; under load batches grow
automatically, up to `batch_max`, and one fsync serves them all. Calls are never cancelled.

What becomes of a batch stands here once, whatever is in it: answered, checked again, or refused as a whole.
"""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from acclaim.base.errors import AcclaimError, Internal, NotAdmitted, Refused, Stale, StoreAway
from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.activity import Activity
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.part import Place

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


class Sent(NamedTuple):
    """What a member has sent to an activity; `item` is what its check has made of it, by the definition of `rev`.
    A `message` names its `activity` and `epoch`."""

    connection: Connection
    message: Any
    item: Any
    rev: int


class ActivityLane(Lane[Sent, list[Any]]):
    """What members send to one kind of activity of an event that goes neither by ballots nor by shards."""

    __slots__ = ("_place",)

    def __init__(self, place: Place, batch_max: int) -> None:
        super().__init__(batch_max)
        self._place = place

    # --- what a kind does

    def check(self, member: Member, message: Any) -> Any:
        """The item to store. Raises AcclaimError."""
        raise NotImplementedError

    async def save(self, activity_id: str, epoch: int, rev: int, items: Sequence[Any]) -> list[Any]:
        """Stores some; in the same order what became of them, or an AcclaimError. Raises Stale, StoreAway."""
        raise NotImplementedError

    def say(self, sent: Sent, outcome: Any) -> None:
        """Tells the member."""
        raise NotImplementedError

    def say_no(self, connection: Connection, message: Any, error: AcclaimError) -> None:
        """Tells the member that it came to nothing."""
        raise NotImplementedError

    async def epoch_of(self, activity_id: str, named: int) -> int:
        """The one that runs; read again if `named` is a later one than is known."""
        raise NotImplementedError

    # --- how

    def take(self, connection: Connection, message: Any) -> None:
        """Queues it, or refuses at once what no store needs to be asked about."""
        assert connection.member is not None
        try:
            item = self.check(connection.member, message)
            connection.take_slot()
        except AcclaimError as error:
            self._refuse(connection, message, error)
            return
        self.add(Sent(connection, message, item, self._place.memory.rev))

    def check_entitled(self, member: Member, activity: Activity) -> None:
        """Raises NotAdmitted("members_only"), Refused("not_entitled")."""
        if member.anonymous and self._place.memory.event.admission != "open":
            raise NotAdmitted("members_only")
        if not Entitlement(activity, self._place.memory.renames).includes(member.unit, member.class_):
            raise Refused("not_entitled")

    async def call(self, batch: Sequence[Sent]) -> list[Any]:
        rev = self._place.memory.rev
        if any(sent.rev != rev for sent in batch):  # it waited while another definition was read
            raise Stale
        outcomes: list[Any] = [None] * len(batch)
        for activity_id in dict.fromkeys(sent.message.activity for sent in batch):
            some = [at for at, sent in enumerate(batch) if sent.message.activity == activity_id]
            epoch = await self.epoch_of(activity_id, max(batch[at].message.epoch for at in some))
            now = [at for at in some if batch[at].message.epoch == epoch]
            saved = await self.save(activity_id, epoch, rev, [batch[at].item for at in now]) if now else []
            for at in some:
                outcomes[at] = Refused("reset" if batch[at].message.epoch < epoch else "not_open")
            for at, outcome in zip(now, saved, strict=True):
                outcomes[at] = outcome
        return outcomes

    async def answer(self, batch: Sequence[Sent], answers: list[Any]) -> None:
        for sent, outcome in zip(batch, answers, strict=True):
            sent.connection.in_flight -= 1
            if isinstance(outcome, AcclaimError):
                self._refuse(sent.connection, sent.message, outcome)
            else:
                self.say(sent, outcome)

    def refuse(self, batch: Sequence[Sent], error: AcclaimError) -> None:
        for sent in batch:
            sent.connection.in_flight -= 1
            self._refuse(sent.connection, sent.message, error)

    async def reread(self, batch: Sequence[Sent]) -> None:
        """The activity may have been opened with a definition that this worker has not read yet."""
        memory = self._place.memory
        if all(sent.rev == memory.rev for sent in batch):
            await memory.read_definition(self._place.store)
            if all(sent.rev == memory.rev for sent in batch):  # Redis has lost the one that it was opened with
                raise StoreAway("store_away")

    def again(self, batch: Sequence[Sent]) -> None:
        for sent in batch:
            sent.connection.in_flight -= 1
            self.take(sent.connection, sent.message)

    def _refuse(self, connection: Connection, message: Any, error: AcclaimError) -> None:
        self._place.gauges.refused[error.code] += 1
        self.say_no(connection, message, error)
