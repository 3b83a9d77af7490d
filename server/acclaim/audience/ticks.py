"""Ticks, read once however many hear them, and the promise that no client sees the figures run backwards."""

from typing import Final

import msgspec

_KEPT: Final = 64  # the newest ticks of a few workers and audiences


class PollFigures(msgspec.Struct):
    """Of PollTick what the checks need; other fields are passed over."""

    epoch: int
    seq: int
    state: str
    members: int
    ballots: int
    votes: list[int] | None


class Tick(msgspec.Struct):
    """A `tick` frame."""

    now: int
    rev: int
    online: int
    likes: dict[str, int]
    polls: dict[str, PollFigures]


_decode = msgspec.json.Decoder(Tick).decode


class Ticks:
    """All that hear the same bytes share one parse and one comparison; a tick for 10,000 phones is checked 10,000
    times at the cost of a lookup each."""

    def __init__(self, checks: bool = True) -> None:
        """Without `checks` only the order is kept: in polls where a ballot may be replaced, options do lose votes."""
        self._checks = checks
        self.older = 0  # figures that a client had to drop because it had newer ones (allowed after a reconnect)
        self.backwards: list[str] = []  # broken promises, in words
        self._read: dict[bytes, Tick] = {}
        # By the ids of the first two; holding all three keeps the ids from being given to others.
        self._compared: dict[tuple[int, int], tuple[Tick, Tick, Tick]] = {}

    def read(self, payload: bytes) -> Tick:
        tick = self._read.get(payload)
        if tick is None:
            if len(self._read) >= _KEPT:
                self._read.clear()
            tick = self._read[payload] = _decode(payload)
        return tick

    def shown(self, before: Tick | None, heard: Tick) -> Tick:
        """What a client shows that showed `before` and heard `heard`: each poll's newer figures."""
        if before is None or heard is before:
            return heard
        known = self._compared.get((id(before), id(heard)))
        if known is None:
            if len(self._compared) >= _KEPT:
                self._compared.clear()
            known = before, heard, self._compare(before, heard)
            self._compared[id(before), id(heard)] = known
        return known[2]

    def _compare(self, before: Tick, heard: Tick) -> Tick:
        polls = dict(heard.polls)
        for poll_id, old in before.polls.items():
            new = polls.get(poll_id)
            if new is None:
                continue
            if (new.epoch, new.seq) < (old.epoch, old.seq):
                self.older += 1
                polls[poll_id] = old
            elif self._checks:
                self._check(poll_id, old, new)
        return heard if polls == heard.polls else msgspec.structs.replace(heard, polls=polls)

    def _check(self, poll_id: str, old: PollFigures, new: PollFigures) -> None:
        if new.epoch > old.epoch:
            return
        if new.seq == old.seq and (new.ballots, new.votes) != (old.ballots, old.votes):
            self.backwards.append(f"{poll_id}: two figures of seq {new.seq}: {old} {new}")
        grown = _grown(old.votes, new.votes)
        if new.members < old.members or new.ballots < old.ballots or not grown:
            self.backwards.append(f"{poll_id}: from {old} to {new}")


def _grown(old: list[int] | None, new: list[int] | None) -> bool:
    """In a `once` poll no option ever loses a vote. Hidden votes can't be compared."""
    return old is None or new is None or all(a <= b for a, b in zip(old, new, strict=True))
