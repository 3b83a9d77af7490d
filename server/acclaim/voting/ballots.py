"""The ballots of a poll once they are cast: find one by its place, read the log, recount. Casting them: casting.py."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, NamedTuple, TypeVar, cast

from acclaim.base.errors import Unknown
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.identity.roster import store as roster
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import holding, polls, secret, tally
from acclaim.voting.recounting import Recount
from acclaim.voting.tally import Counting, Counts, PollNow

T = TypeVar("T")
_FOUND_A_CALL: Final = 50  # each brings a whole batch along


@dataclass(frozen=True, slots=True)
class Record:
    """One ballot in the log. `epoch` below the poll's means that a reset has voided it."""

    seq: int
    at: int
    epoch: int
    member: str
    ballot: str
    payload: str  # what it says, by the poll's method


@dataclass(frozen=True, slots=True)
class Void:
    """An entry of the log by which all ballots of members in this epoch were voided: {member: their record numbers}."""

    seq: int
    at: int
    epoch: int
    members: Mapping[str, tuple[int, ...]]
    by: str
    why: str


def _logged(entry: tuple[bytes, dict[bytes, bytes]]) -> list[Record | Void]:
    entry_id, fields = entry
    return logged_in(entry_id.decode(), {name.decode(): value.decode() for name, value in fields.items()})


def logged_in(entry_id: str, fields: Mapping[str, str]) -> list[Record | Void]:
    """The ballots of one log entry, or what it voids; none for a change of state."""
    if "r" not in fields and "v" not in fields:
        return []
    first, at, epoch = int(entry_id.partition("-")[0]), int(fields["t"]), int(fields["e"])
    if "v" in fields:
        lines = (line.split(" ") for line in fields["v"].split("\n"))
        members = {member: tuple(map(int, numbers.split(","))) for member, numbers in lines}
        return [Void(first, at, epoch, members, fields["by"], fields["why"])]
    records: list[Record | Void] = []
    for index, line in enumerate(fields["r"].split("\n")):
        member, ballot, payload = line.split(" ", 2)
        records.append(Record(first + index, at, epoch, member, ballot, payload))
    return records


async def read_log(store: Store, event_id: str, poll_id: str, shard: int, page: int = 50) -> AsyncIterator[Record]:
    """All ballots of a shard, including voided ones, in the order of their record numbers."""
    async for one in read_history(store, event_id, poll_id, shard, page):
        if isinstance(one, Record):
            yield one


async def read_history(
    store: Store, event_id: str, poll_id: str, shard: int, page: int = 50
) -> AsyncIterator[Record | Void]:
    """All ballots of a shard and what was voided, in the order of the log, a page of entries at a time."""
    async for entries in _pages(store, event_id, poll_id, shard, page):
        for entry in entries:
            for one in _logged(entry):
                yield one


async def _pages(
    store: Store, event_id: str, poll_id: str, shard: int, page: int
) -> AsyncIterator[list[tuple[bytes, dict[bytes, bytes]]]]:
    start = "-"
    while True:
        async with store.answering() as redis:
            entries = cast(list[Any], await redis.xrange(keys.log(event_id, poll_id, shard), min=start, count=page))
        yield entries
        if len(entries) < page:
            return
        start = "(" + entries[-1][0].decode()


def _history_for_a_thread(store: Store, event_id: str, poll_id: str, shard: int) -> Iterator[Record | Void]:
    """`read_history` for a thread beside the running loop, which reads a page whenever the thread has used up the one
    before: a million ballots are never in memory together."""
    loop = asyncio.get_running_loop()
    pages = _pages(store, event_id, poll_id, shard, 50)

    def history() -> Iterator[Record | Void]:
        while entries := asyncio.run_coroutine_threadsafe(_next_or_none(pages), loop).result():
            for entry in entries:
                yield from _logged(entry)

    return history()


async def _next_or_none(pages: AsyncIterator[T]) -> T | None:
    return await anext(pages, None)


async def find(store: Store, event_id: str, poll_id: str, shard: int, *numbers: int) -> list[Record]:
    """The ballots with these record numbers. Raises Unknown("unknown_receipt") if one of them does not exist."""
    found: list[Record] = []
    pending = iter(numbers)
    while some := list(islice(pending, _FOUND_A_CALL)):
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for seq in some:
                pipeline.xrevrange(keys.log(event_id, poll_id, shard), f"{seq}-0", count=1)
            answers = await pipeline.execute()
        for seq, entries in zip(some, answers, strict=True):
            logged = [one for entry in entries for one in _logged(entry)]
            found += [one for one in logged if isinstance(one, Record) and one.seq == seq]
    if len(found) < len(numbers):
        raise Unknown("unknown_receipt")
    return found


class Holding(NamedTuple):
    """What the store can find directly of a member in an epoch: the record numbers of the last limits.BALLOTS_AT_HAND
    ballots, oldest first; that of the Void of them all, or 0; the text in the member's bucket, without it."""

    numbers: list[int]
    voided_in: int
    text: str


async def holding_of(store: Store, event_id: str, poll: Poll, member: str, epoch: int) -> Holding:
    """What the store has at hand of a member in an epoch."""
    async with store.answering() as redis:
        value = cast(bytes | None, await redis.hget(_bucket(event_id, poll, member, epoch), member))
    if value is None:
        return Holding([], 0, "")
    voided_in, held = holding.voided(value.decode())
    return Holding([int(seq) for seq, _ in _at_hand(held)], voided_in, held)


async def is_counted(store: Store, event_id: str, poll: Poll, member: str, ballot: str, epoch: int) -> bool:
    """Whether the member has cast the ballot of this id in this epoch, however long ago."""
    tag = holding.tag_of(ballot)
    async with store.answering() as redis:
        fields = [member, holding.older_field(member, tag)]
        values = cast(list[bytes | None], await redis.hmget(_bucket(event_id, poll, member, epoch), fields))
    held, older = ((value or b"").decode() for value in values)
    numbers = [int(seq) for seq, of in _at_hand(holding.voided(held)[1]) if of in ("", tag)]
    numbers += map(int, older.split())
    found = await find(store, event_id, poll.id, keys.shard(member, poll.shards), *numbers)
    return any(record.ballot == ballot for record in found)


def _bucket(event_id: str, poll: Poll, member: str, epoch: int) -> str:
    prefix = keys.ballots_prefix(event_id, poll.id, keys.shard(member, poll.shards), epoch)
    return f"{prefix}{keys.bucket(member)}"


def _at_hand(held: str) -> list[tuple[str, str]]:
    """[(record number, tag of the ballot's id, "" in a `once` poll)]."""
    return [(one.partition(":")[0], one.partition(":")[2]) for one in held.rpartition("|")[2].split(" ") if one]


async def find_void(store: Store, event_id: str, poll_id: str, shard: int, seq: int) -> Void:
    """The Void with this record number. Raises Unknown("unknown_receipt")."""
    async with store.answering() as redis:
        entries = cast(list[Any], await redis.xrange(keys.log(event_id, poll_id, shard), f"{seq}-0", f"{seq}-0"))
    for one in [one for entry in entries for one in _logged(entry)]:
        if isinstance(one, Void):
            return one
    raise Unknown("unknown_receipt")


class Recounting:
    """Rebuilds a poll's tally from its log alone and compares, shard by shard."""

    def __init__(self, poll: Poll) -> None:
        self._poll = poll
        self._running, self._rebuilt = Counts(), Counts()
        self._doubled: list[str] = []
        self.voters: list[str] = []
        self._voided, self._epoch = 0, 1

    def add(self, now: PollNow, history: Iterable[Record | Void]) -> None:
        """A shard's tally, and its log at least up to there; shard 0 comes first. A shard in an epoch before shard 0's
        no longer counts: its reset is on the way."""
        if now.epoch < self._epoch:
            self._voided += sum(isinstance(one, Record) for one in history)
            return
        self._epoch = now.epoch
        self._running.add_all(now.counts)
        counting = Counting(self._poll)
        for one in history:
            if isinstance(one, Record) and one.epoch < now.epoch:
                self._voided += 1
            elif one.epoch < now.epoch or one.seq > now.seq:  # a poll may accept ballots meanwhile
                continue
            elif isinstance(one, Record):
                counting.add(one.member, one.payload)
            else:
                self._voided += sum(map(len, one.members.values()))
                for member in one.members:
                    counting.void(member)
        self._rebuilt.add_all(counting.counts)
        self._doubled += counting.doubled
        self.voters += counting.voters

    def result(self, not_on_roster: Sequence[str] = ()) -> Recount:
        have, should = self._running.as_fields(), self._rebuilt.as_fields()
        difference = tally.difference(have, should)
        return Recount(
            self._poll.id, self._epoch, have, should, difference, self._doubled, self._voided, list(not_on_roster)
        )


async def recount(store: Store, event: Event, poll: Poll) -> Recount:
    """The recount of one poll as it is now."""
    if poll.is_secret:
        return await secret.recount(store, event, poll)
    recounting = Recounting(poll)
    for shard in range(poll.shards):
        now = await polls.read_shard(store, event.id, poll.id, shard)
        history = _history_for_a_thread(store, event.id, poll.id, shard)
        await asyncio.to_thread(recounting.add, now, history)  # it may run while people vote
    return recounting.result(await roster.unknown_members(store, event.roster_of, recounting.voters))
