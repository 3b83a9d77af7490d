"""The version of the form in which everything is kept (keys.py), so that no version misreads what another has written.

SCHEMA rises with a change that the version before would misread. What it can read at all begins at OLDEST: raise that
when the code for an older form goes, and say in docs/upgrading.md which version still moves it.
"""

from typing import Final, cast

from server import __version__
from server.store import keys
from server.store.client import Store

SCHEMA: Final = 1
OLDEST: Final = 1


class SchemaMismatch(Exception):
    """This version can't read what is there. The text is a sentence for the person who starts it."""


async def check(store: Store) -> None:
    """Writes the version where nothing is kept yet. Raises SchemaMismatch, StoreAway."""
    async with store.answering() as redis:
        await redis.set(keys.SCHEMA, SCHEMA, nx=True)
        found = cast(bytes, await redis.get(keys.SCHEMA)).decode()
    number = int(found) if found.isdecimal() else SCHEMA + 1
    if number > SCHEMA:
        raise SchemaMismatch(
            f"The data in this Redis was written by a newer Acclaim (schema {found}; this is {__version__}, for schema "
            f"{SCHEMA}). Start the newer version, or restore a copy from before the upgrade: docs/upgrading.md."
        )
    if number < OLDEST:
        raise SchemaMismatch(
            f"The data in this Redis was written by an Acclaim that is too old (schema {found}; this is {__version__}, "
            f"which reads no less than {OLDEST}). Start the versions in between first: docs/upgrading.md."
        )
