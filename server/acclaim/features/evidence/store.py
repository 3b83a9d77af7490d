"""The log of a poll as evidence: the first ballot of each anonymous device in the epoch of now; of an archive, too."""

import asyncio

from acclaim.event.parts.poll import Poll
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.recount import event_of, history_of, tally_of
from acclaim.features.archive.schema import understood
from acclaim.features.evidence import rules
from acclaim.features.evidence.rules import Evidence, Selection, Vote
from acclaim.redis.client import Store
from acclaim.voting import ballots, polls
from acclaim.voting.ballots import Record, Void
from acclaim.voting.methods import method_of


class _Collected:
    """Of one poll and epoch, over all shards: `votes` of devices, and who voted at all."""

    def __init__(self, poll: Poll, epoch: int) -> None:
        self._poll = poll
        self._epoch = epoch
        self._read = method_of(poll).read
        self._seen: set[str] = set()
        self._voided: set[str] = set()
        self.votes: list[Vote] = []

    def add(self, one: Record | Void) -> None:
        if one.epoch != self._epoch:
            return
        if isinstance(one, Void):
            self._voided.update(one.members)
        elif one.member not in self._seen:
            self._seen.add(one.member)
            vote = rules.vote_of(one.member, one.at, self._read(one.payload).answer)
            if vote:
                self.votes.append(vote)

    def evaluated(self) -> Evidence:
        members = len(self._seen) - len(self.votes)
        return rules.evaluate(self._poll.id, self._epoch, self.votes, members, self._voided)


async def _collect(store: Store, event_id: str, poll: Poll) -> _Collected:
    found = _Collected(poll, (await polls.read_shard(store, event_id, poll.id, 0)).epoch)
    for shard in range(poll.shards):
        async for one in ballots.read_history(store, event_id, poll.id, shard):
            found.add(one)
    return found


async def read(store: Store, event_id: str, poll: Poll) -> Evidence:
    """What the log of the poll says. May be asked while people vote; takes as long as a recount. Raises StoreAway."""
    return await asyncio.to_thread((await _collect(store, event_id, poll)).evaluated)


async def select(store: Store, event_id: str, poll: Poll, selection: Selection) -> list[str]:
    """The members whose ballots a Selection means, as the log is now."""
    return await asyncio.to_thread(rules.select, (await _collect(store, event_id, poll)).votes, selection)


def of_archive(archive: Reader) -> list[Evidence]:
    """The same of every poll in an archive. Checks the whole archive first. Raises ArchiveError."""
    archive.check()
    return [_of_archive(archive, poll) for poll in event_of(archive).polls if not poll.is_secret]


def _of_archive(archive: Reader, poll: Poll) -> Evidence:
    first = archive.find(f"polls/{poll.id}.0/poll")
    with understood(f"polls/{poll.id}"):
        found = _Collected(poll, tally_of(archive, first).epoch if first else 1)
        for shard in range(poll.shards):
            for one in history_of(archive, poll, shard):
                found.add(one)
    return found.evaluated()
