"""Casting ballots: a batch of one shard of one poll in one script call."""

from collections.abc import Sequence
from typing import Final

import msgspec

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, Refused, Stale
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll, Quota, Replace
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting.ballot import Ballot

# What the cast scripts' codes mean; lua/lib names the same numbers.
CODES: Final = {
    1: "not_open", 2: "locked", 3: "closed", 4: "reset",
    6: "already_voted", 7: "quota_used", 8: "option_quota_used", 9: "voided", 10: "too_often",
}  # fmt: skip
STALE: Final = 5


class StaleDefinition(Stale):
    """The poll was opened with a newer definition than the caller checked the ballots against."""


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """The outcome of a ballot: counted as record `seq` at `at` (ms), or refused with `code`.

    A refused one has the record that stands instead in `seq`, or 0.
    """

    seq: int
    at: int
    code: str | None = None

    def refusal(self) -> AcclaimError:
        assert self.code
        return Refused(self.code)


class Casting:
    """What is the same for all ballots of one shard of a poll in one epoch, as long as its definition is: `days_count`
    if the repeat rule restarts each day."""

    __slots__ = ("_epoch", "_keys", "_prefix", "_rule", "_script", "_store", "days_count")

    def __init__(self, store: Store, event_id: str, poll: Poll, shard: int, epoch: int) -> None:
        self._store = store
        self._epoch = epoch
        self._prefix = keys.ballots_prefix(event_id, poll.id, shard, epoch)
        self._keys = (keys.poll(event_id, poll.id, shard), keys.log(event_id, poll.id, shard))
        self._rule: tuple[str | int, ...]
        self.days_count = False
        match poll.repeat:
            case Replace():
                self._script = "cast_replace"
                self._rule = (limits.BALLOTS_AT_HAND, int(limits.REPLACED_WITHIN_S * 1000))
            case Quota() as rule:
                self._script = "cast_quota"
                self._rule = (rule.votes, rule.per_option, "", limits.BALLOTS_AT_HAND)
                self.days_count = rule.per == "day"
            case _:
                self._script = "cast_once"
                self._rule = ()

    async def cast(self, rev: int, ballots: Sequence[Ballot], utc_offset_s: int = 0) -> list[Outcome]:
        """Casts checked ballots in one call; returns their outcomes in the same order.

        `rev` is that of the definition they were checked against, `utc_offset_s` says where days begin. Safe to repeat.
        Raises StoreAway, StaleDefinition.
        """
        store, prefix, bucket = self._store, self._prefix, keys.bucket
        await store.check_durable()
        script_keys: list[str] = [*self._keys]
        args: list[str | int] = [self._epoch, rev]
        for ballot in ballots:
            member = ballot.member
            script_keys.append(f"{prefix}{bucket(member)}")
            args += (member, ballot.id, ballot.payload)
        args += self._rule
        if self.days_count:
            args[-2] = utc_offset_s
        flat: list[int] = await store.run(self._script, script_keys, args)
        await store.check_durable()  # that call may have opened a connection, and not to the Redis of before
        if -STALE in flat:
            raise StaleDefinition
        return [
            Outcome(seq, at) if at > 0 else Outcome(seq, 0, CODES[-at])
            for seq, at in zip(flat[::2], flat[1::2], strict=True)
        ]


async def cast_batch(
    store: Store,
    event: Event,
    poll: Poll,
    shard: int,
    epoch: int,
    rev: int,
    ballots: Sequence[Ballot],
    utc_offset_s: int = 0,
) -> list[Outcome]:
    """The same for a caller that casts one batch."""
    return await Casting(store, event.id, poll, shard, epoch).cast(rev, ballots, utc_offset_s)
