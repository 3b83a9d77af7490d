"""The log of a poll as evidence: the first ballot of each anonymous device in the epoch of now."""

import asyncio
from typing import NamedTuple

from server.domain import evidence as rules
from server.domain.event import Poll
from server.domain.evidence import Evidence, Selection, Vote
from server.store import ballots, polls
from server.store.ballots import Void
from server.store.client import Store


class _Log(NamedTuple):
    epoch: int
    votes: list[Vote]
    members: int  # voters who are no devices
    voided: set[str]


async def _read(store: Store, event_id: str, poll: Poll) -> _Log:
    epoch = (await polls.read_shard(store, event_id, poll.id, 0)).epoch
    seen, voided = set[str](), set[str]()
    votes: list[Vote] = []
    for shard in range(poll.shards):
        async for one in ballots.read_history(store, event_id, poll.id, shard):
            if one.epoch != epoch:
                continue
            if isinstance(one, Void):
                voided.update(one.members)
            elif one.member not in seen:
                seen.add(one.member)
                vote = rules.vote_of(one.member, one.at, ",".join(one.options))
                if vote:
                    votes.append(vote)
    return _Log(epoch, votes, len(seen) - len(votes), voided)


async def read(store: Store, event_id: str, poll: Poll) -> Evidence:
    """What the log of the poll says. May be asked while people vote; takes as long as a recount. Raises StoreAway."""
    log = await _read(store, event_id, poll)
    return await asyncio.to_thread(rules.evaluate, poll.id, log.epoch, log.votes, log.members, log.voided)


async def select(store: Store, event_id: str, poll: Poll, selection: Selection) -> list[str]:
    """The members whose ballots a Selection means, as the log is now."""
    log = await _read(store, event_id, poll)
    return await asyncio.to_thread(rules.select, log.votes, selection)
