"""The way of a ballot from a connection to the store and back, in batches (docs/decisions/0002)."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import cast as known

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, Refused, Stale, StoreAway
from acclaim.event.parts.poll import Poll
from acclaim.event.parts.question_poll import QuestionPoll
from acclaim.live.connection import Connection
from acclaim.live.gauges import Gauges
from acclaim.live.lane import Lane
from acclaim.live.memory import Memory
from acclaim.live.voters import Voters
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting.ballot import Ballot
from acclaim.voting.casting import Casting, Outcome
from acclaim.voting.methods.answer import timed
from acclaim.voting.secret import SecretCasting
from acclaim.wire.acks import Acks
from acclaim.wire.messages import Cast


class _Pending(Ballot, frozen=True, gc=False):
    """A ballot and who gets the answer; one object, because there are very many."""

    connection: Connection
    cast: Cast
    received_at: float
    rev: int  # of the definition that it was checked against


_LaneKey = tuple[str, int, int]  # poll, shard, epoch


class Intake:
    """Ballots of one event on this worker. One lane a poll, shard and epoch while it is busy.

    An epoch is what a phone names. Those that this worker does not know have few lanes, so that made-up ones take
    neither memory nor the calls to the store that the others need.
    """

    def __init__(self, store: Store, memory: Memory, gauges: Gauges) -> None:
        self._store = store
        self._memory = memory
        self._gauges = gauges
        self._loop = asyncio.get_running_loop()
        self._lanes: dict[_LaneKey, BallotLane] = {}
        self._unknown_lanes: set[_LaneKey] = set()  # those whose epoch was unknown when they began
        self.voters = Voters(store, memory)

    def cast(self, connection: Connection, cast: Cast, is_resend: bool = False, heard_at: float | None = None) -> None:
        """Queues a ballot, or refuses at once what no store needs to be asked about. `is_resend`: it is counted, so it
        gets the first answer, even if its member may no longer vote. `heard_at`: when it came, if not just now."""
        heard_at = connection.heard_at if heard_at is None else heard_at
        memory, member = self._memory, connection.member
        is_known = connection.standing is memory.standing or is_resend
        if not is_known and not self.voters.may_vote(connection):
            act = partial(self.cast, connection, cast, heard_at=heard_at)
            refuse = partial(connection.refuse, cast.poll, cast.ballot)
            self.voters.look_again(connection, act, refuse, cast)
            return
        assert member is not None
        try:
            poll, payload = memory.check(cast.poll, member, cast.choices)
            key = (cast.poll, keys.shard(member.id, poll.shards), cast.epoch)
            lane = self._lanes.get(key)
            is_unknown = lane is None and self._is_unknown(key)
            if isinstance(poll, QuestionPoll):
                payload = timed(payload, memory.questions.ms(cast.poll, cast.epoch, heard_at))
            connection.take_slot()
        except AcclaimError as error:
            connection.refuse(cast.poll, cast.ballot, error)
            return
        if lane is None:
            lane = self._lanes[key] = BallotLane(key, self._store, memory, self._gauges, self.cast, self._forget)
            if is_unknown:
                self._unknown_lanes.add(key)
        lane.add(_Pending(member.id, cast.ballot, payload, connection, cast, heard_at, memory.record.rev))

    def _is_unknown(self, key: _LaneKey) -> bool:
        """Whether the epoch is another than this worker's last reading of the poll. Raises Refused("busy") if there
        are lanes enough of such ones."""
        poll_id, _, epoch = key
        if epoch == self._memory.epoch(poll_id):
            return False
        if len(self._unknown_lanes) >= limits.UNKNOWN_EPOCH_LANES:
            raise Refused("busy")
        return True

    def _forget(self, key: _LaneKey) -> None:
        del self._lanes[key]
        self._unknown_lanes.discard(key)

    async def drained(self) -> None:
        """Returns when every ballot has been answered."""
        while self._lanes or self.voters.busy:
            await self.voters.drained()
            await asyncio.gather(*(lane.drained() for lane in self._lanes.values()))


class BallotLane(Lane[_Pending, list[Outcome]]):
    """The ballots of one poll, shard and epoch. `cast` queues one again, `forget` is called when there are no more."""

    __slots__ = ("_acks", "_cast", "_casting", "_forget", "_gauges", "_key", "_memory", "_poll", "_rev", "_store")

    def __init__(
        self,
        key: _LaneKey,
        store: Store,
        memory: Memory,
        gauges: Gauges,
        cast: Callable[[Connection, Cast, bool, float], None],
        forget: Callable[[_LaneKey], None],
    ) -> None:
        super().__init__(limits.BATCH_BALLOTS)
        self._key, self._store, self._memory, self._gauges = key, store, memory, gauges
        self._cast, self._forget = cast, forget
        self._acks = Acks(key[0])
        self._rev = -1  # of the definition by which there are the next two
        self._poll = known(Poll, None)
        self._casting = known(Casting | SecretCasting, None)

    async def call(self, batch: Sequence[_Pending]) -> list[Outcome]:
        memory, rev = self._memory, self._memory.rev
        if batch[0].rev != rev:  # the first to come waited while another definition was read; revisions only grow
            raise Stale
        if rev != self._rev:
            poll_id, shard, epoch = self._key
            self._poll = memory.poll(poll_id)
            self._casting = memory.casting(self._store, self._poll, shard, epoch)
            self._rev = rev
        offset = memory.utc_offset_s(datetime.now(UTC)) if self._casting.days_count else 0
        return await self._casting.cast(rev, batch, offset)

    async def answer(self, batch: Sequence[_Pending], answers: list[Outcome]) -> None:
        poll, (_, shard, epoch) = self._poll, self._key
        receipts = self._memory.receipts_of(poll, epoch).write(shard, [outcome.seq for outcome in answers])
        opens_result, now, waits_s = poll.visibility == "on_vote", asyncio.get_running_loop().time(), []
        frame = self._acks.frame
        for pending, outcome, receipt in zip(batch, answers, receipts, strict=True):
            connection = pending.connection
            connection.in_flight -= 1
            if outcome.code is not None:
                connection.refuse(poll.id, pending.id, outcome.refusal(), receipt if outcome.seq else None)
                continue
            connection.write(frame(pending.id, receipt, outcome.at))
            waits_s.append(now - pending.received_at)
            if opens_result and connection.hub is not None:
                connection.hub.has_voted(connection, poll.id, pending.cast.epoch)
        self._gauges.ack_ms.add(waits_s)
        self._gauges.counts["acknowledged"] += len(waits_s)

    def refuse(self, batch: Sequence[_Pending], error: AcclaimError) -> None:
        for pending in batch:
            pending.connection.in_flight -= 1
            pending.connection.refuse(pending.cast.poll, pending.id, error)

    async def reread(self, batch: Sequence[_Pending]) -> None:
        """The poll may have been opened with a definition that this worker has not read yet."""
        if self._has_newer(batch):
            return
        await self._memory.read_definition(self._store)
        if not self._has_newer(batch):
            # Redis has lost the definition that the poll was opened with, and we have not seen by how much yet
            raise StoreAway("store_away")

    def _has_newer(self, batch: Sequence[_Pending]) -> bool:
        return any(pending.rev != self._memory.rev for pending in batch)

    def again(self, batch: Sequence[_Pending]) -> None:
        for pending in batch:
            pending.connection.in_flight -= 1
            self._cast(pending.connection, pending.cast, False, pending.received_at)

    def idle(self) -> None:
        self._forget(self._key)
