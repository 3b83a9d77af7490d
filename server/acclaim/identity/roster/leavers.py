"""The fuse: if a roster would lose many members at once, the cause is more often half a file than half a company."""

from acclaim.base import limits
from acclaim.base.errors import OperatorError


def are_too_many(leavers: int, before: int) -> bool:
    """Whether so many of the members who were there before may leave only if somebody says that it is meant."""
    return leavers > limits.LEAVERS_MAX or leavers > limits.LEAVERS_SHARE_MAX * before


def check_leavers(leavers: int, before: int, force: bool) -> None:
    """Raises OperatorError("too_many_leavers")."""
    if not force and are_too_many(leavers, before):
        why = (
            f"{leavers} of {before} members would leave the roster: more than {limits.LEAVERS_MAX} or "
            f"{limits.LEAVERS_SHARE_MAX:.0%}. Nothing has changed. If that is meant, send it again with force."
        )
        raise OperatorError("too_many_leavers", why, leavers=leavers, members=before)
