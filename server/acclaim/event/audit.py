"""The audit log: what operators did, when and to which poll. Entries are only added. The exceptions are the event's
retention and the deletion of a member's data, which remove things from entries and are entries themselves.

The time is Redis's own and part of an entry's id, so the entries of all workers are in the order in which they
happened.
"""

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, cast

import msgspec

from acclaim.base.errors import Malformed
from acclaim.redis import keys, streams
from acclaim.redis.client import Store
from acclaim.redis.streams import Fields

PAGE_ENTRIES_MAX: Final = 200
SERVER: Final = "acclaim"  # who, if it was nobody in particular
_MEMBERS: Final = ("member", "members", "winners")  # where a detail has ids of members, one or a list
_CALLED: Final = ("who", "name")  # and what they are called
_details: Final = msgspec.json.Decoder(dict[str, Any]).decode
_is_id = re.compile(r"[0-9]{1,15}-[0-9]{1,15}\Z").match


class Entry(msgspec.Struct, frozen=True):
    """`at` is in ms since 1970; `who` is an operator's name; `detail` contains the particulars of `what`."""

    id: str
    at: int
    who: str
    what: str
    poll: str
    detail: dict[str, Any]


class New(NamedTuple):
    """An entry to be added; its time and id are Redis's."""

    who: str
    what: str
    poll: str = ""
    detail: Mapping[str, Any] = {}  # never changed: it is what an entry without any detail has

    def fields(self) -> dict[str, str]:
        """As the log stores it."""
        detail = msgspec.json.encode(self.detail).decode()
        return {"who": self.who, "what": self.what, "poll": self.poll, "detail": detail}


async def record(
    store: Store, event_id: str, who: str, what: str, poll: str = "", detail: dict[str, Any] | None = None
) -> str:
    """Adds an entry and returns its id. `event_id` "" is the log of the installation: sign-ins, new events."""
    fields = New(who, what, poll, detail or {}).fields()
    async with store.answering() as redis:
        return cast(bytes, await redis.xadd(keys.audit(event_id), cast(Any, fields))).decode()


async def page(store: Store, event_id: str, before: str = "", limit: int = 50) -> list[Entry]:
    """At most `limit` entries, newest first, older than entry `before` if given. Raises Malformed."""
    if before and not _is_id(before):
        raise Malformed("malformed", "before: give the id of an entry.", field="before")
    count = max(1, min(limit, PAGE_ENTRIES_MAX))
    async with store.answering() as redis:
        found = await redis.xrevrange(keys.audit(event_id), max=f"({before}" if before else "+", count=count)
    return [_entry(entry_id, fields) for entry_id, fields in cast(list[tuple[bytes, dict[bytes, bytes]]], found)]


def _entry(entry_id: bytes, fields: dict[bytes, bytes]) -> Entry:
    who, what, poll = (fields[name].decode() for name in (b"who", b"what", b"poll"))
    at = int(entry_id.partition(b"-")[0])
    return Entry(entry_id.decode(), at, who, what, poll, msgspec.json.decode(fields[b"detail"], type=dict[str, Any]))


async def forget(store: Store, event_id: str, member: str, name: str) -> None:
    """Puts `name` in the place of a member's id, and leaves out what entries about them say that they or their accounts
    are called. Safe to repeat. Raises OperatorError("conflict"), StoreAway."""

    def changed(_: str, fields: Fields) -> Fields:
        detail = _details(fields[b"detail"])
        if not any(member in _ids(detail, place) for place in _MEMBERS):
            return fields
        return fields | {b"detail": msgspec.json.encode(_without(detail, member, name))}

    await streams.rewrite(store, keys.audit(event_id), changed)


async def expire(store: Store, event_id: str, before: int) -> int:
    """Deletes entries older than `before` (ms); returns how many entries."""
    async with store.answering() as redis:
        return int(await redis.xtrim(keys.audit(event_id), minid=f"{before}-0", approximate=False))


async def expire_addresses(store: Store, event_id: str, before: int) -> int:
    """Removes network addresses from entries older than `before` (ms); returns from how many."""
    async with store.answering() as redis:
        found = await redis.xrange(keys.audit(event_id), max=f"({before}-0")
    entries = cast(list[tuple[bytes, dict[bytes, bytes]]], found)
    old = {entry_id.decode() for entry_id, fields in entries if "address" in _details(fields[b"detail"])}

    def changed(entry_id: str, fields: Fields) -> Fields:
        detail = _details(fields[b"detail"])
        left = {name: value for name, value in detail.items() if name != "address"}
        return fields | {b"detail": msgspec.json.encode(left)} if entry_id in old else fields

    if old:
        await streams.rewrite(store, keys.audit(event_id), changed)
    return len(old)


def _ids(detail: Mapping[str, Any], place: str) -> list[Any]:
    held = detail.get(place, [])
    return held if isinstance(held, list) else [held]


def _without(detail: Mapping[str, Any], member: str, name: str) -> dict[str, Any]:
    renamed = {
        place: [name if one == member else one for one in held] if isinstance(held, list) else name
        for place in _MEMBERS
        if member in _ids(detail, place)
        for held in [detail[place]]
    }
    return {**detail, **dict.fromkeys((place for place in _CALLED if place in detail), ""), **renamed}
