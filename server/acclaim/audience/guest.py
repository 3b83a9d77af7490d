"""One person in a simulated audience: comes, looks around, votes when a poll is open, likes in waves, goes again."""

from acclaim.audience.client import Ground
from acclaim.audience.pace import Pace
from acclaim.audience.phone import Ballot, Phone
from acclaim.audience.programme import Programme
from acclaim.audience.ticks import Tick


class Guest(Phone):
    """Votes once in every poll and epoch that it sees open."""

    __slots__ = ("_pace", "_programme", "_voted", "_watched")

    def __init__(self, ground: Ground, programme: Programme, pace: Pace, member: str, request: bytes) -> None:
        super().__init__(ground, member, request)
        self._programme = programme
        self._pace = pace
        self._voted: set[tuple[str, int]] = set()
        self._watched: frozenset[tuple[str, int]] = frozenset()

    def defined(self, payload: bytes) -> None:
        self._programme.define(payload)

    def ticked(self, tick: Tick) -> None:
        watched = self._programme.open_polls(tick)
        if watched is self._watched:
            return
        self._watched = watched
        for place in watched - self._voted:
            self._voted.add(place)
            delay = self.ground.random.triangular(*self._pace.mind_s)
            self.ground.loop.call_later(delay, self._vote, *place)

    def _vote(self, poll: str, epoch: int) -> None:
        """Unless the poll was closed or begun anew meanwhile."""
        if (poll, epoch) not in self._watched or not self.is_live:
            self._voted.discard((poll, epoch))
            return
        if choices := self._programme.choose(poll, self.tick):
            self.cast(Ballot(poll, epoch, choices))
