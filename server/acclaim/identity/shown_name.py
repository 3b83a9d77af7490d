"""What everybody may read of a member's name, and the short codes that stand for those who have none. Pure."""

import re
from hashlib import blake2b
from typing import Final, Literal

Names = Literal["masked", "full", "none"]

_CODE_ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that is misread on a phone held up to a stage
_CODE_CHARS: Final = 6


def masked(name: str) -> str:
    """王秀兰 → 王*兰, 王兰 → 王*, Anna Smith → A***h: enough to know oneself, too little to be known by others."""
    name = re.sub(r"\s+", " ", name.strip())
    if len(name) < 2:
        return name
    stars = "*" * min(len(name) - 2, 3)
    return f"{name[0]}{stars}{name[-1]}" if stars else f"{name[0]}*"


def shown_name(name: str, names: Names) -> str:
    """What everybody sees of a name; "" for an anonymous one."""
    return {"masked": masked(name), "full": name, "none": ""}[names]


def in_letters(number: int) -> str:
    """A number as six characters that are easily read out."""
    code = ""
    for _ in range(_CODE_CHARS):
        number, place = divmod(number, len(_CODE_ALPHABET))
        code += _CODE_ALPHABET[place]
    return code


def in_two_parts(number: int) -> str:
    """The same as screens show it: K7M-4QX."""
    code = in_letters(number)
    return f"{code[:3]}-{code[3:]}"


def code_of(key: bytes, member: str) -> str:
    """What a member without a name is called, on the screen and on their own phone: without the server's key, nobody
    can tell whose it is."""
    return in_two_parts(int.from_bytes(blake2b(member.encode(), key=key, digest_size=8).digest()))
