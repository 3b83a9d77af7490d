"""Numbers of certificates, and what they say. Pure."""

import re
from collections.abc import Sequence
from typing import Final

import msgspec

ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that is taken for another
NUMBER_CHARS: Final = 12  # 60 bits: nobody finds one by guessing
_GROUP: Final = 4
_is_number: Final = re.compile(rf"[{ALPHABET}]{{{NUMBER_CHARS}}}\Z").match


class Award(msgspec.Struct, frozen=True):
    """`subject` is what it is for, the activity's id first; one has one certificate. `name` of who gets it, `award`
    such as 一等奖, `what` it was given for, `detail` such as a score. Each in the language of who gives it."""

    subject: str
    name: str
    award: str
    what: str
    unit: str = ""
    detail: str = ""
    member: str = ""

    @property
    def activity(self) -> str:
        return self.subject.partition(" ")[0]


class Certificate(msgspec.Struct, frozen=True):
    """An award under its number, issued at `at` (ms). `state` is "valid", "revoked" or "replaced"."""

    number: str
    at: int
    state: str
    award: Award


def number_of(drawn: bytes) -> str:
    """A number out of random bytes, one a character."""
    return "".join(ALPHABET[one % len(ALPHABET)] for one in drawn[:NUMBER_CHARS])


def plain(typed: str) -> str:
    """A number as people write it, as it is kept; "" for what is none."""
    found = re.sub(r"[\s-]", "", typed).upper()
    return found if _is_number(found) else ""


def written(number: str) -> str:
    """As people read it: 7K3M-Q9WX-24TB."""
    return "-".join(number[at : at + _GROUP] for at in range(0, len(number), _GROUP))


def address_of(event_id: str, number: str) -> str:
    """The path of the page that checks it."""
    return f"/e/{event_id}/certificates/{written(number)}"


def of_activity(found: Sequence[Certificate], activity: str) -> list[Certificate]:
    """Those that are valid, in the order in which they were issued."""
    valid = (one for one in found if one.award.activity == activity and one.state == "valid")
    return sorted(valid, key=lambda one: (one.at, one.award.subject))
