"""Who may still take part: the roster decides when somebody acts, not when they join.

A connection carries the Standing by which its member was last looked at. While that is the one of now, a ballot costs
one comparison. After a change of the roster, members who joined before it are read again, many in one call, when they
next vote, comment or like: the roster's unit and class are theirs from then on, and who is not on it is refused.
Ballots of anonymous devices are refused once the event admits none any more.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, NotAdmitted, Refused, Unknown
from acclaim.identity import device
from acclaim.identity.roster import store as roster
from acclaim.live.connection import Connection
from acclaim.live.lane import Lane
from acclaim.live.memory import Memory
from acclaim.redis.client import Store
from acclaim.voting import ballots, marks, secret
from acclaim.wire.messages import Cast


class _Asked(NamedTuple):
    """`cast`: None for something else than a ballot. `act` goes on with it, or with a resend of a counted ballot."""

    connection: Connection
    cast: Cast | None
    act: Callable[[bool], None]
    refuse: Callable[[AcclaimError], None]


class Voters(Lane[_Asked, set[int]]):
    """Of one event on this worker.

    What a batch is answered with are the places of ballots that are counted already: a resend gets its first answer,
    even if its member may no longer vote.
    """

    __slots__ = ("_memory", "_store")

    def __init__(self, store: Store, memory: Memory) -> None:
        super().__init__(limits.BATCH_BALLOTS)
        self._store = store
        self._memory = memory

    def may_vote(self, connection: Connection) -> bool:
        """Whether it needs no look at the roster to know that the member may vote, which is noted then."""
        member, standing = connection.member, self._memory.standing
        assert member is not None
        if member.anonymous:
            may = standing.admits_devices
        else:
            may = standing.roster in ("", member.admitted) or device.is_of_code(member.id)
        if may:
            connection.standing = standing
        return may

    def look_again(
        self,
        connection: Connection,
        act: Callable[[bool], None],
        refuse: Callable[[AcclaimError], None],
        cast: Cast | None = None,
    ) -> None:
        """Queues what a member does until the roster has been read for them."""
        try:
            connection.take_slot()
        except AcclaimError as error:
            refuse(error)
            return
        self.add(_Asked(connection, cast, act, refuse))

    async def call(self, batch: Sequence[_Asked]) -> set[int]:
        await self._read([one.connection for one in batch])
        others = [place for place, one in enumerate(batch) if one.connection.standing is None]
        counted = await asyncio.gather(*(self._is_counted(batch[place]) for place in others))
        return {place for place, is_counted in zip(others, counted, strict=True) if is_counted}

    async def answer(self, batch: Sequence[_Asked], answers: set[int]) -> None:
        for place, one in enumerate(batch):
            if one.connection.standing is None and place not in answers:
                self.refuse([one], _refusal(one.connection))
                continue
            one.connection.in_flight -= 1
            one.act(place in answers)

    def refuse(self, batch: Sequence[_Asked], error: AcclaimError) -> None:
        for one in batch:
            one.connection.in_flight -= 1
            one.refuse(error)

    async def _read(self, connections: list[Connection]) -> None:
        """Notes by what each may vote, with what the roster says of its member now; None for who may not."""
        standing = self._memory.standing
        listed = {one.member.id for one in connections if one.member and not one.member.anonymous}
        whose = self._memory.event.roster_of
        version, rows = await roster.find_all(self._store, whose, list(listed)) if listed else ("", [])
        entries = {entry.id: entry for entry in rows if entry}
        for connection in connections:
            member, connection.standing = connection.member, None
            assert member is not None
            entry = entries.get(member.id)
            if entry and not member.anonymous:  # the version may be newer than what this worker knows
                connection.member = msgspec.structs.replace(roster.as_listed(member, entry), admitted=version)
                connection.standing = standing
            elif not member.anonymous and not version:  # the roster went with a restore, or a fail-over
                connection.standing = standing
            elif member.anonymous or device.is_of_code(member.id):
                self.may_vote(connection)

    async def _is_counted(self, one: _Asked) -> bool:
        """Whether the ballot is a resend of one that was counted before: it gets its first answer."""
        assert one.connection.member is not None
        if one.cast is None:
            return False
        try:
            poll = self._memory.poll(one.cast.poll)
        except Unknown:
            return False
        member, epoch = one.connection.member.id, one.cast.epoch
        if poll.is_secret:
            event_id, key = self._memory.event.id, self._memory.key_for(marks.PURPOSE)
            return await secret.is_counted(self._store, event_id, poll, member, one.cast.ballot, epoch, key)
        return await ballots.is_counted(self._store, self._memory.event.id, poll, member, one.cast.ballot, epoch)


def _refusal(connection: Connection) -> AcclaimError:
    assert connection.member is not None
    return NotAdmitted("members_only") if connection.member.anonymous else Refused("not_on_roster")
