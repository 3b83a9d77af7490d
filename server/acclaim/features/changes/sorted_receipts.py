"""All receipts of a published poll, in the order of their letters: which is no order of time.

Whoever had a receipt with its moment or its place would read the choice in the figures of that moment
(docs/decisions/0003). So receipts leave when the poll is published, all together: nothing about them changes any more,
and their order says nothing.
"""

import asyncio
from collections.abc import Iterable
from typing import Final

from acclaim.event.parts.poll import Poll
from acclaim.features.changes import store as logs
from acclaim.features.changes.limits import RECEIPTS_KEPT_POLLS
from acclaim.features.changes.store import Entry
from acclaim.identity import member_sets
from acclaim.redis.client import Store
from acclaim.voting.marks import number_of
from acclaim.voting.receipt import Receipts
from acclaim.voting.secret import SHARD

_CHARS: Final = 14
_LINE: Final = _CHARS + 1  # a receipt, and "+" if it counts or "-" if it is voided
_FIRST_LETTERS: Final = 2  # by which they are parted: no part takes long to sort, and others get their turn
_BATCH: Final = 256


class SortedReceipts:
    """Of the polls that were asked for last, on one worker."""

    def __init__(self, store: Store, secret: bytes) -> None:
        self._store = store
        self._secret = secret
        self._kept: dict[tuple[str, str, int, int], asyncio.Task[bytes]] = {}

    async def some(
        self, event_id: str, poll: Poll, epoch: int, published: int, first: int, count: int
    ) -> tuple[list[tuple[str, bool]], int]:
        """At most `count` receipts from number `first` on, each with whether it counts; and how many follow.
        When it was published (ms) tells it from a poll of the same id in an event that was erased."""
        key = event_id, poll.id, epoch, published
        if key not in self._kept:
            while len(self._kept) >= RECEIPTS_KEPT_POLLS:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = asyncio.create_task(self._read(event_id, poll, epoch))
        try:
            text = await asyncio.shield(self._kept[key])
        except Exception:
            self._kept.pop(key, None)
            raise
        part = text[first * _LINE : (first + count) * _LINE].decode()
        lines = [part[at : at + _LINE] for at in range(0, len(part), _LINE)]
        left = max(0, len(text) // _LINE - first - len(lines))
        return [(line[:_CHARS], line[_CHARS] == "+") for line in lines], left

    async def _read(self, event_id: str, poll: Poll, epoch: int) -> bytes:
        parts: dict[str, list[str]] = {}
        if poll.is_secret:
            receipts, found = Receipts(self._secret, event_id, poll.id, epoch), list[int]()
            async for some in member_sets.marks(self._store, event_id, poll, epoch):
                found += map(number_of, some)
            await asyncio.to_thread(_write, receipts, SHARD, found, set[int](), parts)
            return await asyncio.to_thread(_joined, parts)
        receipts = Receipts(self._secret, event_id, poll.id)
        for shard in range(poll.shards):
            numbers, voided = list[int](), set[int]()
            async for entries in logs.whole_log(self._store, event_id, poll.id, shard):
                await asyncio.to_thread(_take, entries, epoch, numbers, voided)
            await asyncio.to_thread(_write, receipts, shard, numbers, voided, parts)
        return await asyncio.to_thread(_joined, parts)


def _take(entries: Iterable[Entry], epoch: int, numbers: list[int], voided: set[int]) -> None:
    for entry in entries:
        if int(entry.fields[b"e"]) != epoch:
            continue
        if b"r" in entry.fields:
            numbers.extend(range(entry.first, entry.last + 1))
        elif b"v" in entry.fields:
            for line in entry.fields[b"v"].split(b"\n"):
                voided.update(map(int, line.rpartition(b" ")[2].split(b",")))


def _write(receipts: Receipts, shard: int, numbers: list[int], voided: set[int], parts: dict[str, list[str]]) -> None:
    for start in range(0, len(numbers), _BATCH):
        some = numbers[start : start + _BATCH]
        for number, receipt in zip(some, receipts.write(shard, some), strict=True):
            mark = "-" if number in voided else "+"
            parts.setdefault(receipt[:_FIRST_LETTERS], []).append(receipt + mark)


def _joined(parts: dict[str, list[str]]) -> bytes:
    return b"".join("".join(sorted(parts.pop(letters))).encode() for letters in sorted(parts))
