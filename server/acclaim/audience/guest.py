"""One person in a simulated audience: comes, looks around, votes when a poll is open, answers, asks, gives words, likes
in waves, goes again."""

import msgspec

from acclaim.audience.activities import Activities, Due
from acclaim.audience.client import Ground
from acclaim.audience.pace import Pace
from acclaim.audience.phone import Ballot, Phone
from acclaim.audience.programme import Programme
from acclaim.audience.ticks import Tick
from acclaim.audience.websocket import masked

_STORED = (b'{"type":"asked"', b'{"type":"upvoted"', b'{"type":"my_words"')
_COUNTDOWN_SHARE = 0.9  # of the time that a question gives: after that nobody answers


class Guest(Phone):
    """Votes once in every poll and epoch that it sees open, and does as much for whatever else is open."""

    __slots__ = ("_activities", "_pace", "_programme", "_voted", "_watched")

    def __init__(
        self,
        ground: Ground,
        programme: Programme,
        activities: Activities,
        pace: Pace,
        member: str,
        request: bytes,
    ) -> None:
        super().__init__(ground, member, request)
        self._programme = programme
        self._activities = activities
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

    def answered(self, kind: bytes, payload: bytes) -> None:
        if due := self._activities.hear(payload):
            if due.place not in self._voted:
                self._voted.add(due.place)
                self.ground.loop.call_later(self._thinking_s(due), self._take_part, due)
        elif payload.startswith(_STORED):
            self.ground.measured.counts["collected"] += msgspec.json.decode(payload).get("error") is None
        else:
            super().answered(kind, payload)

    def _thinking_s(self, due: Due) -> float:
        """As before a vote; where a countdown runs, nobody thinks beyond its end."""
        least, most, usual = self._pace.mind_s
        if due.kind == "quiz":
            most = min(most, _COUNTDOWN_SHARE * due.frame["question"]["seconds"])
        return self.ground.random.triangular(min(least, most), most, min(usual, most))

    def _take_part(self, due: Due) -> None:
        if not self._activities.takes(due) or not self.is_live:
            self._voted.discard(due.place)
        elif due.kind == "quiz":
            self.cast(Ballot(due.id, due.epoch, self._activities.answer(due)))
        else:
            for message in self._activities.said(due):
                self._send_frame(masked(msgspec.json.encode(message)))
