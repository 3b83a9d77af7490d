"""The way of a ballot and of a like from a connection to the store and back, in batches (docs/decisions/0002)."""

import asyncio
import logging
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, Internal, Malformed, MemoryLow, Refused, StoreAway, Unknown
from acclaim.event.parts.poll import Poll, Quota
from acclaim.live.connection import Connection
from acclaim.live.gauges import Gauges
from acclaim.live.lane import Lane
from acclaim.live.memory import Memory
from acclaim.live.shedding import likes_flush_ms
from acclaim.live.voters import Voters
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.redis.headroom import Saving
from acclaim.voting import ballots, likes
from acclaim.voting.ballot import Ballot
from acclaim.voting.ballots import Outcome, StaleDefinition
from acclaim.wire import frames, messages
from acclaim.wire.messages import Cast, Like

log = logging.getLogger("acclaim.live")


class _Pending(msgspec.Struct, gc=False):  # made for each ballot: a NamedTuple takes three times as long
    connection: Connection
    ballot: Ballot
    cast: Cast
    received_at: float
    rev: int  # of the definition that it was checked against


class _Reported(NamedTuple):
    connection: Connection
    report: likes.Report


_LaneKey = tuple[str, int, int]  # poll, shard, epoch
_LikesKey = tuple[str, str, str]  # member, source, target


class Intake:
    """Ballots and likes of one event on this worker. One lane a poll, shard and epoch while it is busy; one for likes.

    An epoch is what a phone names. Those that this worker does not know have few lanes, so that made-up ones take
    neither memory nor the calls to the store that the others need.
    """

    def __init__(self, store: Store, memory: Memory, gauges: Gauges) -> None:
        self._store = store
        self._memory = memory
        self._gauges = gauges
        self._loop = asyncio.get_running_loop()
        self._lanes: dict[_LaneKey, Lane[_Pending]] = {}
        self._strange_lanes: set[_LaneKey] = set()  # those whose epoch was unknown when they began
        self.voters = Voters(store, memory, self.cast)
        self._likes: Lane[_LikesKey] = Lane(self._flush_likes, limits.BATCH_LIKES)
        self._likes_waiting: dict[_LikesKey, _Reported] = {}

    # --- ballots

    def cast(self, connection: Connection, cast: Cast, is_resend: bool = False) -> None:
        """Queues a ballot, or refuses at once what no store needs to be asked about. `is_resend`: it is counted, so its
        answer is the first one, whoever may vote by now."""
        is_known = connection.standing is self._memory.standing or is_resend
        if not is_known and not self.voters.may_vote(connection):
            self.voters.look_again(connection, cast)
            return
        assert connection.member is not None
        try:
            poll = self._memory.poll(cast.poll)
            payload = self._memory.check(poll, connection.member, cast.choices)
            key = (poll.id, keys.shard(connection.member.id, poll.shards), cast.epoch)
            is_strange = key not in self._lanes and self._is_strange(key)
            connection.take_slot()
        except AcclaimError as error:
            connection.refuse(cast.poll, cast.ballot, error)
            return
        ballot = Ballot(connection.member.id, cast.ballot, payload)
        lane = self._lanes.get(key)
        if lane is None:
            lane = Lane(lambda batch: self._flush(key, batch), limits.BATCH_BALLOTS, lambda: self._forget(key))
            self._lanes[key] = lane
            if is_strange:
                self._strange_lanes.add(key)
        lane.add(_Pending(connection, ballot, cast, self._loop.time(), self._memory.rev))

    def _is_strange(self, key: _LaneKey) -> bool:
        """Whether the epoch is another than this worker's last reading of the poll. Raises Refused("busy") if there
        are lanes enough of such ones."""
        poll_id, _, epoch = key
        if epoch == self._memory.epoch(poll_id):
            return False
        if len(self._strange_lanes) >= limits.STRANGE_LANES:
            raise Refused("busy")
        return True

    def _forget(self, key: _LaneKey) -> None:
        del self._lanes[key]
        self._strange_lanes.discard(key)

    async def _flush(self, key: _LaneKey, batch: list[_Pending]) -> None:
        poll_id, shard, epoch = key
        memory = self._memory
        if any(pending.rev != memory.rev for pending in batch):  # it waited while another definition was read
            self._cast_again(batch)
            return
        try:
            poll = memory.poll(poll_id)
            offset = memory.utc_offset_s(datetime.now(UTC)) if isinstance(poll.repeat, Quota) else 0
            outcomes = await ballots.cast_batch(
                self._store, memory.event, poll, shard, epoch, memory.rev, [p.ballot for p in batch], offset
            )
        except StaleDefinition:
            await self._check_again(batch)
            return
        except AcclaimError as error:
            self._refuse_all(batch, error)
            return
        except Exception:  # a fault of ours must not leave phones waiting: they keep the ballot and send it again
            log.exception("a batch of poll %s failed", poll_id)
            self._refuse_all(batch, Internal("internal"))
            return
        self._answer(poll, shard, batch, outcomes)

    def _answer(self, poll: Poll, shard: int, batch: list[_Pending], outcomes: list[Outcome]) -> None:
        receipts = self._memory.receipts(poll.id).write(shard, [outcome.seq for outcome in outcomes])
        opens_result, now, waits_s = poll.visibility == "on_vote", self._loop.time(), []
        for pending, outcome, receipt in zip(batch, outcomes, receipts, strict=True):
            connection, ballot_id = pending.connection, pending.ballot.id
            connection.in_flight -= 1
            if outcome.code is not None:
                connection.refuse(poll.id, ballot_id, outcome.refusal(), receipt if outcome.seq else None)
                continue
            connection.write(frames.text(messages.ack(poll.id, ballot_id, receipt, outcome.at)))
            waits_s.append(now - pending.received_at)
            if opens_result and connection.hub is not None:
                connection.hub.has_voted(connection, poll.id, pending.cast.epoch)
        self._gauges.ack_ms.add(waits_s)
        self._gauges.counts["acknowledged"] += len(waits_s)

    def _refuse_all(self, batch: list[_Pending], error: AcclaimError) -> None:
        for pending in batch:
            self._answered(pending)
            pending.connection.refuse(pending.cast.poll, pending.ballot.id, error)

    def _answered(self, pending: _Pending) -> None:
        pending.connection.in_flight -= 1

    async def _check_again(self, batch: list[_Pending]) -> None:
        """The poll was opened with a definition that this worker had not read yet: read it, check against it."""
        try:
            await self._memory.read_definition(self._store)
        except AcclaimError as error:
            self._refuse_all(batch, error)
            return
        except Exception:  # logged, and answered: a newer worker may have written what this one can't read
            log.exception("event %s can't be read", self._memory.event.id)
            self._refuse_all(batch, Internal("internal"))
            return
        if all(pending.rev == self._memory.rev for pending in batch):
            # Redis has lost the definition that the poll was opened with, and we have not seen by how much yet
            self._refuse_all(batch, StoreAway("store_away"))
            return
        self._cast_again(batch)

    def _cast_again(self, batch: list[_Pending]) -> None:
        for pending in batch:
            self._answered(pending)
            self.cast(pending.connection, pending.cast)

    # --- likes

    def like(self, connection: Connection, like: Like) -> None:
        """Queues a running total. Raises Unknown for a target that is not there, Malformed("too_fast"), MemoryLow."""
        assert connection.member is not None
        if self._gauges.saving >= Saving.LIKES:
            raise MemoryLow("memory_low")
        if like.target.startswith(":"):
            if like.target[1:] not in self._memory.reactions:
                raise Unknown("unknown_reaction")
        elif not self._memory.event.likes:
            raise Malformed("malformed", "This event takes no likes.")
        elif like.target:
            poll_id, _, option_id = like.target.partition("/")
            if option_id not in self._memory.options[self._memory.poll(poll_id).id]:
                raise Unknown("unknown_option")
        key = (connection.member.id, like.source, like.target)
        if key not in self._likes_waiting:  # however often a phone reports, one of its totals waits
            if len(self._likes_waiting) >= limits.LIKES_WAITING:  # but it names its counters
                raise Malformed("too_fast")
            self._likes.add(key)
        self._likes_waiting[key] = _Reported(connection, likes.Report(*key, like.total))

    async def _flush_likes(self, keys: list[_LikesKey]) -> None:
        batch = [self._likes_waiting.pop(key) for key in keys]
        try:
            taken = await likes.take_batch(self._store, self._memory.event.id, [r.report for r in batch])
        except AcclaimError as error:
            self._refuse_likes(batch, error)
            return
        except Exception:  # as of ballots: whoever waits hears of it, and the lane goes on
            log.exception("a batch of likes failed")
            self._refuse_likes(batch, Internal("internal"))
            return
        for (connection, report), total in zip(batch, taken, strict=True):
            connection.send(messages.Liked(report.source, report.target, total))
        self._gauges.counts["like_reports"] += len(batch)
        if len(batch) < limits.BATCH_LIKES:  # else there is company enough, and more of it waits
            await asyncio.sleep(likes_flush_ms(self._gauges.shed_level) / 1000)

    def _refuse_likes(self, batch: list[_Reported], error: AcclaimError) -> None:
        for reported in batch:
            reported.connection.send(messages.ErrorFrame(error.as_dict()))

    async def drained(self) -> None:
        """Returns when every ballot and like has been answered."""
        while self._lanes or self.voters.busy:
            await self.voters.drained()
            await asyncio.gather(*(lane.drained() for lane in self._lanes.values()))
        await self._likes.drained()
