"""What a ballot must satisfy before it is sent to be counted, and what its receipt looks like."""

from collections.abc import Collection, Sequence
from hashlib import blake2b
from struct import unpack
from typing import Final

import msgspec

from server import limits
from server.domain.event import Poll
from server.errors import Refused, Unknown


class Ballot(msgspec.Struct, frozen=True, gc=False):
    """A checked intent: all that the store needs to count it or to say why not. `choice` is "CLASS OPTION,OPTION"."""

    member: str
    id: str
    choice: str


def check(poll: Poll, options: Collection[str], unit: str, class_id: str, choices: Sequence[str]) -> str:
    """Checks who and what; when and how often is the store's to decide. `options` are the ids of the poll's options.

    Returns a ballot's `choice`. Raises Refused or Unknown.
    """
    if not is_entitled(poll, unit, class_id):
        raise Refused("not_entitled")
    for choice in choices:
        if choice not in options:
            raise Unknown("unknown_option")
    if len(choices) > 1 and len(set(choices)) != len(choices):
        raise Refused("too_many_choices", "Choose each option once.")
    if len(choices) < poll.choices_min:
        raise Refused("too_few_choices", f"Choose at least {poll.choices_min}.", choices_min=poll.choices_min)
    if len(choices) > poll.choices_max:
        raise Refused("too_many_choices", f"Choose at most {poll.choices_max}.", choices_max=poll.choices_max)
    return f"{class_id} {','.join(choices)}"


def is_entitled(poll: Poll, unit: str, class_id: str) -> bool:
    """Whether a member of this unit and class may vote in the poll."""
    if poll.weights and class_id not in poll.weights:
        return False
    entitled = poll.entitled
    return (not entitled.units or unit in entitled.units) and (not entitled.classes or class_id in entitled.classes)


# Crockford's base 32: no I, L, O, U, so that a receipt can be read aloud (crockford.com/base32.html)
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS: Final = [a + b for a in _ALPHABET for b in _ALPHABET]
_VALUES: Final = {c: i for i, c in enumerate(_ALPHABET)} | {"I": 1, "L": 1, "O": 0}
_TAG_BITS: Final = 25
_SHARD_BITS: Final = 6
_TAGS_A_HASH: Final = 16  # of 32 bits each


class Receipts:
    """Turns a ballot's place in a poll's log into a code to read aloud, and back.

    The code is the place (record number, shard) followed by 25 bits of a keyed hash of it: it says nothing of the
    choice or the member, can't be made up, and costs the store not one byte. `key` is the server's secret.

    Sixteen records that follow each other share one hash, of which each has a piece, and all but the last eight
    characters. Measured, for those of a batch: 1.3 → 0.5 µs a receipt.
    """

    def __init__(self, key: bytes, event_id: str, poll_id: str) -> None:
        who = f"{event_id}/{poll_id}".encode()
        self._hash = blake2b(who, key=key[:64], person=b"acclaim-receipt", digest_size=4 * _TAGS_A_HASH)
        self._hashed = -1  # the last sixteen: their number and shard, their tags, their heads
        self._tags: tuple[int, ...] = ()
        self._head = ""

    def write(self, shard: int, seq: int) -> str:
        """For example "7KQ4-M2XD-9A"."""
        tag, place, pairs = self._tag(shard, seq), seq << _SHARD_BITS | shard, _PAIRS
        return (
            f"{self._head}{pairs[place >> 5 & 1023]}{_ALPHABET[place & 31]}"
            f"{_ALPHABET[tag >> 20]}-{pairs[tag >> 10 & 1023]}{pairs[tag & 1023]}"
        )

    def read(self, receipt: str) -> tuple[int, int]:
        """(shard, record number) of a receipt as typed by a person.

        Raises Unknown("unknown_receipt") for any code that this poll never gave.
        """
        number = 0
        for char in receipt.upper().replace("-", "").replace(" ", "")[:24]:
            if char not in _VALUES:
                raise Unknown("unknown_receipt")
            number = number * 32 + _VALUES[char]
        place, tag = number >> _TAG_BITS, number & (1 << _TAG_BITS) - 1
        shard, seq = place & (1 << _SHARD_BITS) - 1, place >> _SHARD_BITS
        if not 0 < seq < 1 << limits.RECEIPT_SEQ_BITS or tag != self._tag(shard, seq):
            raise Unknown("unknown_receipt")
        return shard, seq

    def _tag(self, shard: int, seq: int) -> int:
        sixteen = (seq // _TAGS_A_HASH) << _SHARD_BITS | shard
        if sixteen != self._hashed:
            hashed = self._hash.copy()
            hashed.update(sixteen.to_bytes(8, "big"))
            high = seq << _SHARD_BITS >> 15  # what three characters of the place don't hold; 0 up to the 511th ballot
            text = f"{_PAIRS[high >> 20]}{_PAIRS[high >> 10 & 1023]}{_PAIRS[high & 1023]}".lstrip("0")
            self._head = f"{text}-" if text else ""
            self._hashed, self._tags = sixteen, unpack(f"!{_TAGS_A_HASH}I", hashed.digest())
        return self._tags[seq % _TAGS_A_HASH] >> (32 - _TAG_BITS)
