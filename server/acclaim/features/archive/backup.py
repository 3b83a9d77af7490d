"""An event out of Redis into an archive, also while people vote. Needs little memory however many ballots there are.

Each poll is cut where its tally was read: ballots that came later are left out of its log, so that the archive's tally
equals its recount. A survey or secret poll that is open or paused is left out as a whole: of two archives one ballot
apart, the difference would tell that ballot. It comes back as a draft of the next epoch, as if it had been reset. Likes
are the sums of the members' counters as they were read. What expires (limits by address, broken imports) stays behind,
and so do the members' buckets of ballots, which follow from the log.
"""

import re
from collections import Counter
from collections.abc import AsyncIterator
from itertools import groupby
from pathlib import Path
from typing import Any, Final, cast

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.activity import Activity
from acclaim.event.states import RUNNING_STATES
from acclaim.features.archive.archive import Writer, as_text, fields_of
from acclaim.features.archive.manifest import Manifest
from acclaim.features.points import store as points
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.tally import PollNow

_KEYS_A_CALL: Final = 100
_LARGE_FIELDS: Final = 5_000  # a hash above this is read in pieces
_PAGE_ENTRIES: Final = 500
_epoch_of = re.compile(r"(?:marks|units|tables|overall|classes|texts):(\d+)").match  # of activities that only count
# Nouns of keys that say nothing about the event, or can be rebuilt from logs.
_PASSING: Final = ("fence", "alone", "folded")
_is_bucket_of_ballots = re.compile(r"\d+:\d+\Z").match
_Record = dict[str, Any]
_Standing = dict[int, tuple[str, int]]  # shard → state, epoch


async def backup(store: Store, event_id: str, path: Path, secret: bytes | None) -> Manifest:
    """Writes the archive of an event to a new file. Raises Unknown, StoreAway, OSError, OperatorError conflict."""
    event = (await events.read(store, event_id)).event
    imported = await _roster_version(store, event.roster_of)
    with Writer(path) as archive:
        writing = _Backup(store, event, archive)
        await writing.run()
        if imported != await _roster_version(store, event.roster_of):
            raise OperatorError("conflict", "The roster was replaced during the backup; make the backup again.")
        if poll := await writing.torn():
            why = f"Poll {poll!r} was opened, closed or reset during the backup; make the backup again."
            raise OperatorError("conflict", why, poll=poll)
        return archive.finish(event_id, event.title, secret)


async def left_out(store: Store, event: Event) -> list[Activity]:
    """The surveys and secret polls that an archive made now would leave out."""
    now = await _counted_now(store, event)
    return [one for one in _only_counted(event) if _is_running(now[one.id])]


def _only_counted(event: Event) -> list[Activity]:
    """Activities that keep no answers by member, or may keep none."""
    return [*(poll for poll in event.polls if poll.is_secret), *event.surveys]


async def _counted_now(store: Store, event: Event) -> dict[str, PollNow]:
    return await polls.read_first_shards(store, event.id, [one.id for one in _only_counted(event)])


def _is_running(now: PollNow) -> bool:
    return now.state in RUNNING_STATES


async def _roster_version(store: Store, event_id: str) -> bytes | None:
    async with store.answering() as redis:
        return cast(bytes | None, await cast(Any, redis.hget(keys.roster(event_id), "import")))


class _Backup:
    def __init__(self, store: Store, event: Event, archive: Writer) -> None:
        self._store = store
        self._event = event
        self._event_id = event.id
        self._archive = archive
        self._cuts: dict[str, str] = {}  # POLL.SHARD → the last record that its tally has counted
        self._likes: Counter[str] = Counter()
        self._standing: dict[str, _Standing] = {}  # by poll, as read
        self._counted: dict[str, PollNow] = {}  # surveys and secret polls, as at the beginning

    async def run(self) -> None:
        self._counted = await _counted_now(self._store, self._event)
        own, of_polls = [await self._store.scan(pattern) for pattern in keys.of_event(self._event_id)]
        of_polls = [key for key in of_polls if self._is_kept(key)]
        own.remove(keys.event(self._event_id))
        if self._event.home:  # an archive is complete by itself
            own = [key for key in own if not keys.is_of_roster(key)]
            for pattern in keys.of_roster(self._event.home):
                own += await self._store.scan(pattern)
        await self._write_ledger(
            [key for key in own if _is_of_ledger(key)]
        )  # first: ballots that come later are posted
        for name, group in [*_parts(of_polls), *_parts([key for key in own if not _is_of_ledger(key)])]:
            await self._write(name, group)
        for activity_id, now in self._counted.items():
            if _is_running(now):
                self._write_as_reset(activity_id, now)
        await self._write("event/event", [keys.event(self._event_id)])  # last: no older than what polls need

    async def _write_ledger(self, found: list[str]) -> None:
        """The whole ledger as of one moment. Raises OperatorError("conflict")."""
        before = await points.rev(self._store, self._event_id)
        for name, group in _parts(found):
            await self._write(name, group)
        if before != await points.rev(self._store, self._event_id):
            raise OperatorError("conflict", "Points were earned during the backup; make the backup again.")

    async def torn(self) -> str:
        """A poll of which a verb moved some shards before they were read and some after, or "". A poll left like that
        by a verb that broke off does not count."""
        for poll_id, then in self._standing.items():
            if len(set(then.values())) > 1:
                now = {shard: await polls.read_shard(self._store, self._event_id, poll_id, shard) for shard in then}
                if then != {shard: (figures.state, figures.epoch) for shard, figures in now.items()}:
                    return poll_id
        for activity_id, figures in (await _counted_now(self._store, self._event)).items():
            before = self._counted[activity_id]
            if (_is_running(before), before.epoch) != (_is_running(figures), figures.epoch):
                return activity_id
        return ""

    def _is_kept(self, key: str) -> bool:
        """Whether a key of a poll or survey belongs into the archive; of what only counts, what is of an epoch that was
        reset does not."""
        scope, rest = keys.parts_of(key)
        now = self._counted.get(scope.rpartition(".")[0])
        if now is None:
            return True
        epoch = _epoch_of(rest)
        return not _is_running(now) and (epoch is None or int(epoch[1]) == now.epoch)

    def _is_said(self, name: str, record: _Record) -> bool:
        """Drops from the event that something left out is frozen: it comes back as a draft."""
        what, _, activity_id = str(record.get("field", "")).partition(" ")
        is_of_left_out = activity_id in self._counted and _is_running(self._counted[activity_id])
        return not (name == "event/event" and what == "frozen" and is_of_left_out)

    async def _write(self, name: str, names: list[str]) -> None:
        kinds = await self._kinds(names)
        if not kinds:
            return
        with self._archive.part(name) as part:
            if name == "event/likes":
                for target, n in sorted(self._likes.items()):
                    part.write({"key": "likes", "field": target, "value": str(n)})
                return
            async for record in self._records(kinds):
                if not self._is_said(name, record):
                    continue
                part.write(record)
                if name == "event/likers" and (counter := record["field"].split(" ", 2))[1:]:
                    self._likes[counter[2]] += int(record["value"])

    def _write_as_reset(self, activity_id: str, now: PollNow) -> None:
        """Phones and pages that know the epoch which is left out take no notice of an earlier one."""
        with self._archive.part(f"polls/{activity_id}.0/poll") as part:
            for field, value in (("epoch", now.epoch + 1), ("seq", now.seq + 1), ("state", "draft")):
                part.write({"key": "poll", "field": field, "value": str(value)})

    async def _kinds(self, names: list[str]) -> dict[str, str]:
        """{key: type} of those that are there for good."""
        kinds = {}
        for some in _chunks(names):
            async with self._store.answering() as redis:
                pipeline = redis.pipeline(transaction=False)
                for key in some:
                    pipeline.type(key)
                    pipeline.ttl(key)
                answers = await pipeline.execute()
            for key, kind, ttl in zip(some, answers[::2], answers[1::2], strict=True):
                if ttl == -1:
                    kinds[key] = kind.decode()
        return kinds

    async def _records(self, kinds: dict[str, str]) -> AsyncIterator[_Record]:
        """The lines of a part, key by key."""
        read = {
            "string": self._string, "set": self._set, "zset": self._sorted_set, "list": self._list,
            "stream": self._stream,
        }  # fmt: skip
        for some in _chunks([key for key, kind in kinds.items() if kind == "hash"]):
            async for record in self._hashes(some):
                yield record
        for key, kind in sorted(kinds.items(), key=lambda one: one[1] == "stream"):  # what the sets name is in there
            if kind != "hash":
                async for record in read[kind](key):
                    yield {"key": keys.parts_of(key)[1], **record}

    async def _hashes(self, names: list[str]) -> AsyncIterator[_Record]:
        async with self._store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for key in names:
                pipeline.hlen(key)
            lengths = await pipeline.execute()
            small = [key for key, n in zip(names, lengths, strict=True) if n <= _LARGE_FIELDS]
            for key in small:
                pipeline.hgetall(key)
            contents = dict(zip(small, await pipeline.execute(), strict=True))
        for key in names:
            scope, rest = keys.parts_of(key)
            if key not in contents:
                async with self._store.answering() as redis:
                    async for field, value in redis.hscan_iter(key, count=1000):
                        yield {"key": rest, "field": as_text(field), "value": as_text(value)}
                continue
            if rest == "poll":
                self._cuts[scope] = contents[key].get(b"seq", b"0").decode()
                poll_id, _, shard = scope.rpartition(".")
                figures = polls.now_of(contents[key])
                self._standing.setdefault(poll_id, {})[int(shard)] = figures.state, figures.epoch
            for field, value in sorted(contents[key].items()):
                yield {"key": rest, "field": as_text(field), "value": as_text(value)}

    async def _string(self, key: str) -> AsyncIterator[_Record]:
        async with self._store.answering() as redis:
            yield {"value": as_text(cast(bytes, await redis.get(key)))}

    async def _set(self, key: str) -> AsyncIterator[_Record]:
        async with self._store.answering() as redis:
            async for member in redis.sscan_iter(key, count=1000):
                yield {"member": as_text(member)}

    async def _sorted_set(self, key: str) -> AsyncIterator[_Record]:
        async with self._store.answering() as redis:
            async for member, score in redis.zscan_iter(key, count=1000):
                yield {"member": as_text(member), "score": score}

    async def _list(self, key: str) -> AsyncIterator[_Record]:
        start = 0
        while True:
            async with self._store.answering() as redis:
                items = cast(list[bytes], await cast(Any, redis.lrange(key, start, start + _PAGE_ENTRIES - 1)))
            for item in items:
                yield {"item": as_text(item)}
            if len(items) < _PAGE_ENTRIES:
                return
            start += _PAGE_ENTRIES

    async def _stream(self, key: str) -> AsyncIterator[_Record]:
        scope, rest = keys.parts_of(key)
        start, end = "-", self._cuts[scope] if scope and rest == "log" else "+"
        while True:
            async with self._store.answering() as redis:
                entries = cast(list[Any], await redis.xrange(key, min=start, max=end, count=_PAGE_ENTRIES))
            for entry_id, fields in entries:
                yield {"id": entry_id.decode(), "fields": fields_of(fields.items())}
            if len(entries) < _PAGE_ENTRIES:
                return
            start = "(" + entries[-1][0].decode()


def _parts(names: list[str]) -> list[tuple[str, list[str]]]:
    """[(part, its keys)]; of a shard the tally before the log, of the event the likers before the likes."""
    part_of = {}
    for key in names:
        scope, rest = keys.parts_of(key)
        noun = rest.partition(":")[0]
        if noun not in _PASSING and ":copy:" not in rest and not (scope and _is_bucket_of_ballots(rest)):
            part_of[key] = f"polls/{scope}/{noun}" if scope else f"event/{noun}"

    def place(key: str) -> tuple[str, bool, str, str]:
        folder, _, noun = part_of[key].rpartition("/")
        return folder, noun != "poll", noun, key

    return [(name, list(group)) for name, group in groupby(sorted(part_of, key=place), key=part_of.__getitem__)]


def _chunks(names: list[str]) -> list[list[str]]:
    return [names[at : at + _KEYS_A_CALL] for at in range(0, len(names), _KEYS_A_CALL)]


def _is_of_ledger(key: str) -> bool:
    return keys.parts_of(key)[1].partition(":")[0] == "ledger"
