"""Every code of the tree of errors, in one table."""

from functools import cache

from acclaim.base.contest_errors import ContestRefused
from acclaim.base.errors import AcclaimError

assert issubclass(ContestRefused, AcclaimError)  # its codes are in the table because it has been imported


@cache
def all_codes() -> dict[str, tuple[int, bool, str]]:
    """{code: (HTTP status, retryable, default message)}."""
    return {code: row for cls in AcclaimError.__subclasses__() for code, row in cls.codes.items()}
