"""What a ballot must satisfy before it is sent to be counted, and what its receipt looks like."""

from collections.abc import Collection, Sequence
from hashlib import blake2b
from typing import Final, NamedTuple

from server import limits
from server.domain.event import DEFAULT_CLASS, Poll
from server.domain.member import Member
from server.errors import Refused, Unknown


class Ballot(NamedTuple):
    """A checked intent: all that the store needs to count it or to say why not. `choice` is "CLASS OPTION,OPTION"."""

    member: str
    id: str
    choice: str


def check(poll: Poll, options: Collection[str], member: Member, ballot_id: str, choices: Sequence[str]) -> Ballot:
    """Checks who and what; when and how often is the store's to decide. `options` are the ids of the poll's options.

    Raises Refused or Unknown.
    """
    class_id = member.class_ or DEFAULT_CLASS
    if not is_entitled(poll, member.unit, class_id):
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
    return Ballot(member.id, ballot_id, f"{class_id} {','.join(choices)}")


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


class Receipts:
    """Turns a ballot's place in a poll's log into a code to read aloud, and back.

    The code is the place (record number, shard) followed by 25 bits of a keyed hash of it: it says nothing of the
    choice or the member, can't be made up, and costs the store not one byte. `key` is the server's secret.
    """

    def __init__(self, key: bytes, event_id: str, poll_id: str) -> None:
        who = f"{event_id}/{poll_id}".encode()
        self._hash = blake2b(who, key=key[:64], person=b"acclaim-receipt", digest_size=4)

    def write(self, shard: int, seq: int) -> str:
        """For example "7KQ4-M2XD-9A"."""
        place = (seq << 6) | shard
        number = (place << _TAG_BITS) | self._tag(place)
        pairs, high = _PAIRS, number >> 40
        left = pairs[number >> 30 & 1023] + pairs[number >> 20 & 1023]
        low = f"{left}-{pairs[number >> 10 & 1023]}{pairs[number & 1023]}"
        if not high:  # up to the 511th ballot
            return low
        return f"{pairs[high >> 20]}{pairs[high >> 10 & 1023]}{pairs[high & 1023]}".lstrip("0") + "-" + low

    def read(self, receipt: str) -> tuple[int, int]:
        """(shard, record number) of a receipt as typed by a person.

        Raises Unknown("unknown_receipt") for any code that this poll never gave.
        """
        number = 0
        for char in receipt.upper().replace("-", "").replace(" ", "")[:24]:
            if char not in _VALUES:
                raise Unknown("unknown_receipt")
            number = number * 32 + _VALUES[char]
        place = number >> _TAG_BITS
        seq = place >> 6
        if not 0 < seq < 1 << limits.RECEIPT_SEQ_BITS or number & ((1 << _TAG_BITS) - 1) != self._tag(place):
            raise Unknown("unknown_receipt")
        return place & 63, seq

    def _tag(self, place: int) -> int:
        hashed = self._hash.copy()
        hashed.update(place.to_bytes(8, "big"))
        return int.from_bytes(hashed.digest(), "big") & ((1 << _TAG_BITS) - 1)
