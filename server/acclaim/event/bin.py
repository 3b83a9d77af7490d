"""The bin: deleted events, which can be restored for limits.BIN_DAYS and are then erased, with every key they have.

A deleted event keeps its keys; in its hash the definition stands under another name. So every request finds it unknown,
its id stays taken, and one change restores it. Its hash decides: the list BIN is written before and tidied up
afterwards, so an event in the bin is always found.
"""

import logging
from dataclasses import dataclass
from typing import Any, Final, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import audit, homes
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.store import EventRecord
from acclaim.redis import erasing, keys
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.event")

_KEPT_MS: Final = limits.BIN_DAYS * 24 * 3600 * 1000


class Deletion(msgspec.Struct, frozen=True):
    """Who deleted an event and when, and when it is erased; in ms since 1970."""

    by: str
    at: int
    erased_at: int


@dataclass(frozen=True, slots=True)
class DeletedEvent:
    rev: int
    event: Event
    deletion: Deletion
    is_being_erased: bool


_decode_event: Final = msgspec.json.Decoder(Event).decode
_decode_deletion: Final = msgspec.json.Decoder(Deletion).decode


async def put(store: Store, record: EventRecord, who: str, now: int) -> Deletion:
    """Deletes an event as it was read. Every worker is notified and closes the connections of its phones.

    Raises OperatorError("conflict") if it has changed since.
    """
    event, deletion = record.event, Deletion(who, now, now + _KEPT_MS)
    async with store.answering() as redis:
        await redis.zadd(keys.BIN, {event.id: deletion.erased_at})
    fields = {
        "definition": "",
        "deleted_definition": events.as_json(event),
        "deleted": events.as_json(deletion),
    }
    if not await events.set_fields(store, event.id, record.rev, fields, [audit.New(who, "delete_event")], tell=True):
        raise OperatorError("conflict")
    async with store.answering() as redis:
        await cast(Any, redis.srem(keys.EVENTS, event.id))
        if await cast(Any, redis.hexists(keys.event(event.id), "definition")):  # somebody has restored it meanwhile
            await cast(Any, redis.sadd(keys.EVENTS, event.id))
    await audit.record(store, "", who, "delete_event", detail={"event": event.id, "title": event.title})
    return deletion


async def read(store: Store, event_id: str) -> DeletedEvent:
    """Raises Unknown("unknown_event") for one that is not in the bin."""
    async with store.answering() as redis:
        fields = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.event(event_id))))
    if b"deleted" not in fields:
        raise Unknown("unknown_event")
    return DeletedEvent(
        int(fields[b"rev"]),
        _decode_event(fields[b"deleted_definition"]),
        _decode_deletion(fields[b"deleted"]),
        b"erasing" in fields,
    )


async def contents(store: Store) -> list[DeletedEvent]:
    """What is in the bin, last deleted first."""
    found = []
    for event_id, _ in await _listed(store):
        try:
            found.append(await read(store, event_id))
        except Unknown:  # restored or erased, and its line is still there
            continue
        except (ValueError, KeyError) as error:  # of another version: the others must still be listed
            log.error("event %s in the bin can't be read: %s", event_id, error)
    return sorted(found, key=lambda one: -one.deletion.at)


async def restore(store: Store, event_id: str, who: str) -> Event:
    """Restores an event as it was. Raises Unknown, OperatorError("conflict") if it is being erased, ImportRejected
    if its home does not exist."""
    deleted = await read(store, event_id)
    if deleted.is_being_erased:
        raise OperatorError("conflict", "The event is being erased.")
    await homes.check(store, deleted.event)
    async with store.answering() as redis:
        await cast(Any, redis.sadd(keys.EVENTS, event_id))
    fields = {"definition": events.as_json(deleted.event), "deleted_definition": "", "deleted": ""}
    if not await events.set_fields(store, event_id, deleted.rev, fields, [audit.New(who, "restore_event")], tell=True):
        raise OperatorError("conflict", "Somebody else has restored or erased the event; reload the page.")
    # Its line in BIN stays until `empty` finds it: by now it may be that of the next deletion.
    await audit.record(store, "", who, "restore_event", detail={"event": event_id, "title": deleted.event.title})
    return deleted.event


async def erase(store: Store, event_id: str, who: str, now: int) -> None:
    """Erases a deleted event; resumes an erasure that broke off. Its id is never used again: phones store what they
    voted under it, and its sessions and receipts are still signed.

    Raises Unknown, OperatorError("conflict") if somebody restored it.
    """
    deleted = await read(store, event_id)
    if not await events.set_fields(store, event_id, deleted.rev, {"erasing": "1"}):
        raise OperatorError("conflict")
    async with store.answering() as redis:
        await cast(Any, redis.hset(keys.ERASED, event_id, now))
    await erasing.erase(store, event_id, kept=keys.event(event_id))
    detail = {"event": event_id, "title": deleted.event.title, "deleted_by": deleted.deletion.by}
    await audit.record(store, "", who, "erase_event", detail=detail)
    async with store.answering() as redis:
        await redis.unlink(keys.event(event_id))  # last: whoever finds it erases the rest
        await cast(Any, redis.srem(keys.EVENTS, event_id))
        await cast(Any, redis.zrem(keys.BIN, event_id))


async def empty(store: Store, now: int) -> list[str]:
    """Erases events that have been in the bin for long enough; returns the ids."""
    due = [event_id for event_id, erased_at in await _listed(store) if erased_at <= now]
    erased = []
    for event_id in due:
        try:
            if (await read(store, event_id)).deletion.erased_at <= now:
                await erase(store, event_id, audit.SERVER, now)
                erased.append(event_id)
        except OperatorError:  # restored just now
            continue
        except (ValueError, KeyError) as error:
            log.error("event %s in the bin can't be read, and is not erased: %s", event_id, error)
        except Unknown:
            async with store.answering() as redis:
                await cast(Any, redis.zrem(keys.BIN, event_id))
    return erased


async def _listed(store: Store) -> list[tuple[str, int]]:
    async with store.answering() as redis:
        found = cast(list[tuple[bytes, float]], await redis.zrange(keys.BIN, 0, -1, withscores=True))
    return [(event_id.decode(), int(erased_at)) for event_id, erased_at in found]
