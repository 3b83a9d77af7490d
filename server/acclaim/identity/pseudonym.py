"""A pseudonym: an id in the records in place of a member whose data was deleted.

    x-RRRRRRRRRRRRRRRR    "x-" and 96 random bits in base64url

Nothing leads back from it, and nobody can join under one: no ticket and no provider may give such an id. Each place
gets another, so that what a member did in two polls can't be put together either.
"""

import re
import secrets
from collections.abc import Callable
from typing import Final

from acclaim.identity import aliases, device

_BYTES: Final = 12
_is_pseudonym = re.compile(r"x-[A-Za-z0-9_-]{16}\Z").match


def new(fits: Callable[[str], bool] = lambda _: True) -> str:
    """One that `fits`, which some of each hundred must."""
    while not fits(made := f"x-{secrets.token_urlsafe(_BYTES)}"):
        pass
    return made


def is_pseudonym(member_id: str) -> bool:
    """Whether the id stands for somebody whose data was deleted."""
    return _is_pseudonym(member_id) is not None


def is_reserved(member_id: str) -> bool:
    """Whether the id is one that this server alone gives: that of a device, of whom a code made, of an identity, or a
    pseudonym. No ticket and no provider may name a member by such a one."""
    return (
        device.is_device(member_id)
        or device.is_of_code(member_id)
        or aliases.is_alias(member_id)
        or is_pseudonym(member_id)
    )
