"""When the roster last came from elsewhere, from whom, and what was refused since: operators see that a sync stays out,
or was stopped.

Only API keys have a rhythm; what operators import by hand is due at no time. Corrections of single members are no sync.

| key                          | type | fields / members                                           | lifetime |
|------------------------------|------|------------------------------------------------------------|----------|
| acclaim:{EVENT}:syncs        | hash | ms of its beginning → JSON Sync; refused → JSON Refused    | ever     |
"""

from itertools import pairwise
from typing import Final

import msgspec

from acclaim.redis.client import Store

_KEPT: Final = 9  # whose pauses are compared
_TELLING: Final = 3  # with fewer nobody knows what to expect
_TOGETHER_MS: Final = 600_000  # a roster may come in many pieces, which are one sync
_GRACE_MS: Final = 3_600_000
_REFUSED: Final = b"refused"


class Sync(msgspec.Struct, frozen=True):
    """`rows` came from `by` between `began` and `at` (ms). `by_key`: with an API key."""

    by: str
    by_key: bool
    began: int
    at: int
    rows: int


class Refused(msgspec.Struct, frozen=True):
    """What was refused last: `code` is too_many_leavers, for `left` of `before` members, or roster_rejected."""

    by: str
    at: int
    code: str
    left: int
    before: int


class Syncs(msgspec.Struct, frozen=True):
    """`due_at` (ms): by then the next one with an API key should have come; 0: none is expected."""

    last: Sync | None
    refused: Refused | None
    due_at: int


_decode_sync: Final = msgspec.json.Decoder(Sync).decode
_decode_refused: Final = msgspec.json.Decoder(Refused).decode


def due_at(began: list[int]) -> int:
    """After syncs that began at these times (ms, newest first), the next is due within twice the longest pause and an
    hour. 0 if they are too few."""
    if len(began) < _TELLING:
        return 0
    longest = max(later - earlier for later, earlier in pairwise(began))
    return began[0] + 2 * longest + _GRACE_MS


def joined(before: Sync, piece: Sync) -> Sync:
    """Both as one."""
    return msgspec.structs.replace(piece, began=before.began, rows=before.rows + piece.rows)


async def note(store: Store, event_id: str, sync: Sync) -> None:
    """A sync has come, or a piece of one. Two pieces at the same moment may count as one: this is told, never used."""
    known = await _read(store, event_id)
    if known and known[0].by == sync.by and sync.began - known[0].began < _TOGETHER_MS:
        sync = joined(known[0], sync)
    forgotten = [str(one.began) for one in known[_KEPT - 1 :] if one.began != sync.began]
    await store.ask(
        ("HSET", _key(event_id), str(sync.began), msgspec.json.encode(sync).decode()),
        ("HDEL", _key(event_id), _REFUSED.decode(), *forgotten),
    )


async def note_refused(store: Store, event_id: str, refused: Refused) -> None:
    await store.ask(("HSET", _key(event_id), _REFUSED.decode(), msgspec.json.encode(refused).decode()))


async def read(store: Store, event_id: str) -> Syncs:
    [refused] = await store.ask(("HGET", _key(event_id), _REFUSED.decode()))
    known = await _read(store, event_id)
    return Syncs(
        last=known[0] if known else None,
        refused=_decode_refused(refused) if refused else None,
        due_at=due_at([one.began for one in known if one.by_key]),
    )


async def _read(store: Store, event_id: str) -> list[Sync]:
    """The newest first."""
    [found] = await store.ask(("HGETALL", _key(event_id)))
    known = [_decode_sync(one) for name, one in found.items() if name != _REFUSED]
    return sorted(known, key=lambda one: -one.began)


def _key(event_id: str) -> str:
    return f"acclaim:{{{event_id}}}:syncs"
