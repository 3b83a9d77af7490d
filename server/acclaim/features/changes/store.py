"""Reads an event's logs from where a reader has come: ballots by shard, what operators did, comments.

Nothing is written. What is read of a poll is a consistent whole: shard 0, whose state is that of all, is looked at
first and read no further than it was then, so a poll's close comes after every ballot that it counts.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, cast

from acclaim.base.errors import Unknown
from acclaim.event.parts.poll import Poll
from acclaim.features.changes.cursor import Place, PollPlace
from acclaim.redis import keys
from acclaim.redis.client import Store

Fields = dict[bytes, bytes]
_FINAL: Final = (b"closed", b"published", b"draft")  # no ballot of the epoch may come after these
_STAMP_BITS: Final = 0xFFFF
_PAGE: Final = 50  # entries of a log that is read whole


class Entry(NamedTuple):
    """One entry of a shard's log: ballots, a state or a void. `first` is its first record, `last` its last."""

    shard: int
    first: int
    last: int
    fields: Fields


class PollNews(NamedTuple):
    """What is new in a poll, by shard, each in its order; the place behind it; whether there is more."""

    entries: list[list[Entry]]
    place: PollPlace
    more: bool


async def poll_news(
    store: Store, event_id: str, polls: Sequence[Poll], places: Mapping[str, PollPlace], entries_max: int
) -> dict[str, PollNews]:
    """What is new in polls, `entries_max` entries or a few more of all together. Raises Unknown("cursor_gone")."""
    asked = {poll.id: _places(poll, places.get(poll.id)) for poll in polls if not _has_ended(places.get(poll.id))}
    seqs = await _seqs(store, event_id, {poll_id: len(shards) for poll_id, shards in asked.items()})
    wanted: list[tuple[str, int]] = []
    for poll_id, shards in asked.items():
        for shard, place in enumerate(shards):
            if seqs[poll_id, shard] < place.record:
                raise Unknown("cursor_gone")
            if seqs[poll_id, shard] > place.record:
                wanted.append((poll_id, shard))
    if not wanted:
        return {}
    count = max(1, entries_max // len(wanted))
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        for poll_id, shard in wanted:
            key, record = keys.log(event_id, poll_id, shard), asked[poll_id][shard].record
            pipeline.xrevrange(key, f"{record}-0", count=1)
            pipeline.xrange(key, f"({record}-0", f"{seqs[poll_id, shard]}-0", count=count)
        answers = await pipeline.execute()
    found: dict[str, list[list[Entry]]] = {poll_id: [[] for _ in shards] for poll_id, shards in asked.items()}
    cut: set[str] = set()  # polls of which another shard than 0 has more
    more: set[str] = set()
    for (poll_id, shard), before, entries in zip(wanted, answers[::2], answers[1::2], strict=True):
        _check(asked[poll_id][shard], shard, before)
        found[poll_id][shard] = [_entry(shard, one) for one in entries]
        if len(entries) == count:
            more.add(poll_id)
            cut.update([poll_id] if shard else [])
    return {
        poll_id: _news(asked[poll_id], shards, poll_id in cut, poll_id in more)
        for poll_id, shards in found.items()
        if any(shards)
    }


async def ends(store: Store, event_id: str, polls: Sequence[Poll]) -> dict[str, PollPlace]:
    """The places behind everything that is there now, the receipts of published polls among it."""
    places: dict[str, PollPlace] = {}
    for poll in polls:
        last = [await _last(store, event_id, poll.id, shard) for shard in range(poll.shards)]
        published = _published_at(last[0]) if last[0] else 0
        shards = tuple(_place_behind(one) if one else Place() for one in last)
        places[poll.id] = PollPlace(() if published else shards, published, done=published > 0)
    return places


async def whole_log(store: Store, event_id: str, poll_id: str, shard: int) -> AsyncIterator[list[Entry]]:
    """A shard's log from its beginning, page by page."""
    start = "-"
    while True:
        async with store.answering() as redis:
            found = cast(list[Any], await redis.xrange(keys.log(event_id, poll_id, shard), min=start, count=_PAGE))
        yield [_entry(shard, one) for one in found]
        if len(found) < _PAGE:
            return
        start = "(" + found[-1][0].decode()


async def audit_news(store: Store, event_id: str, last: str, count: int) -> list[tuple[str, Fields]]:
    """Entries of the event's audit log after `last` ("": from its beginning). Raises Unknown("cursor_gone")."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.xrange(keys.audit(event_id), last or "-", last or "-", count=1)
        pipeline.xrange(keys.audit(event_id), f"({last}" if last else "-", count=count)
        known, found = cast(list[list[Any]], await pipeline.execute())
    if last and not known:
        raise Unknown("cursor_gone")
    return [(entry_id.decode(), fields) for entry_id, fields in found]


async def audit_end(store: Store, event_id: str) -> str:
    """The newest entry of the audit log, "" if there is none."""
    async with store.answering() as redis:
        found = cast(list[Any], await redis.xrevrange(keys.audit(event_id), count=1))
    return found[0][0].decode() if found else ""


def _has_ended(place: PollPlace | None) -> bool:
    return place is not None and (place.done or place.published > 0)


def _places(poll: Poll, place: PollPlace | None) -> tuple[Place, ...]:
    """A poll in draft may have got more shards, or fewer: what those held that are gone has been voided by a reset."""
    known = place.shards if place else ()
    return (*known[: poll.shards], *(Place() for _ in range(poll.shards - len(known))))


async def _seqs(store: Store, event_id: str, shards: Mapping[str, int]) -> dict[tuple[str, int], int]:
    """The newest record of each shard; those of all shards 0 first, and what a Cluster asks at once is asked apart."""
    firsts = [(poll_id, 0) for poll_id in shards]
    others = [(poll_id, shard) for poll_id, count in shards.items() for shard in range(1, count)]
    groups = [firsts, others] if store.is_cluster else [firsts + others]
    found: dict[tuple[str, int], int] = {}
    for group in filter(None, groups):
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for poll_id, shard in group:
                pipeline.hget(keys.poll(event_id, poll_id, shard), "seq")
            answers = await pipeline.execute()
        found |= {place: int(seq or 0) for place, seq in zip(group, answers, strict=True)}
    return found


def _check(place: Place, shard: int, before: list[Any]) -> None:
    """Raises Unknown("cursor_gone") if the record at a place is another one than that which was read."""
    if place.record and (not before or _place_behind(_entry(shard, before[0])) != place):
        raise Unknown("cursor_gone")


def _entry(shard: int, raw: Any) -> Entry:
    entry_id, fields = raw
    first = int(entry_id.partition(b"-")[0])
    return Entry(shard, first, first + fields.get(b"r", b"").count(b"\n"), fields)


def _place_behind(entry: Entry) -> Place:
    return Place(entry.last, int(entry.fields[b"t"]) & _STAMP_BITS)


def _news(places: tuple[Place, ...], found: list[list[Entry]], cut: bool, more: bool) -> PollNews:
    """`cut`: another shard has more, so shard 0 must not say yet that the epoch is over."""
    if cut:
        ends = next((at for at, one in enumerate(found[0]) if one.fields.get(b"s") in _FINAL), len(found[0]))
        found = [found[0][:ends], *found[1:]]
    shards = tuple(
        _place_behind(entries[-1]) if entries else place for place, entries in zip(places, found, strict=True)
    )
    published = max(map(_published_at, found[0]), default=0)
    return PollNews(found, PollPlace(() if published else shards, published), more or cut)


async def _last(store: Store, event_id: str, poll_id: str, shard: int) -> Entry | None:
    async with store.answering() as redis:
        found = cast(list[Any], await redis.xrevrange(keys.log(event_id, poll_id, shard), count=1))
    return _entry(shard, found[0]) if found else None


def _published_at(entry: Entry) -> int:
    """When the poll was published, if this entry says so (ms), else 0."""
    return int(entry.fields[b"t"]) if entry.fields.get(b"s") == b"published" else 0
