"""The id of an anonymous device, which says where and when it was made, and whether a member id is of that kind.

    d-PPPPSSSSSRRRRRRR    "d-" and 96 bits in base64url: place (24), second since 2020 (30), random (42)

So the log of ballots is evidence in itself, in an archive too, and the store needs nothing beside it. The place is a
keyed hash of the event and the address: two devices behind one router have the same, and nobody without the server's
secret learns the address from it, or compares places of two events. Seconds and not minutes, because a computer that
makes a thousand devices in a few seconds must be distinguished from the hall that joins behind the same router in the
same minute.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import blake2b
from typing import Final, NamedTuple

from acclaim.base.network import places
from acclaim.base.signed import purpose_key

PLACE_BITS: Final = 24
_SECOND_BITS: Final = 30  # up to the year 2054
RANDOM_BITS: Final = 42
_ID_BYTES: Final = (PLACE_BITS + _SECOND_BITS + RANDOM_BITS) // 8
_BEGAN_S: Final = 1_577_836_800  # 2020-01-01
_is_device = re.compile(r"d-[A-Za-z0-9_-]{16}\Z").match
_is_of_code = re.compile(r"c-[A-Za-z0-9_-]{12}\Z").match


class Device(NamedTuple):
    """The content of a device's id: where it was made (the same number for the same place of an event) and when
    (ms)."""

    place: int
    made_at: int


def new_id(secret: bytes, event_id: str, address: str, now: int, random: int) -> str:
    """The id of a device that is made at `now` (ms) for `address`; `random` has 42 bits."""
    second = (now // 1000 - _BEGAN_S) & (1 << _SECOND_BITS) - 1
    number = (place_of(secret, event_id, address) << _SECOND_BITS | second) << RANDOM_BITS | random
    return "d-" + urlsafe_b64encode(number.to_bytes(_ID_BYTES, "big")).decode()


def place_of(secret: bytes, event_id: str, address: str) -> int:
    """The number of the place of an address: an IPv4 address, or the /48 of an IPv6 address."""
    key = purpose_key(secret, "acclaim-place")
    digest = blake2b(f"{event_id}/{places(address)[-1].name}".encode(), key=key, digest_size=PLACE_BITS // 8).digest()
    return int.from_bytes(digest, "big")


def read(member_id: str) -> Device | None:
    """The content of the id; None for a member who is not an anonymous device."""
    if not _is_device(member_id):
        return None
    number = int.from_bytes(urlsafe_b64decode(member_id[2:]), "big") >> RANDOM_BITS
    return Device(number >> _SECOND_BITS, ((number & (1 << _SECOND_BITS) - 1) + _BEGAN_S) * 1000)


def is_device(member_id: str) -> bool:
    """Whether the member is an anonymous device. No ticket and no roster may give such an id."""
    return _is_device(member_id) is not None


def is_of_code(member_id: str) -> bool:
    """Whether the member was made by a code for somebody new, whom no roster knows. No ticket may give such an id."""
    return _is_of_code(member_id) is not None
