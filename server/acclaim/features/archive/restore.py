"""Writes an event from an archive back into Redis, and rebuilds the members' buckets from the log.

Record numbers, times and log ids stay the same, so receipts and resends get their first answers. The event appears at
the very end, at once; a restore that fails leaves nothing, and what a killed one has left is removed by the next.
"""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Final, TypeVar, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import ArchiveError, OperatorError, StoreAway
from acclaim.event import check as definitions
from acclaim.event import pictures
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll, Quota, Replace
from acclaim.features.archive.archive import SUFFIX, Reader, as_bytes
from acclaim.features.archive.manifest import Part
from acclaim.features.archive.recount import tally_of
from acclaim.features.archive.schema import understood
from acclaim.features.papers import recount as papers
from acclaim.features.questions import recount as questions
from acclaim.features.word_clouds import recount as word_clouds
from acclaim.redis import control, erasing, keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, holding
from acclaim.voting.ballots import Record, Void

_RECORDS_A_CALL: Final = 1000
_DEFINITION: Final = "event/event" + SUFFIX
_Item = TypeVar("_Item")
_decode_event = msgspec.json.Decoder(Event).decode


async def restore(store: Store, archive: Reader, event_id: str) -> Event:
    """Writes the archive's event as `event_id`, usually its own; returns its current definition.

    The archive is checked as a whole first. Raises ArchiveError, StoreAway, ImportRejected, OperatorError
    already_exists or conflict."""
    archive.check()
    with understood(_DEFINITION):
        fields = archive.event_fields()
        events.record_of(fields)
        fields[b"definition"] = _renamed(fields[b"definition"], archive.manifest.event, event_id)
        rev = int(fields.pop(b"rev"))  # the script adds one: no poll may have been opened with a later one
    try:
        event = _decode_event(fields[b"definition"])
    except msgspec.ValidationError as error:
        why = f"The event can't be read by this version, or under this id: {error}."
        raise ArchiveError("archive_broken", why) from None
    definitions.check(event)
    for part in archive.manifest.parts:
        if part.name.endswith("/poll" + SUFFIX):
            with understood(part.name):
                tally_of(archive, part)
    if event_id != archive.manifest.event:  # its own id comes back even after it was erased
        await events.check_not_erased(store, event_id)
    async with _reserved(store, event_id) as still_ours:
        writing = _Restore(store, event_id, event, still_ours)
        for part in archive.manifest.parts:
            if part.name != _DEFINITION:
                with understood(part.name):
                    await writing.write(part, archive.batches(part, _RECORDS_A_CALL))
        await questions.refold(store, event)
        await word_clouds.refold(store, event)
        await papers.refold(store, event)
        for poll_id in writing.begun:
            fields[b"frozen " + poll_id.encode()] = b"1"
        await still_ours()
        pairs: list[str | bytes | int] = [b"rev", rev, *(part for pair in fields.items() for part in pair)]
        if not await store.run("save_event", [keys.event(event_id)], [0, *pairs]):
            raise OperatorError("conflict", f"Event {event_id!r} was made by somebody else meanwhile.")
    async with store.answering() as redis:
        await cast(Any, redis.sadd(keys.EVENTS, event_id))
        await redis.delete(keys.restoring(event_id))
    await control.announce(store, event_id)
    return event


@asynccontextmanager
async def _reserved(store: Store, event_id: str) -> AsyncIterator[Callable[[], Awaitable[None]]]:
    """Within this context nobody else can restore or create the event; if it fails, nothing remains. Yields a function
    to call now and then: a restore that has been silent for limits.RESTORE_SILENCE_S, because it was killed, makes room
    for the next."""
    mark, ours = keys.restoring(event_id), secrets.token_bytes(8)
    async with store.answering() as redis:
        if not await redis.set(mark, ours, nx=True, ex=limits.RESTORE_SILENCE_S):
            raise OperatorError("conflict", f"Event {event_id!r} is being restored already; wait for that.")

    async def still_ours() -> None:
        async with store.answering() as redis:
            if await redis.get(mark) != ours:
                raise OperatorError("conflict", f"Event {event_id!r} is being restored by somebody else meanwhile.")
            await redis.expire(mark, limits.RESTORE_SILENCE_S)

    async def is_there() -> bool:
        async with store.answering() as redis:
            return bool(await redis.exists(keys.event(event_id)))

    try:
        if await is_there():
            raise OperatorError("already_exists", f"There is an event {event_id!r} already; choose another id.")
        await erasing.erase(store, event_id, kept=mark)  # what a broken restore has left
        yield still_ours
    except BaseException:
        with suppress(StoreAway, OperatorError):  # otherwise the next restore cleans up
            await still_ours()
            if not await is_there():
                await erasing.erase(store, event_id, kept=mark)
            async with store.answering() as redis:
                await redis.delete(mark)
        raise


def _renamed(definition: bytes, before: str, after: str) -> bytes:
    """The definition under another id, with its pictures. It has no home: the archive contains the home's roster."""
    whole = msgspec.json.decode(pictures.moved(definition, before, after))
    return msgspec.json.encode(whole | {"id": after, "home": ""})


class _Restore:
    def __init__(self, store: Store, event_id: str, event: Event, still_ours: Callable[[], Awaitable[None]]) -> None:
        self._store = store
        self._still_ours = still_ours
        self._event_id = event_id
        self._event = event
        self.begun: set[str] = set()  # polls that have left their draft

    async def write(self, part: Part, batches: Iterator[list[dict[str, Any]]]) -> None:
        scope = part.name.removesuffix(SUFFIX).split("/")[1] if part.name.startswith("polls/") else ""
        poll_id, _, shard = scope.rpartition(".")
        poll = self._event.ballots_of(poll_id) if scope and part.name.endswith("/log" + SUFFIX) else None
        for some in batches:
            await self._still_ours()
            async with self._store.answering() as redis:
                pipeline = redis.pipeline(transaction=False)
                for line in some:
                    self._put(pipeline, keys.joined(self._event_id, scope, line["key"]), line)
                    if scope and (line["key"], line.get("field")) == ("poll", "state") and line["value"] != "draft":
                        self.begun.add(poll_id)
                await pipeline.execute()
            if poll:
                await self._remember(poll, int(shard), some)

    def _put(self, pipeline: Any, key: str, line: dict[str, Any]) -> None:
        """The command that restores a line of an archive."""
        match line:
            case {"field": field, "value": value}:
                pipeline.hset(key, as_bytes(field), as_bytes(value))
            case {"id": entry_id, "fields": fields}:
                pipeline.xadd(key, {name: as_bytes(value) for name, value in fields.items()}, id=entry_id)
            case {"member": member, "score": score}:
                pipeline.zadd(key, {as_bytes(member): score})
            case {"member": member}:
                pipeline.sadd(key, as_bytes(member))
            case {"item": item}:
                pipeline.rpush(key, as_bytes(item))
            case {"value": value}:
                pipeline.set(key, as_bytes(value))

    async def _remember(self, poll: Poll, shard: int, lines: list[dict[str, Any]]) -> None:
        """Rebuilds the members' buckets from these log entries."""

        def place(epoch: int, member: str) -> tuple[str, str]:
            prefix = keys.ballots_prefix(self._event_id, poll.id, shard, epoch)
            return f"{prefix}{keys.bucket(member)}", member

        logged = [one for line in lines for one in ballots.logged_in(line["id"], line["fields"])]
        voided = [place(one.epoch, member) for one in logged if isinstance(one, Void) for member in one.members]
        places = dict.fromkeys(voided, "")
        places |= {place(one.epoch, one.member): "" for one in logged if isinstance(one, Record)}
        for some in _chunks(list(places) if isinstance(poll.repeat, Replace | Quota) else voided):
            buckets, members = zip(*some, strict=True)
            held = await self._store.run("member_buckets", buckets, ["read", *members])
            places.update({place: value.decode() for place, value in zip(some, held, strict=True)})
        older: list[tuple[tuple[str, str], str]] = []
        for one in logged:
            if isinstance(one, Void):
                for where in (place(one.epoch, member) for member in one.members):
                    places[where] = holding.void(places[where], one.seq)
            else:
                where = place(one.epoch, one.member)
                places[where], moved = holding.after(
                    poll, places[where], one.seq, one.at, one.ballot, one.payload, self._event.timezone
                )
                if moved:
                    older.append(((where[0], holding.older_field(one.member, moved.tag)), str(moved.seq)))
        for how, fields in (("write", list(places.items())), ("append", older)):
            for part in _chunks(fields):
                pairs = [text for (_, field), value in part for text in (field, value)]
                await self._store.run("member_buckets", [bucket for (bucket, _), _ in part], [how, *pairs])


def _chunks(places: list[_Item]) -> Iterator[list[_Item]]:
    return (places[at : at + _RECORDS_A_CALL] for at in range(0, len(places), _RECORDS_A_CALL))
