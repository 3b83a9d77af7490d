"""What is kept of members where nobody may learn what they chose: a mark each, which says that they have taken part.

It is a keyed hash of the ballot's id: whoever has the id, a phone, is known again by it, and nothing follows from it.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, cast

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, Refused
from acclaim.redis import mark_keys
from acclaim.redis.client import Store
from acclaim.voting.casting import CODES, STALE, StaleDefinition

PURPOSE: Final = "acclaim-survey-mark"  # what the key is derived by: surveys had marks first, and stores hold them
_MARK_BYTES: Final = 12


class Outcome(NamedTuple):
    """Counted, or refused with `code`. `mark` is that of the ballot that stands, or ""."""

    mark: str
    code: str | None = None

    def refusal(self) -> AcclaimError:
        assert self.code
        return Refused(self.code)


def mark_of(key: bytes, activity: str, epoch: int, member: str, ballot: str) -> str:
    """What is kept of a ballot's id. `activity` is "EVENT/ID"."""
    who = f"{activity}/{epoch}/{member}/{ballot}".encode()
    return urlsafe_b64encode(hmac.digest(key, who, "sha256")[:_MARK_BYTES]).decode()


def number_of(mark: str) -> int:
    """The number that a receipt is made of, as others are of a ballot's place in the log. No order is in it."""
    bits = int.from_bytes(urlsafe_b64decode(mark), "big")
    return bits % ((1 << limits.RECEIPT_SEQ_BITS) - 1) + 1


def outcomes(flat: Sequence[Any]) -> list[Outcome]:
    """What a script answers that uses lua/lib/marks.lua. Raises StaleDefinition."""
    if -STALE in flat:
        raise StaleDefinition
    return [
        Outcome(mark.decode(), CODES[-code] if code else None) for code, mark in zip(flat[::2], flat[1::2], strict=True)
    ]


async def find(store: Store, event_id: str, activity_id: str, shard: int, epoch: int, member: str) -> str:
    """The mark of a member who has taken part in this epoch, or ""."""
    async with store.answering() as redis:
        found = await cast(Any, redis.hget(mark_keys.mark(event_id, activity_id, shard, epoch, member), member))
    return found.decode() if found else ""
