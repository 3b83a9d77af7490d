"""The count after a load test: what phones were told, against what the log of ballots on disk says."""

from collections import Counter
from collections.abc import Iterable

from acclaim.audience.phone import Ballot
from acclaim.event.event import Event
from acclaim.redis.client import Store
from acclaim.voting import ballots, likes
from acclaim.voting.methods import counters


async def verdict(store: Store, event: Event, kept: Iterable[tuple[str, Ballot]]) -> dict[str, int]:
    """Compares every ballot that members cast (`kept`: member, ballot) with every record of the log.

    lost      acknowledged ballots that are not in the log under their own member and poll
    doubled   records beyond the first of a member in a poll, or of a ballot's id
    refused_but_counted  ballots that a phone was told do not count, and that are in the log all the same
    counted   ballots of the running tallies; recounted: those that the log adds up to; distinct_acknowledged: the
              ballots that phones hold a receipt of
    """
    logged: set[tuple[str, str, str]] = set()
    doubled = 0
    for poll in event.polls:
        per_member: Counter[str] = Counter()
        per_ballot: Counter[str] = Counter()
        for shard in range(poll.shards):
            async for record in ballots.read_log(store, event.id, poll.id, shard):
                logged.add((poll.id, record.member, record.ballot))
                per_member[record.member] += 1
                per_ballot[record.ballot] += 1
        doubled += sum(n - 1 for n in per_member.values()) + sum(n - 1 for n in per_ballot.values())
    acknowledged = {(ballot.poll, member, ballot.id) for member, ballot in kept if ballot.receipt is not None}
    refused = {(ballot.poll, member, ballot.id) for member, ballot in kept if ballot.code is not None}
    recounts = [await ballots.recount(store, event, poll) for poll in event.polls]
    return {
        "distinct_acknowledged": len(acknowledged),
        "counted": sum(_ballots(recount.tally) for recount in recounts),
        "recounted": sum(_ballots(recount.recount) for recount in recounts),
        "differences": sum(not recount.equal for recount in recounts),
        "lost": len(acknowledged - logged),
        "doubled": doubled,
        "refused_but_counted": len(refused & logged),
        "likes_counted": sum((await likes.read(store, event.id)).values()),
    }


def _ballots(fields: dict[str, int]) -> int:
    return sum(n for counter, n in counters.among(fields.items()) if counter.kind == "ballots")
