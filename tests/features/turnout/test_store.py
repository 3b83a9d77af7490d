"""Turnout by unit, counted from roster and ballots."""

import pytest

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.poll import Quota
from acclaim.features.turnout import store as turnout
from acclaim.features.turnout.rules import TurnoutTree, UnitTurnout
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import casting, polls
from acclaim.voting.ballot import Ballot
from tests.running import make_event, make_poll, open_event

ONE = make_poll("one", shards=3)
TWO = make_poll("two", repeat=Quota(votes=4, per="poll", per_option=2), entitled=Entitled(units=["二厂"]))
LATER = make_poll("later", entitled=Entitled(units=["三厂"]))


async def cast(store: Store, event: Event, poll_id: str, *members: str) -> None:
    poll = event.poll(poll_id)
    assert poll
    rev = (await events.read(store, event.id)).rev
    for n, member in enumerate(members):
        shard = keys.shard(member, poll.shards)
        one = Ballot(member, f"ballot-{poll_id}-{n:04}", "audience 1")
        [outcome] = await casting.cast_batch(store, event, poll, shard, 1, rev, [one])
        assert outcome.code is None


@pytest.mark.contract
async def test_each_member_of_a_unit_counts_once_whatever_they_voted_in(store: Store) -> None:
    event = make_event(ONE, TWO, LATER)
    await open_event(store, event)
    assert await turnout.count(store, event, await polls.read_all(store, "gala", event.polls)) == {}
    people = [Entry(f"m{n}", "", "一厂" if n < 8 else "二厂", "audience") for n in range(20)]
    await staging.replace(store, "gala", iter([*people, Entry("alone", "", "班组", "audience")]), partial=False)
    await cast(store, event, "one", *(f"m{n}" for n in range(6)), "m9", "alone", "gone")
    await cast(store, event, "two", "m9", "m9", "m10", "m11")
    counted = await turnout.count(store, event, await polls.read_all(store, "gala", event.polls))
    assert counted == {"一厂": (8, 6), "二厂": (12, 3), "班组": (1, 1)}
    shown = TurnoutTree(counted).top()
    assert shown.units == [UnitTurnout("二厂", 12, 3)]
    assert (shown.others_units, shown.others_entitled) == (2, 9)  # one alone would be known by the difference


async def test_who_may_vote_in_nothing_that_was_voted_in_lowers_no_turnout(store: Store) -> None:
    event = make_event(TWO, LATER)
    await open_event(store, event)
    people = [Entry(f"m{n}", "", "二厂" if n < 6 else "三厂", "audience") for n in range(12)]
    await staging.replace(store, "gala", iter(people), partial=False)
    await cast(store, event, "two", "m1")
    before = store.calls.total()
    counted = await turnout.count(store, event, await polls.read_all(store, "gala", event.polls))
    assert counted == {"二厂": (6, 1)}
    assert store.calls.total() - before == 2 * limits.MEMBER_BUCKETS // limits.BUCKETS_PER_CALL
