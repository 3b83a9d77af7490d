"""What members ask of themselves, looked up in the store: what they have cast, when their phone comes back."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from acclaim.base.errors import AcclaimError
from acclaim.event.parts.poll import Poll, Quota, Replace
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.memory import Memory
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, marks, secret
from acclaim.voting.holding import used_votes
from acclaim.wire import messages


class LookUps:
    """The questions of one kind, each a task of its own: they are seldom asked, so no lane gathers them."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, connection: Connection, activity_id: str, answer: Callable[[Member], Awaitable[None]]) -> None:
        """`answer` sends what was found; what it raises of AcclaimError is sent instead. The activity must be one of
        the event's. Raises Refused("busy")."""
        connection.take_slot()
        task = asyncio.create_task(self._answered(connection, activity_id, answer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answered(
        self, connection: Connection, activity_id: str, answer: Callable[[Member], Awaitable[None]]
    ) -> None:
        assert connection.member is not None
        try:
            await asyncio.sleep(connection.wait_for_mine(activity_id))
            await answer(connection.member)
        except AcclaimError as error:
            connection.send(messages.ErrorFrame(error.as_dict()))
        finally:
            connection.in_flight -= 1

    async def drained(self) -> None:
        """Returns when all that was asked has been answered."""
        await asyncio.gather(*self._tasks, return_exceptions=True)


class Mine:
    """Of one event on this worker."""

    def __init__(self, store: Store, memory: Memory) -> None:
        self._store = store
        self._memory = memory
        self._look_ups = LookUps()

    def ask(self, connection: Connection, message: messages.Mine) -> None:
        """Raises Unknown("unknown_poll"), Refused("busy")."""
        poll = self._memory.poll(message.poll)
        self._look_ups.begin(connection, poll.id, lambda member: self._answer(connection, poll, member))

    async def _answer(self, connection: Connection, poll: Poll, member: Member) -> None:
        poll_id, epoch = poll.id, self._memory.epoch(poll.id)
        event_id, shard = self._memory.event.id, keys.shard(member.id, poll.shards)
        if poll.is_secret:
            mark = await marks.find(self._store, event_id, poll_id, shard, epoch, member.id)
            connection.send(messages.MineFrame(poll_id, epoch, self._marked(poll_id, epoch, mark)))
            return
        holding = await ballots.holding_of(self._store, event_id, poll, member.id, epoch)
        numbers = holding.numbers[-1:] if isinstance(poll.repeat, Replace) else holding.numbers
        held = await ballots.find(self._store, event_id, poll_id, shard, *numbers)
        void = None
        if holding.voided_in:
            void = await ballots.find_void(self._store, event_id, poll_id, shard, holding.voided_in)
        receipts = self._memory.receipts(poll_id).write(shard, [one.seq for one in held])
        rows = [
            {"ballot": one.ballot, "receipt": receipt, "at": one.at}
            for one, receipt in zip(held, receipts, strict=True)
        ]
        voided = {"at": void.at, "why": void.why} if void else None
        used = None
        if rows and isinstance(poll.repeat, Quota):
            used = {"at": held[-1].at, "options": used_votes(holding.text)}
        connection.send(messages.MineFrame(poll_id, epoch, rows, voided, used))
        if rows and poll.visibility == "on_vote" and connection.hub is not None:
            connection.hub.has_voted(connection, poll_id, epoch)

    def _marked(self, poll_id: str, epoch: int, mark: str) -> list[dict[str, Any]]:
        """Of a secret poll nothing but the receipt is known."""
        if not mark:
            return []
        [receipt] = self._memory.receipts(poll_id, epoch).write(secret.SHARD, [marks.number_of(mark)])
        return [{"ballot": "", "receipt": receipt, "at": 0}]
