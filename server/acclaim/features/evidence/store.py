"""Reads a log as evidence: each anonymous device's first ballot, upvote or words in the current epoch. Works on an
archive, too.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping

from acclaim.event.event import Event
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.parts.poll import Poll
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.recount import event_of, history_of, log_of, tally_of
from acclaim.features.archive.schema import understood
from acclaim.features.evidence import rules
from acclaim.features.evidence.rules import Evidence, Selection, Vote
from acclaim.features.questions.rules import upvotes_in
from acclaim.features.word_clouds.rules import given_in
from acclaim.redis import keys, streams
from acclaim.redis.client import Store
from acclaim.voting import ballots, polls
from acclaim.voting.ballots import Record, Void
from acclaim.voting.methods import method_of

Activity = Poll | QuestionBoard | WordCloud
_Read = Callable[[Mapping[str, str]], Iterator[tuple[str, str]]]


class _Collected:
    """One activity and epoch, over all shards: the `votes` of devices, and everybody who took part."""

    def __init__(self, activity_id: str, epoch: int) -> None:
        self._id = activity_id
        self._epoch = epoch
        self._seen: set[str] = set()
        self._voided: set[str] = set()
        self.votes: list[Vote] = []

    def add_ballot(self, one: Record | Void, poll: Poll) -> None:
        if one.epoch != self._epoch:
            return
        if isinstance(one, Void):
            self._voided.update(one.members)
        elif self._is_first(one.member):
            self._add(one.member, one.at, method_of(poll).read(one.payload).answer)

    def add_entry(self, fields: Mapping[str, str], read: _Read) -> None:
        if int(fields["e"]) != self._epoch:
            return
        self._voided.update(filter(None, fields.get("v", "").split("\n")))
        for member, choice in read(fields):
            if self._is_first(member):
                self._add(member, int(fields["t"]), choice)

    def _is_first(self, member: str) -> bool:
        if member in self._seen:
            return False
        self._seen.add(member)
        return True

    def _add(self, member: str, at: int, choice: str) -> None:
        vote = rules.vote_of(member, at, choice)
        if vote:
            self.votes.append(vote)

    def evaluated(self) -> Evidence:
        members = len(self._seen) - len(self.votes)
        return rules.evaluate(self._id, self._epoch, self.votes, members, self._voided)


def _reader_of(activity: QuestionBoard | WordCloud) -> _Read:
    return upvotes_in if isinstance(activity, QuestionBoard) else given_in


async def _collect(store: Store, event_id: str, activity: Activity) -> _Collected:
    found = _Collected(activity.id, (await polls.read_shard(store, event_id, activity.id, 0)).epoch)
    if isinstance(activity, Poll):
        for shard in range(activity.shards):
            async for one in ballots.read_history(store, event_id, activity.id, shard):
                found.add_ballot(one, activity)
    else:
        async for _, fields in streams.read(store, keys.log(event_id, activity.id, 0)):
            found.add_entry(fields, _reader_of(activity))
    return found


async def read(store: Store, event_id: str, activity: Activity) -> Evidence:
    """The evidence of an activity. Works while people vote; takes as long as a recount. Raises StoreAway."""
    return await asyncio.to_thread((await _collect(store, event_id, activity)).evaluated)


async def select(store: Store, event_id: str, activity: Activity, selection: Selection) -> list[str]:
    """The members in a Selection, by the current log."""
    return await asyncio.to_thread(rules.select, (await _collect(store, event_id, activity)).votes, selection)


def activities_of(event: Event) -> Iterable[Activity]:
    """All activities whose log says who took part when."""
    return [*(poll for poll in event.every_poll if not poll.is_secret), *event.question_boards, *event.word_clouds]


def of_archive(archive: Reader) -> list[Evidence]:
    """The evidence of every activity in an archive. Checks the whole archive first. Raises ArchiveError."""
    archive.check()
    return [_of_archive(archive, activity) for activity in activities_of(event_of(archive))]


def _of_archive(archive: Reader, activity: Activity) -> Evidence:
    first = archive.find(f"polls/{activity.id}.0/poll")
    with understood(f"polls/{activity.id}"):
        found = _Collected(activity.id, tally_of(archive, first).epoch if first else 1)
        if isinstance(activity, Poll):
            for shard in range(activity.shards):
                for one in history_of(archive, activity, shard):
                    found.add_ballot(one, activity)
        else:
            for line in log_of(archive, activity.id, 0):
                found.add_entry(line["fields"], _reader_of(activity))
    return found.evaluated()
