"""The roster of one event, given to another."""

from collections.abc import AsyncGenerator, Sequence
from typing import cast

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.identity import member_sets
from acclaim.identity.roster import staging
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import BadRow, Entry
from acclaim.redis import keys
from acclaim.redis.client import Store


async def copy(store: Store, source: str, target: str) -> int:
    """How many members `target` has from now on: those of `source`, 0 if that has no roster.

    Raises OperatorError("conflict") if the roster of `source` was replaced meanwhile; then nothing has changed.
    """
    before = await roster.summary(store, source)
    if before is None:
        return 0
    staged = await staging.stage(store, target, _rows(store, source), partial=False)
    after = await roster.summary(store, source, before)
    if after is None or after.version != before.version:
        raise _replaced()
    await staging.publish(store, target, staged.version, staged.over, staged.read.imported)
    return staged.read.imported


async def _rows(store: Store, event_id: str) -> AsyncGenerator[Sequence[Entry | BadRow], None]:
    groups = await member_sets.groups(store, event_id)
    for first in range(0, limits.MEMBER_BUCKETS, limits.BUCKETS_PER_CALL):
        buckets = range(first, min(first + limits.BUCKETS_PER_CALL, limits.MEMBER_BUCKETS))
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for bucket in buckets:
                pipeline.hgetall(keys.roster_bucket(event_id, bucket))
            found = cast(list[dict[bytes, bytes]], await pipeline.execute())
        rows: list[Entry | BadRow] = []
        for member_id, stored in (pair for bucket in found for pair in bucket.items()):
            number, _, name = stored.decode().partition(" ")
            if number not in groups:  # of another roster than `groups`
                raise _replaced()
            class_id, unit, _ = groups[number]
            rows.append(Entry(member_id.decode(), name, unit, class_id))
        yield rows


def _replaced() -> OperatorError:
    return OperatorError("conflict", "The roster was replaced while it was copied; import it into the copy.")
