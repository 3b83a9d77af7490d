"""Voids members' words on the record: they stay in the log, with who voided them and why, but no longer count."""

from collections.abc import Iterable
from typing import Any

from acclaim.features.word_clouds import keys
from acclaim.features.word_clouds.limits import BATCH_WORDS
from acclaim.redis import control
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from acclaim.voting.voiding import Voided, refusal


async def void(
    store: Store, event_id: str, cloud_id: str, epoch: int, members: Iterable[str], by: str, why: str
) -> Voided:
    """Voids all words that `members` have given in this epoch; further ones are refused. Safe to repeat. Raises
    OperatorError wrong_state for a draft, conflict for another epoch, StoreAway."""
    where = event_id, cloud_id
    done, holders = Voided(), 0
    named = list(dict.fromkeys(members))
    for start in range(0, len(named), BATCH_WORDS):
        some = named[start : start + BATCH_WORDS]
        buckets = [keys.members(*where, epoch, member) for member in some]
        async with store.answering() as redis:
            pipeline: Any = redis.pipeline(transaction=False)
            for bucket, member in zip(buckets, some, strict=True):
                pipeline.hexists(bucket, member)
            holders += sum(await pipeline.execute())
        script_keys = [
            kernel.poll(*where, 0), kernel.log(*where, 0), keys.words(*where, epoch), keys.voided(*where, epoch),
            *buckets,
        ]  # fmt: skip
        moved, state, now, people, words = await store.run("void_words", script_keys, [epoch, by, why, *some])
        if not moved:
            raise refusal(state.decode(), now, epoch)
        done = Voided(done.members + people, done.ballots + words)
    await control.announce(store, event_id)
    return done._replace(already=holders - done.members)
