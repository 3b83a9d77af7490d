"""The version of the form in which everything is kept (keys.py), so that no version misreads what another has written.

SCHEMA rises with a change that the version before would misread. What it can read at all begins at OLDEST: raise that
when the code for an older form goes, and say in docs/upgrading.md which version still moves it.
"""

from typing import Final, cast

from redis.exceptions import ResponseError

from acclaim import __version__
from acclaim.redis import keys
from acclaim.redis.client import Store

SCHEMA: Final = 1
OLDEST: Final = 1
_DIGITS_MAX: Final = 9
_SHOWN: Final = 40


class SchemaMismatch(Exception):
    """This version can't read what is there. The text is a sentence for the person who starts it."""


def _not_understood(held: str) -> SchemaMismatch:
    return SchemaMismatch(
        f"The version of the data in this Redis is not understood: {keys.SCHEMA} holds {held}, where Acclaim writes a "
        "number. Another program may have written it: name a Redis, or a database (/1), of Acclaim's own. If the data "
        "are Acclaim's, ask your copies which number was there, and SET it again: docs/upgrading.md."
    )


async def check(store: Store) -> None:
    """Writes the version where nothing is kept yet. Raises SchemaMismatch, StoreAway."""
    async with store.answering() as redis:
        await redis.set(keys.SCHEMA, SCHEMA, nx=True)
        try:
            found = cast(bytes, await redis.get(keys.SCHEMA))
        except ResponseError as error:
            if "WRONGTYPE" not in str(error):
                raise
            raise _not_understood("another kind of value than a text") from None
    if not (found.isdigit() and len(found) <= _DIGITS_MAX):
        raise _not_understood(repr(found[:_SHOWN].decode(errors="backslashreplace")))
    number = int(found)
    if number > SCHEMA:
        raise SchemaMismatch(
            f"The data in this Redis was written by a newer Acclaim (schema {number}; this is {__version__}, for "
            f"schema {SCHEMA}). Start the newer version, or restore a copy from before the upgrade: docs/upgrading.md."
        )
    if number < OLDEST:
        raise SchemaMismatch(
            f"The data in this Redis was written by an Acclaim that is too old (schema {number}; this is "
            f"{__version__}, which reads {OLDEST} and later). Start the versions in between first: docs/upgrading.md."
        )
