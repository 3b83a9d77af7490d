"""Every code of the tree of errors, in one table."""

from functools import cache

from acclaim.base.contest_errors import ContestRefused
from acclaim.base.errors import AcclaimError
from acclaim.base.order_errors import OrderRefused

for _branch in (ContestRefused, OrderRefused):  # their codes are in the table because they have been imported
    assert issubclass(_branch, AcclaimError)


@cache
def all_codes() -> dict[str, tuple[int, bool, str]]:
    """{code: (HTTP status, retryable, default message)}."""
    return {code: row for cls in AcclaimError.__subclasses__() for code, row in cls.codes.items()}
