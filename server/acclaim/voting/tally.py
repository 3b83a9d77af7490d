"""The totals of a poll's ballots: the running tally, the weighted score, and the recount from the log."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from acclaim.event.parts.counting import Ranking, Rating
from acclaim.event.parts.poll import Poll, Quota, Replace
from acclaim.voting.methods import counters, method_of
from acclaim.voting.methods.counters import Counter
from acclaim.voting.methods.method import Content


@dataclass(slots=True)
class Counts:
    """The figures that a ballot changes, by class: people, ballots that stand, votes for each option; and how many
    ballots were removed because they were voided."""

    members: dict[str, int] = field(default_factory=dict)
    ballots: dict[str, int] = field(default_factory=dict)
    votes: dict[str, dict[str, int]] = field(default_factory=dict)
    voided: dict[str, int] = field(default_factory=dict)

    def add(self, said: Content, members: int = 1, ballots: int = 1, votes: int = 1) -> None:
        """Adds what a ballot says; with negative numbers, subtracts it."""
        class_id = said.class_id
        _bump(self.members, class_id, members)
        _bump(self.ballots, class_id, ballots)
        by_option = self.votes.setdefault(class_id, {})
        for option in said.options:
            _bump(by_option, option, votes)

    def add_all(self, others: "Counts") -> None:
        """Adds the figures of another shard."""
        _add(self.members, others.members)
        _add(self.ballots, others.ballots)
        _add(self.voided, others.voided)
        for class_id, by_option in others.votes.items():
            _add(self.votes.setdefault(class_id, {}), by_option)

    def counted(self) -> Mapping[str, int]:
        """What ballots have counted, all classes together."""
        if len(self.votes) == 1:  # nearly always
            return next(iter(self.votes.values()))
        sums: dict[str, int] = {}
        for by_option in self.votes.values():
            _add(sums, by_option)
        return sums

    def as_fields(self) -> dict[str, int]:
        """{name of a counter: n} without zeros: to be stored and compared."""
        found = [(Counter("members", c), n) for c, n in self.members.items()]
        found += [(Counter("ballots", c), n) for c, n in self.ballots.items()]
        found += [(Counter("voided", c), n) for c, n in self.voided.items()]
        found += [(Counter("votes", c, option), n) for c, by in self.votes.items() for option, n in by.items()]
        return {counter.name: n for counter, n in found if n}

    def add_fields(self, fields: Iterable[tuple[str, int]]) -> None:
        """Adds figures in the form of `as_fields`; other names are ignored."""
        for name, n in fields:
            match counters.read(name):
                case ("votes", class_id, option):
                    _bump(self.votes.setdefault(class_id, {}), option, n)
                case ("members", class_id, _):
                    _bump(self.members, class_id, n)
                case ("ballots", class_id, _):
                    _bump(self.ballots, class_id, n)
                case ("voided", class_id, _):
                    _bump(self.voided, class_id, n)


@dataclass(slots=True)
class PollNow:
    """A poll as it is now: state, order (`epoch`, `seq`), times in ms, and the running tally.

    `reset_at` is when this epoch began; None for the first. `entitled`: how many could vote on a motion when it was
    last closed, where its outcome depends on that.
    """

    state: str = "draft"
    epoch: int = 1
    seq: int = 0
    rev: int = 0
    opened_at: int | None = None
    closes_at: int | None = None
    reset_at: int | None = None
    entitled: int | None = None
    counts: Counts = field(default_factory=Counts)

    @property
    def members(self) -> int:
        return sum(self.counts.members.values())

    @property
    def ballots(self) -> int:
        return sum(self.counts.ballots.values())

    @property
    def voided(self) -> int:
        return sum(self.counts.voided.values())

    def lacks(self, shown: "PollNow") -> bool:
        """Whether something that was `shown` of the same epoch is gone: Redis has lost it."""
        return self.epoch == shown.epoch and self.seq < shown.seq


def votes_in_order(poll: Poll, counts: Counts) -> list[int]:
    """Votes in the order of the poll's options, all classes together."""
    return method_of(poll).votes(poll, counts.counted())


def votes_by_class(poll: Poll, counts: Counts, without: Collection[str] = ()) -> dict[str, list[int]]:
    """The same for each weighted class but those `without`."""
    return {c: method_of(poll).votes(poll, counts.votes.get(c, {})) for c in poll.weights if c not in without}


def score(poll: Poll, counts: Counts) -> list[float] | None:
    """What decides instead of the votes, of each option; None where they do.

    In a weighted poll it is the sum over classes of weight × the class's score. Weights are relative. A class without
    votes yet gives nothing to anybody, so a score before the jury has voted is the audience's part alone, and the sum
    of all scores says how much is in.
    """
    method = method_of(poll)
    if poll.weights:
        whole = sum(poll.weights.values())
        result = [0.0] * len(poll.options)
        for class_id, weight in poll.weights.items():
            theirs = method.score(poll, counts.votes.get(class_id, {}), counts.ballots.get(class_id, 0))
            for index, n in enumerate(theirs):
                result[index] += weight / whole * n
    elif isinstance(poll.counting, Rating | Ranking):
        result = method.score(poll, counts.counted(), sum(counts.ballots.values()))
    else:
        return None
    return [round(value, 4) for value in result]


class Counting:
    """Counts one epoch's ballots and what was voided of them, in the order of the log, from nothing."""

    def __init__(self, poll: Poll) -> None:
        self.counts = Counts()
        self.doubled: list[str] = []  # members with more ballots in a `once` poll than one, or with one after a void
        self._repeat = poll.repeat
        self._standing: dict[str, Content] = {}
        self._earlier: dict[str, list[Content]] = {}  # of a member with several that count
        self._voided: set[str] = set()
        self._read = lru_cache(None)(method_of(poll).read)  # there are few different choices, and many equal ones

    def add(self, member: str, payload: str) -> None:
        """The next ballot. Raises ValueError for one that is invalid in this poll."""
        said, before = self._read(payload), self._standing.get(member)
        if isinstance(self._repeat, Replace):
            if before:
                self.counts.add(before, members=-1, ballots=-1, votes=-1)
            self.counts.add(said)
        elif isinstance(self._repeat, Quota):
            self.counts.add(said, members=0 if before else 1)
            if before:
                self._earlier.setdefault(member, []).append(before)
        else:
            self.counts.add(said)
            if before:
                self.doubled.append(member)
        if member in self._voided:
            self.doubled.append(member)
        self._standing[member] = said

    @property
    def voters(self) -> Collection[str]:
        """Whose ballots count."""
        return self._standing.keys()

    def void(self, member: str) -> None:
        """Removes a member's ballots; none may follow."""
        self._voided.add(member)
        if member not in self._standing:
            return
        cast = [*self._earlier.pop(member, []), self._standing.pop(member)]
        for index, said in enumerate(cast):
            self.counts.add(said, members=0 if index else -1, ballots=-1, votes=-1)
            _bump(self.counts.voided, said.class_id, 1)


def difference(tally: Mapping[str, int], recounted: Mapping[str, int]) -> dict[str, int]:
    """{field: tally − recount} of all fields that differ."""
    names = sorted(tally.keys() | recounted.keys())
    return {n: d for n in names if (d := tally.get(n, 0) - recounted.get(n, 0))}


def _add(into: dict[str, int], more: Mapping[str, int]) -> None:
    for key, n in more.items():
        _bump(into, key, n)


def _bump(into: dict[str, int], key: str, n: int) -> None:
    into[key] = into.get(key, 0) + n


def ranks(values: Sequence[float]) -> list[int]:
    """The rank of each value, from 1 for the highest; equals share one, and the next ones are left out."""
    return [1 + sum(other > value for other in values) for value in values]


def per_cent(part: int, whole: int | None) -> float | None:
    """To two decimal places; None if `whole` is 0."""
    return round(100 * part / whole, 2) if whole else None
