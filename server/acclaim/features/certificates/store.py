"""Certificates in Redis: issued once for each subject, revoked, found by their numbers."""

import secrets
from collections.abc import Sequence
from typing import Any, Final, cast

import msgspec

from acclaim.base.errors import Unknown
from acclaim.features.certificates import keys
from acclaim.features.certificates.rules import NUMBER_CHARS, Award, Certificate, number_of, plain
from acclaim.redis.client import Store

_A_CALL: Final = 200


async def issue(store: Store, event_id: str, awards: Sequence[Award], whole: str = "") -> list[Certificate]:
    """A certificate of each, in the same order. Safe to repeat: what has not changed keeps its number. `whole`, such as
    "speech final": these are all whose subjects begin so, and others of before are revoked."""
    found = list[Certificate]()
    for first in range(0, len(awards), _A_CALL):
        args = list[str | bytes | int]()
        for one in awards[first : first + _A_CALL]:
            args += (one.subject, number_of(secrets.token_bytes(NUMBER_CHARS)), msgspec.json.encode(one))
        numbers = await store.run("issue_certificates", [keys.certificates(event_id), keys.subjects(event_id)], args)
        found += [await find(store, event_id, number.decode()) for number in numbers]
    if whole:
        left = {one.subject for one in awards}
        for other in await read_all(store, event_id):
            if other.award.subject.startswith(f"{whole} ") and other.award.subject not in left:
                await revoke(store, event_id, other.number)
    return found


async def find(store: Store, event_id: str, number: str) -> Certificate:
    """By its number as people type it. Raises Unknown("unknown_certificate")."""
    known = plain(number)
    async with store.answering() as redis:
        held = cast(bytes | None, await cast(Any, redis.hget(keys.certificates(event_id), known))) if known else None
    if held is None:
        raise Unknown("unknown_certificate")
    return _read(known, held)


async def read_all(store: Store, event_id: str) -> list[Certificate]:
    """All that were ever issued."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.certificates(event_id))))
    return [_read(number.decode(), held) for number, held in found.items()]


async def revoke(store: Store, event_id: str, number: str) -> bool:
    """Whether it was valid until now. Raises Unknown("unknown_certificate")."""
    done = await store.run("revoke_certificate", [keys.certificates(event_id)], [plain(number)])
    if done < 0:
        raise Unknown("unknown_certificate")
    return bool(done)


async def forget(store: Store, event_id: str, member: str) -> int:
    """Deletes those of a member; returns how many there were. Safe to repeat."""
    theirs = [one for one in await read_all(store, event_id) if one.award.member == member]
    if theirs:
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=True)
            pipeline.hdel(keys.certificates(event_id), *(one.number for one in theirs))
            pipeline.hdel(keys.subjects(event_id), *(one.award.subject for one in theirs))
            await pipeline.execute()
    return len(theirs)


def _read(number: str, held: bytes) -> Certificate:
    at, state, award = held.decode().split(" ", 2)
    return Certificate(number, int(at), state, msgspec.json.decode(award, type=Award))
