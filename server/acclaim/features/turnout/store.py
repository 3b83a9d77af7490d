"""Turnout by unit, counted from roster and ballots, because ballots don't contain the member's unit."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from acclaim.base import limits
from acclaim.event.entitlement import Entitlement
from acclaim.event.event import Event
from acclaim.identity import member_sets as members
from acclaim.redis.client import Store
from acclaim.voting.tally import PollNow

_ROUND_BUCKETS: Final = 1024  # in memory at a time: one member in 32


async def count(store: Store, event: Event, now: Mapping[str, PollNow]) -> dict[str, tuple[int, int]]:
    """{unit: (entitled, members)}: of the members directly in each unit who may vote in a poll that has ballots, how
    many did; {} without a roster. Raises StoreAway."""
    polls = [poll for poll in event.polls if poll.id in now and now[poll.id].members]
    groups, renames, _ = await members.groups(store, event.roster_of)
    entitlements = [Entitlement(poll, renames) for poll in polls]
    units: dict[str, str] = {}  # by number of the group
    entitled: dict[str, int] = defaultdict(int)
    for number, (class_id, unit, size) in groups.items():
        if any(one.includes(unit, class_id) for one in entitlements):
            units[number] = unit
            entitled[unit] += size
    voted: dict[str, int] = defaultdict(int)
    for first in range(0, limits.MEMBER_BUCKETS if units else 0, _ROUND_BUCKETS):
        have: set[str] = set()
        for poll in polls:
            async for some in members.voters(store, event.id, poll, now[poll.id].epoch, first, _ROUND_BUCKETS):
                have.update(some)
        async for pairs in members.on_roster(store, event.roster_of, first, _ROUND_BUCKETS):
            for member, group in pairs:
                if member in have and group in units:
                    voted[units[group]] += 1
    return {unit: (size, voted[unit]) for unit, size in entitled.items()}
