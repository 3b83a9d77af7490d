"""A cursor: how far a reader has come in each log of an event, as a text that only the server can read or make.

It is encrypted, not just signed: the places in a poll's shards tell who voted. A member's shard follows from their id,
so in a quiet moment a place that moves, beside the figures of that moment, would narrow down whose choice was counted.
It goes into the head of a request, so it is pressed first, and filled up so that its length tells little either.
"""

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from typing import Final

import msgspec

from acclaim.base.errors import Malformed, Unknown
from acclaim.base.sealed import BadSeal, seal, unseal
from acclaim.features.changes.limits import CURSOR_CHARS_MAX

_PURPOSE: Final = "change cursor"
_POLL_CHARS: Final = 12
_FILLED_BYTES: Final = 64  # to a multiple of so many
_is_text: Final = re.compile(rf"[A-Za-z0-9_-]{{4,{CURSOR_CHARS_MAX}}}\Z").match


class Place(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """In one shard's log: the last record that was read, and the low bits of its time, which tell whether it is still
    the same: a Redis that has lost its last writes gives their numbers to others."""

    record: int = 0
    stamp: int = 0


class PollPlace(msgspec.Struct, frozen=True, array_like=True):
    """In a poll: by shard, and how many receipts were given. `published`: when its log has
    ended (ms; 0: not yet). `done`: so is this. `result`: the digest of the result that was told last."""

    shards: tuple[Place, ...] = ()
    published: int = 0
    receipts: int = 0
    done: bool = False
    result: int = 0


class Cursor(msgspec.Struct, frozen=True, array_like=True):
    """`polls` (by poll_name), `show`, `comments` and `draws` are None while a reader wants nothing of them. `show` is
    an entry of the audit log, `draws` the digest of each draw as it was told last."""

    event: str
    polls: dict[str, PollPlace] | None = None
    show: str | None = None
    comments: int | None = None
    draws: tuple[int, ...] | None = None


_decode: Final = msgspec.msgpack.Decoder(Cursor).decode


def poll_name(poll_id: str) -> str:
    """What a cursor calls a poll: always short."""
    return sha256(poll_id.encode()).hexdigest()[:_POLL_CHARS]


def written(cursor: Cursor, secret: bytes) -> str:
    """The text of a cursor, of `A-Z a-z 0-9 _ -`. Raises Malformed if it has more places than `read` would take."""
    pressed = zlib.compress(msgspec.msgpack.encode(cursor))
    pressed += bytes(-len(pressed) % _FILLED_BYTES)
    sealed = seal(pressed, secret, _PURPOSE)
    text = urlsafe_b64encode(sealed).rstrip(b"=").decode()
    if len(text) > CURSOR_CHARS_MAX:
        what = "too many shards of polls that are not published yet: publish some, or ask for types not of polls."
        raise Malformed("malformed", what, field="types")
    return text


def read(text: str, secret: bytes, event_id: str) -> Cursor:
    """The cursor of an event. Raises Malformed for what is no text of one, Unknown("cursor_gone") for one of another
    event or of another server."""
    if not _is_text(text) or len(text) % 4 == 1:  # which no base 64 has
        raise Malformed("malformed", "after: give the cursor of the page before.", field="after")
    sealed = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    try:
        pressed = unseal(sealed, secret, _PURPOSE)
        found = _decode(zlib.decompressobj().decompress(pressed))
    except (BadSeal, ValueError, zlib.error, msgspec.MsgspecError):  # of another secret or version, or made up
        raise Unknown("cursor_gone") from None
    if found.event != event_id:
        raise Unknown("cursor_gone")
    return found
