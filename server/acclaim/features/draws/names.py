"""Names of members in a draw: pseudonyms, the numbers that people compare, claim codes. Pure."""

import hmac
from hashlib import sha256
from typing import Final

from acclaim.identity.shown_name import in_letters, in_two_parts

_ENTRANT_CHARS: Final = 24  # hexadecimal: 96 bits, so that no two in a draw are equal
_NUMBER_DIGITS: Final = 8  # of an entrant


def entrant_of(salt: str, member: str) -> str:
    """The pseudonym of a member in the draw with this salt; without the salt, nobody can tell whose it is."""
    return hmac.digest(salt.encode(), member.encode(), "sha256").hex()[:_ENTRANT_CHARS]


def code_of(salt: str, member: str) -> str:
    """Shown on a winner's phone and compared by an operator: six characters that only this phone and operators have."""
    return in_letters(int.from_bytes(sha256(f"{salt}:claim:{member}".encode()).digest()[:8]))


def number_of(entrant: str) -> str:
    """A pseudonym in short, as screen, console and phone show it: K7M-4QX."""
    return in_two_parts(int(entrant[:_NUMBER_DIGITS], 16))


def pseudonyms_of(salt: str) -> str:
    """The published hash of the key of the pseudonyms: anybody who is given the key can check all of them."""
    return sha256(salt.encode()).hexdigest()
