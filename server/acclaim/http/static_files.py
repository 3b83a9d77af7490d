"""The static files of every version that serves here, so that each gateway can answer for the others.

Two versions behind one address, or one after the other: a page names its files by the mark of its own version
(http/assets.py), and the next request may reach a gateway of another one. So each version leaves its files in Redis;
they expire a day after its last gateway is gone. Packed, some 400 KB a version; at most VERSIONS_KEPT of them.

What is read is served as pages of ours, so it is signed with the server's secret: write access to Redis alone makes
nobody the author of a page.
"""

import hmac
import time
import zlib
from collections.abc import Mapping
from typing import Any, Final, cast

import msgspec

from acclaim.base.signed import purpose_key
from acclaim.redis import keys
from acclaim.redis.client import Store

KEPT_S: Final = 24 * 3600
VERSIONS_KEPT: Final = 4
PACKED_BYTES_MAX: Final = 8 * 1024 * 1024
UNPACKED_BYTES_MAX: Final = 64 * 1024 * 1024
_SIGNATURE_BYTES: Final = 32
_decode = msgspec.msgpack.Decoder(dict[str, bytes]).decode


def pack(mark: str, contents: Mapping[str, bytes], secret: bytes) -> bytes:
    """The files of a version, by their paths, as one signed value."""
    packed = zlib.compress(msgspec.msgpack.encode(contents), 9)
    return _signature(mark, packed, secret) + packed


def unpack(mark: str, value: bytes, secret: bytes) -> dict[str, bytes] | None:
    """The reverse; None if it was not one of our gateways that wrote it."""
    signature, packed = value[:_SIGNATURE_BYTES], value[_SIGNATURE_BYTES:]
    if not hmac.compare_digest(signature, _signature(mark, packed, secret)):
        return None
    unpacking = zlib.decompressobj()
    return _decode(unpacking.decompress(packed, UNPACKED_BYTES_MAX))


async def is_kept(store: Store, mark: str) -> bool:
    """Whether the version's files are there; they are for another day from now on. Raises StoreAway."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.expire(keys.static_files(mark), KEPT_S)
        pipeline.zadd(keys.STATIC, {mark: time.time()})
        is_there, _ = await pipeline.execute()
    return bool(is_there)


async def keep(store: Store, mark: str, value: bytes) -> None:
    """Stores a version's files (`pack`); the oldest of too many go. Raises StoreAway."""
    if len(value) > PACKED_BYTES_MAX:
        return
    async with store.answering() as redis:
        await redis.set(keys.static_files(mark), value, ex=KEPT_S)
        for gone in cast(list[bytes], await cast(Any, redis.zrange(keys.STATIC, 0, -1 - VERSIONS_KEPT))):
            await redis.unlink(keys.static_files(gone.decode()))
            await redis.zrem(keys.STATIC, gone)


async def marks(store: Store) -> list[str]:
    """Of all versions that may be there. Raises StoreAway."""
    async with store.answering() as redis:
        return [mark.decode() for mark in cast(list[bytes], await cast(Any, redis.zrange(keys.STATIC, 0, -1)))]


async def find(store: Store, mark: str) -> bytes | None:
    """A version's files, to `unpack`. Raises StoreAway."""
    async with store.answering() as redis:
        return cast(bytes | None, await redis.get(keys.static_files(mark)))


def _signature(mark: str, packed: bytes, secret: bytes) -> bytes:
    return hmac.digest(purpose_key(secret, "acclaim-static"), mark.encode() + b"\0" + packed, "sha256")
