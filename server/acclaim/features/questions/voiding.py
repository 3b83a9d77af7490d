"""Voids members' upvotes on the record: they stay in the log, with who voided them and why, but no longer count."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, cast

from acclaim.features.questions import keys
from acclaim.redis import control
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from acclaim.voting.voiding import Voided, refusal

_LOOKED_UP_A_CALL: Final = 500
_VOIDED_A_CALL: Final = 100  # each is removed from the voters of every question


async def void(
    store: Store, event_id: str, board_id: str, epoch: int, members: Iterable[str], by: str, why: str
) -> Voided:
    """Voids all upvotes that `members` have given in this epoch; further ones are refused. Their questions stay.

    Safe to repeat. Raises OperatorError wrong_state for a draft, conflict for another epoch, StoreAway."""
    where = event_id, board_id
    holders = await _holders(store, *where, epoch, list(dict.fromkeys(members)))
    done = Voided()
    for start in range(0, max(1, len(holders)), _VOIDED_A_CALL):  # for nobody too: checks state and epoch
        numbers = await _numbers(store, *where, epoch)
        script_keys = [
            kernel.poll(*where, 0), kernel.log(*where, 0), keys.votes(*where, epoch), keys.voided(*where, epoch),
            *(keys.voters(*where, epoch, n) for n in numbers),
        ]  # fmt: skip
        args: list[str | int] = [epoch, by, why, len(numbers), *numbers, *holders[start : start + _VOIDED_A_CALL]]
        moved, state, now, people, upvotes = await store.run("void_upvotes", script_keys, args)
        if not moved:
            raise refusal(state.decode(), now, epoch)
        done = Voided(done.members + people, done.ballots + upvotes)
    await control.announce(store, event_id)
    return done._replace(already=len(holders) - done.members)


async def _numbers(store: Store, event_id: str, board_id: str, epoch: int) -> list[int]:
    async with store.answering() as redis:
        return sorted(map(int, await cast(Any, redis.hkeys(keys.states(event_id, board_id, epoch)))))


async def _holders(store: Store, event_id: str, board_id: str, epoch: int, members: Sequence[str]) -> list[str]:
    """Those of `members` who have ever upvoted on this board."""
    held: list[bytes | None] = []
    for start in range(0, len(members), _LOOKED_UP_A_CALL):
        async with store.answering() as redis:
            pipeline: Any = redis.pipeline(transaction=False)
            for member in members[start : start + _LOOKED_UP_A_CALL]:
                pipeline.hget(keys.members(event_id, board_id, epoch, member), member)
            held += await pipeline.execute()
    return [member for member, entries in zip(members, held, strict=True) if entries and b":" in entries]
