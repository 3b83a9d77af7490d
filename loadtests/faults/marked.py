"""The ballots of a secret poll, for the checker, which knows the server's secret: so it can tell which attempt a mark
stands for."""

from collections.abc import Sequence
from typing import Final

from acclaim.base.errors import Unknown
from acclaim.base.signed import purpose_key
from acclaim.event.parts.poll import Poll
from acclaim.identity import member_sets
from acclaim.redis.client import Store
from acclaim.voting import marks
from acclaim.voting.methods.choice import Choice
from acclaim.voting.receipt import Receipts
from acclaim.voting.secret import SHARD
from loadtests.faults.record import Attempt, Logged

_CLASS: Final = "audience"
_NOBODYS: Final = "nobody's"


def place_of(secret: bytes, event_id: str, poll_id: str, epoch: int, receipt: str) -> tuple[int, int]:
    """(shard, number) of a receipt in a secret poll; (-1, -1) of one that it never gave in this epoch."""
    try:
        return Receipts(secret, event_id, poll_id, epoch).read(receipt)
    except Unknown:
        return -1, -1


async def ballots(
    store: Store, secret: bytes, event_id: str, poll: Poll, epochs: int, attempts: Sequence[Attempt]
) -> list[Logged]:
    """A record for each mark, with what the attempt says that has it; one that nobody cast, if none has."""
    key, found = purpose_key(secret, marks.PURPOSE), list[Logged]()
    for epoch in range(1, epochs + 1):
        voters = [one async for some in member_sets.voters(store, event_id, poll, epoch) for one in some]
        for member in voters:
            mark = await marks.find(store, event_id, poll.id, SHARD, epoch, member)
            ballot, payload = _NOBODYS, Choice(_CLASS, (_NOBODYS,)).payload
            for one in attempts:
                is_theirs = (one.poll, one.member, one.epoch) == (poll.id, member, epoch)
                if is_theirs and mark == marks.mark_of(key, f"{event_id}/{poll.id}", epoch, member, one.ballot):
                    ballot, payload = one.ballot, Choice(_CLASS, tuple(one.choices)).payload
            found.append(Logged(poll.id, SHARD, marks.number_of(mark), 0, member, ballot, payload, epoch))
    return found
