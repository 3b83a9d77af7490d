"""Secret polls: that a member has taken part, and what all have chosen, kept apart. Casting, and recounting.

One script a batch, all or nothing, marks who has taken part (marks.py) and adds one to a table by what ballots say.
Until the close no votes stand beside the poll's state, so nobody can lay figures beside whoever votes just then.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from acclaim.base.errors import OperatorError
from acclaim.event.event import Event
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.event.parts.poll import Poll
from acclaim.event.states import FINAL_STATES
from acclaim.identity import member_sets
from acclaim.identity.roster import store as roster
from acclaim.redis import keys, mark_keys
from acclaim.redis.client import Store
from acclaim.voting import marks, polls, tally
from acclaim.voting.ballot import Ballot
from acclaim.voting.casting import Outcome
from acclaim.voting.marks import mark_of, number_of
from acclaim.voting.methods import method_of
from acclaim.voting.recounting import Recount
from acclaim.voting.tally import Counts, PollNow

SHARD: Final = 0  # the only one
_FIELDS_A_CALL: Final = 1000


class SecretCasting:
    """`Casting` of a secret poll. `key` is that of marks. An outcome's `seq` is what the receipt is made of, and
    follows from the mark; it has no time."""

    days_count: Final = False

    def __init__(self, store: Store, event_id: str, poll: Poll, epoch: int, key: bytes) -> None:
        self._store = store
        self._epoch = epoch
        self._key = key
        self._activity = f"{event_id}/{poll.id}"
        self._prefix = mark_keys.marks_prefix(event_id, poll.id, SHARD, epoch)
        where = event_id, poll.id, SHARD
        self._keys = (keys.poll(*where), mark_keys.table(*where), mark_keys.votes(*where))

    async def cast(self, rev: int, ballots: Sequence[Ballot], utc_offset_s: int = 0) -> list[Outcome]:
        """As of any poll. Safe to repeat. Raises StoreAway, StaleDefinition."""
        store, prefix, bucket = self._store, self._prefix, keys.bucket
        await store.check_durable()
        script_keys: list[str] = [*self._keys]
        args: list[str | int] = [self._epoch, rev, mark_keys.PAD]
        for ballot in ballots:
            script_keys.append(f"{prefix}{bucket(ballot.member)}")
            mark = mark_of(self._key, self._activity, self._epoch, ballot.member, ballot.id)
            args += (ballot.member, mark, ballot.payload)
        flat: list[Any] = await store.run("cast_secret", script_keys, args)
        await store.check_durable()  # that call may have opened a connection, and not to the Redis of before
        return [Outcome(number_of(one.mark) if one.mark else 0, 0, one.code) for one in marks.outcomes(flat)]


def check_single_ballots(poll: Poll) -> None:
    """Before whatever looks at single ballots. Raises OperatorError("poll_secret")."""
    if poll.is_secret:
        raise OperatorError("poll_secret", poll=poll.id)


async def is_counted(store: Store, event_id: str, poll: Poll, member: str, ballot: str, epoch: int, key: bytes) -> bool:
    """Whether the member has cast the ballot of this id in this epoch."""
    found = await marks.find(store, event_id, poll.id, SHARD, epoch, member)
    return found == mark_of(key, f"{event_id}/{poll.id}", epoch, member, ballot)


def recounted(
    poll: Poll, now: PollNow, later: PollNow, table: Mapping[str, int], members: int, not_on_roster: Sequence[str] = ()
) -> Recount:
    """The tally against the table, and against how many members have a mark, which were read between `now` and `later`.
    While the poll runs no votes are compared, nor told. Raises ValueError for what no ballot of the poll says."""
    counts, read = Counts(), method_of(poll).read
    for payload, n in table.items():
        counts.add(read(payload), n, n, n)
    if now.state not in FINAL_STATES:
        counts.votes.clear()
    if counts.members or members:
        counts.members = {DEFAULT_CLASS: members}
    have, most, should = now.counts.as_fields(), later.counts.as_fields(), counts.as_fields()
    for name, n in list(should.items()):
        if have.get(name, 0) < n <= most.get(name, 0):  # some have come since
            should[name] = have.get(name, 0)
    return Recount(poll.id, now.epoch, have, should, tally.difference(have, should), [], 0, list(not_on_roster))


async def recount(store: Store, event: Event, poll: Poll) -> Recount:
    """The recount of a secret poll as it stands now; it may run while people vote."""
    while True:
        now = await polls.read_shard(store, event.id, poll.id, SHARD)
        table = await _read_table(store, event.id, poll)
        voters = [one async for some in member_sets.voters(store, event.id, poll, now.epoch) for one in some]
        later = await polls.read_shard(store, event.id, poll.id, SHARD)
        if (now.state, now.epoch) == (later.state, later.epoch):
            unknown = await roster.unknown_members(store, event.roster_of, voters)
            return recounted(poll, now, later, table, len(voters), unknown)


async def _read_table(store: Store, event_id: str, poll: Poll) -> dict[str, int]:
    """{payload: ballots} of the epoch of now."""
    found: dict[str, int] = {}
    async with store.answering() as redis:
        async for field, n in redis.hscan_iter(mark_keys.table(event_id, poll.id, SHARD), count=_FIELDS_A_CALL):
            if field != mark_keys.PAD.encode():
                found[field.decode()] = int(cast(bytes, n))
    return found
