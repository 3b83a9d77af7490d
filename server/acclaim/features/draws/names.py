"""What members are called in a draw: pseudonyms, the numbers that people compare, claim codes, masked names. Pure."""

import hmac
import re
from hashlib import sha256
from typing import Final, Literal

Names = Literal["masked", "full", "none"]

_ENTRANT_CHARS: Final = 24  # hexadecimal: 96 bits, so that no two of a draw are the same
_CODE_ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that is misread on a phone held up to a stage
_CODE_CHARS: Final = 6
_NUMBER_DIGITS: Final = 8  # of an entrant


def entrant_of(salt: str, member: str) -> str:
    """The pseudonym of a member in the draw of this salt; without the salt, nobody can tell whose it is."""
    return hmac.digest(salt.encode(), member.encode(), "sha256").hex()[:_ENTRANT_CHARS]


def code_of(salt: str, member: str) -> str:
    """What a winner's phone shows and an operator compares: six characters that only this phone and operators have."""
    return _in_letters(int.from_bytes(sha256(f"{salt}:claim:{member}".encode()).digest()[:8]))


def number_of(entrant: str) -> str:
    """A pseudonym in short, as screen, console and phone show it: K7M-4QX."""
    code = _in_letters(int(entrant[:_NUMBER_DIGITS], 16))
    return f"{code[:3]}-{code[3:]}"


def _in_letters(number: int) -> str:
    code = ""
    for _ in range(_CODE_CHARS):
        number, place = divmod(number, len(_CODE_ALPHABET))
        code += _CODE_ALPHABET[place]
    return code


def pseudonyms_of(salt: str) -> str:
    """What is published of the key of the pseudonyms: whoever is given the key can check all of them."""
    return sha256(salt.encode()).hexdigest()


def masked(name: str) -> str:
    """王秀兰 → 王*兰, 王兰 → 王*, Anna Smith → A***h: enough to know oneself, too little to be known by others."""
    name = re.sub(r"\s+", " ", name.strip())
    if len(name) < 2:
        return name
    stars = "*" * min(len(name) - 2, 3)
    return f"{name[0]}{stars}{name[-1]}" if stars else f"{name[0]}*"


def shown_name(name: str, names: Names) -> str:
    """What everybody sees of a winner's name; "" for an anonymous one."""
    return {"masked": masked(name), "full": name, "none": ""}[names]
