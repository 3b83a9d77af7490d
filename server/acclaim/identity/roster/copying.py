"""Copies the roster of one event to another."""

from acclaim.base.errors import OperatorError
from acclaim.identity.roster import reading, renames, staging
from acclaim.identity.roster import store as roster
from acclaim.redis.client import Store


async def copy(store: Store, source: str, target: str) -> int:
    """How many members `target` has from now on: those of `source`, 0 if that has no roster.

    Raises OperatorError("conflict") if the roster of `source` was replaced meanwhile; then nothing has changed.
    """
    await renames.copy(store, source, target)
    before = await roster.summary(store, source)
    if before is None:
        return 0
    staged = await staging.stage(store, target, reading.rows(store, source), partial=False)
    after = await roster.summary(store, source, before)
    if after is None or after.version != before.version:
        raise _replaced()
    await staging.publish(store, target, staged.version, staged.over, staged.read.imported, force=True)
    return staged.read.imported


def _replaced() -> OperatorError:
    return OperatorError("conflict", "The roster was replaced while it was copied; import it into the copy.")
