"""The ballots of a poll: cast a batch in one script call, find one by its place, read the log, recount."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, cast

import msgspec

from server import limits
from server.domain import tally
from server.domain.ballot import Ballot
from server.domain.event import Event, Poll, Quota, Replace
from server.domain.tally import Counts, PollNow
from server.errors import AcclaimError, Refused, Unknown
from server.store import keys, polls
from server.store.client import Store

# What the cast scripts' codes mean; lua/lib/ballots.lua names the same numbers.
_CODES: Final = {
    1: "not_open", 2: "locked", 3: "closed", 4: "reset",
    6: "already_voted", 7: "quota_used", 8: "option_quota_used",
}  # fmt: skip
_STALE: Final = 5
_FOUND_A_CALL: Final = 50  # each brings a whole batch along


class StaleDefinition(Exception):
    """The poll was opened with a newer definition than the caller checked the ballots against: re-read, check again."""


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """What became of a ballot: counted as record `seq` at `at` (ms), or refused with `code`.

    A refused one has the record that stands instead in `seq`, or 0.
    """

    seq: int
    at: int
    code: str | None = None

    def refusal(self) -> AcclaimError:
        assert self.code
        return Refused(self.code)


async def cast_batch(
    store: Store,
    event: Event,
    poll: Poll,
    shard: int,
    epoch: int,
    rev: int,
    ballots: Sequence[Ballot],
    utc_offset_s: int = 0,
) -> list[Outcome]:
    """Casts checked ballots of one shard of one poll in one call; returns their outcomes in the same order.

    `rev` is that of the definition they were checked against. Safe to repeat. Raises StoreAway, StaleDefinition.
    """
    await store.check_durable()
    prefix = keys.ballots_prefix(event.id, poll.id, shard, epoch)
    script_keys = [keys.poll(event.id, poll.id, shard), keys.log(event.id, poll.id, shard)]
    args: list[str | int] = [epoch, rev]
    for ballot in ballots:
        script_keys.append(f"{prefix}{keys.bucket(ballot.member)}")
        args += (ballot.member, ballot.id, ballot.choice)
    match poll.repeat:
        case Replace():
            script = "cast_replace"
            args.append(limits.BALLOTS_PER_MEMBER)
        case Quota() as rule:
            script = "cast_quota"
            offset = utc_offset_s if rule.per == "day" else ""
            args += (rule.votes, rule.per_option, offset, limits.BALLOTS_PER_MEMBER)
        case _:
            script = "cast_once"
    flat: list[int] = await store.run(script, script_keys, args)
    if -_STALE in flat:
        raise StaleDefinition
    return [
        Outcome(seq, at) if at > 0 else Outcome(seq, 0, _CODES[-at])
        for seq, at in zip(flat[::2], flat[1::2], strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the log. `epoch` below the poll's means that a reset has voided it."""

    seq: int
    at: int
    epoch: int
    member: str
    ballot: str
    class_id: str
    options: tuple[str, ...]


def _records(entry: tuple[bytes, dict[bytes, bytes]]) -> list[Record]:
    entry_id, fields = entry
    return records_of(entry_id.decode(), {name.decode(): value.decode() for name, value in fields.items()})


def records_of(entry_id: str, fields: Mapping[str, str]) -> list[Record]:
    """The ballots of one log entry; none for a change of state."""
    if "r" not in fields:
        return []
    first, at, epoch = int(entry_id.partition("-")[0]), int(fields["t"]), int(fields["e"])
    records = []
    for index, line in enumerate(fields["r"].split("\n")):
        member, ballot, class_id, options = line.split(" ")
        records.append(Record(first + index, at, epoch, member, ballot, class_id, tuple(options.split(","))))
    return records


async def read_log(store: Store, event_id: str, poll_id: str, shard: int, page: int = 50) -> AsyncIterator[Record]:
    """All ballots of a shard in the order of their record numbers, a page of log entries at a time."""
    start = "-"
    while True:
        async with store.answering() as redis:
            entries = cast(list[Any], await redis.xrange(keys.log(event_id, poll_id, shard), min=start, count=page))
        for entry in entries:
            for record in _records(entry):
                yield record
        if len(entries) < page:
            return
        start = "(" + entries[-1][0].decode()


async def find(store: Store, event_id: str, poll_id: str, shard: int, *numbers: int) -> list[Record]:
    """The ballots with these record numbers. Raises Unknown("unknown_receipt") if there is none of one of them."""
    found: list[Record] = []
    pending = iter(numbers)
    while some := list(islice(pending, _FOUND_A_CALL)):
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for seq in some:
                pipeline.xrevrange(keys.log(event_id, poll_id, shard), f"{seq}-0", count=1)
            answers = await pipeline.execute()
        for seq, entries in zip(some, answers, strict=True):
            found += [record for entry in entries for record in _records(entry) if record.seq == seq]
    if len(found) < len(numbers):
        raise Unknown("unknown_receipt")
    return found


async def held_by(store: Store, event_id: str, poll: Poll, member: str, epoch: int) -> list[Record]:
    """The ballots that a member has cast in this epoch, oldest first."""
    shard = keys.shard(member, poll.shards)
    numbers = await numbers_of(store, event_id, poll, member, epoch)
    return await find(store, event_id, poll.id, shard, *numbers)


async def numbers_of(store: Store, event_id: str, poll: Poll, member: str, epoch: int) -> list[int]:
    """The record numbers of the same."""
    shard = keys.shard(member, poll.shards)
    bucket = keys.ballots_prefix(event_id, poll.id, shard, epoch) + str(keys.bucket(member))
    async with store.answering() as redis:
        value = cast(bytes | None, await redis.hget(bucket, member))
    if value is None:
        return []
    return [int(held.partition(":")[0]) for held in value.decode().rpartition("|")[2].split(" ")]


@dataclass(frozen=True, slots=True)
class Recount:
    """Tally against recount of one poll's current epoch; `difference` is {} and `doubled` [] when all is well."""

    poll: str
    epoch: int
    tally: dict[str, int]
    recount: dict[str, int]
    difference: dict[str, int]
    doubled: list[str]
    voided: int

    @property
    def equal(self) -> bool:
        return not self.difference and not self.doubled


class Recounting:
    """Rebuilds a poll's tally from its log alone and compares, shard by shard."""

    def __init__(self, poll: Poll) -> None:
        self._poll = poll
        self._running, self._rebuilt = Counts(), Counts()
        self._doubled: list[str] = []
        self._voided, self._epoch = 0, 1

    def add(self, now: PollNow, records: Iterable[Record]) -> None:
        """A shard's tally, and its log at least up to there; shard 0 comes first. One in an epoch before shard 0's
        counts for nothing any more: its reset is on the way."""
        if now.epoch < self._epoch:
            self._voided += sum(1 for _ in records)
            return
        self._epoch = now.epoch
        self._running.add_fields(now.counts.as_fields().items())
        counts, twice = tally.recount(self._poll, self._standing(now, records))
        self._rebuilt.add_fields(counts.as_fields().items())
        self._doubled += twice

    def result(self) -> Recount:
        have, should = self._running.as_fields(), self._rebuilt.as_fields()
        difference = tally.difference(have, should)
        return Recount(self._poll.id, self._epoch, have, should, difference, self._doubled, self._voided)

    def _standing(self, now: PollNow, records: Iterable[Record]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        for record in records:
            if record.epoch < now.epoch:
                self._voided += 1
            elif record.seq <= now.seq:  # a poll may take ballots meanwhile
                yield record.member, record.class_id, record.options


async def recount(store: Store, event: Event, poll: Poll) -> Recount:
    """The recount of one poll as it stands now."""
    recounting = Recounting(poll)
    for shard in range(poll.shards):
        now = await polls.read_shard(store, event.id, poll.id, shard)
        records = [record async for record in read_log(store, event.id, poll.id, shard)]
        await asyncio.to_thread(recounting.add, now, records)  # it may run while people vote
    return recounting.result()
