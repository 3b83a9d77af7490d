"""Evidence of stuffing in a poll, question board or word cloud of an open event, from its log alone: where and when
devices were created, as their ids say. A device's first upvote on a board, or its first words in a cloud, are treated
like a ballot.

A hall behind one router is one place, and so is a computer that votes a thousand times. The difference is in the
timing. There are two rules, and neither considers what a ballot is for:

**burst**: devices of one place that were created within the same second vote within the same second: at least
BALLOTS_MIN, and at least BURST_SHARE of the place's devices. People who arrive together scatter: they read, think and
tap for seconds to minutes. If a stall of the server puts a whole hall's ballots into one second, the devices' seconds
of creation are still spread over the hall's arrival; so a second of creation counts only if it has TIMES_USUAL times
the place's median, taken over at least BREADTH_S seconds. In the seconds next to a burst half as many suffice, and so
on from there: a computer slows down once joining costs it work. At the very edge of a burst, a quarter suffices.

**hasty**: at least BALLOTS_MIN ballots of one place, each cast within HASTY_MS of the creation of its device. No thumb
opens a page, finds an option and confirms it that fast.

Devices and ballots that are spread over minutes look like a hall. That is why places are listed with what stands out,
and the operator decides.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Final, Literal, NamedTuple

import msgspec

from acclaim.event.definition import Id
from acclaim.identity import device

BALLOTS_MIN: Final = 20
BURST_SHARE: Final = 0.01
BREADTH_S: Final = 60
TIMES_USUAL: Final = 8
HASTY_MS: Final = 2000
RUN_GAP_S: Final = 5  # seconds of creation that are this close form one cluster
AGES_S: Final = (2, 10, 60, 600, 3600)  # age of a device when it voted: counts below each limit, and above the last one
PLACES_SHOWN: Final = 50
CLUSTERS_SHOWN: Final = 200

Rule = Literal["burst", "hasty"]
_ALIKE_MIN: Final = BALLOTS_MIN  # for fewer ballots, the share of equal choices is withheld


class Vote(NamedTuple):
    """A device's first ballot, upvote or words in an epoch."""

    member: str
    place: int
    made_s: int
    cast_ms: int
    choice: str


class Flagged(NamedTuple):
    """The votes of a place that a rule flags."""

    rule: Rule
    place: int
    votes: list[Vote]


class Selection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The devices of a place that were created between two moments (ms, inclusive): those that a rule flags, or all."""

    place: str
    made_from: int
    made_until: int
    rule: Literal["burst", "hasty", "all"]


class Cluster(msgspec.Struct):
    """Flagged ballots that a Selection can name. `share` is their share of all devices' ballots; `alike` is the largest
    share among them with the same choice, without saying which. `voided` of them no longer count."""

    rule: Rule
    place: str
    made_from: int
    made_until: int
    cast_from: int
    cast_until: int
    ballots: int
    share: float
    alike: float
    voided: int


class Place(msgspec.Struct):
    """One place. `ages`: how many devices were younger than each of AGES_S when they voted, and how many older;
    `most_made` were created in one second, at `most_made_at`."""

    place: str
    devices: int
    share: float
    made_from: int
    made_until: int
    most_made: int
    most_made_at: int
    ages: list[int]
    flagged: int
    voided: int


class Evidence(msgspec.Struct):
    """The evidence of one epoch; `poll` is the id of a poll, board or cloud. `devices` are anonymous voters; nothing is
    said of the others, `members`."""

    poll: Id
    epoch: int
    devices: int
    members: int
    flagged: int
    flagged_share: float
    voided: int
    alike: float
    ages: list[int]
    ages_s: list[int]
    clusters: list[Cluster]
    places: list[Place]


def vote_of(member: str, cast_ms: int, choice: str) -> Vote | None:
    """None if the member is not an anonymous device."""
    made = device.read(member)
    return Vote(member, made.place, made.made_at // 1000, cast_ms, choice) if made else None


def flag(votes: Iterable[Vote]) -> list[Flagged]:
    """The votes that the rules flag, each once, the largest clusters first."""
    by_place: dict[int, list[Vote]] = defaultdict(list)
    for vote in votes:
        by_place[vote.place].append(vote)
    found: list[Flagged] = []
    for place, theirs in by_place.items():
        if len(theirs) < BALLOTS_MIN:
            continue
        hasty = [vote for vote in theirs if 0 <= vote.cast_ms - vote.made_s * 1000 < HASTY_MS]
        if len(hasty) >= BALLOTS_MIN:
            found.append(Flagged("hasty", place, hasty))
            seen = {vote.member for vote in hasty}
            found += [
                Flagged("burst", place, rest)
                for run in _bursts(theirs)
                if (rest := [vote for vote in run if vote.member not in seen])
            ]
        else:
            found += [Flagged("burst", place, run) for run in _bursts(theirs)]
    return sorted(found, key=lambda one: -len(one.votes))


def _bursts(votes: list[Vote]) -> list[list[Vote]]:
    """The bursts of one place, in runs of seconds of creation."""
    cells: dict[int, dict[int, list[Vote]]] = defaultdict(lambda: defaultdict(list))  # by second of voting, of creation
    for vote in votes:
        cells[vote.cast_ms // 1000][vote.made_s].append(vote)
    least = {cast_s: _least(by_made.values(), len(votes)) for cast_s, by_made in cells.items()}
    full = {(c, m) for c, by_made in cells.items() for m, some in by_made.items() if len(some) >= least[c]}

    def beside(share: float) -> set[tuple[int, int]]:
        near = {(c + dc, m + dm) for c, m in full for dc in (-1, 0, 1) for dm in (-1, 0, 1)} - full
        return {(c, m) for c, m in near if c in cells and len(cells[c].get(m, ())) >= share * least[c]}

    while more := beside(1 / 2):
        full |= more
    flagged: dict[int, list[Vote]] = defaultdict(list)
    for cast_s, made_s in full | beside(1 / 4):
        flagged[made_s] += cells[cast_s][made_s]
    runs: list[list[Vote]] = []
    before = None
    for made_s in sorted(flagged):
        if before is None or made_s - before > RUN_GAP_S:
            runs.append([])
        runs[-1] += flagged[made_s]
        before = made_s
    return runs


def _least(by_made: Collection[list[Vote]], devices: int) -> float:
    """How many devices of a place, among those that vote in one second, must have been created in one second to be a
    burst."""
    sizes = sorted(map(len, by_made), reverse=True)
    middle = max(BREADTH_S, len(sizes)) // 2
    usual = sizes[middle] if middle < len(sizes) else 0
    return max(BALLOTS_MIN, BURST_SHARE * devices, TIMES_USUAL * usual)


def select(votes: Iterable[Vote], selection: Selection) -> list[str]:
    """The members in a Selection."""
    theirs = [vote for vote in votes if name(vote.place) == selection.place]
    if selection.rule != "all":
        theirs = [vote for one in flag(theirs) if one.rule == selection.rule for vote in one.votes]
    return [vote.member for vote in theirs if selection.made_from <= vote.made_s * 1000 <= selection.made_until]


def evaluate(poll: Id, epoch: int, votes: list[Vote], members: int, voided: set[str]) -> Evidence:
    """The evidence of an activity. `voided` are members whose ballots no longer count."""
    flagged = flag(votes)
    by_place: dict[int, list[Vote]] = defaultdict(list)
    for vote in votes:
        by_place[vote.place].append(vote)
    flagged_at: dict[int, int] = defaultdict(int)
    for one in flagged:
        flagged_at[one.place] += len(one.votes)
    largest = sorted(by_place, key=lambda place: (-flagged_at[place], -len(by_place[place])))[:PLACES_SHOWN]
    count = sum(flagged_at.values())
    return Evidence(
        poll, epoch, len(votes), members, count, _share(count, len(votes)),
        sum(vote.member in voided for vote in votes), _alike(votes), _ages(votes), list(AGES_S),
        [_cluster(one, len(votes), voided) for one in flagged[:CLUSTERS_SHOWN]],
        [_place(place, by_place[place], len(votes), flagged_at[place], voided) for place in largest],
    )  # fmt: skip


def name(place: int) -> str:
    """A place as shown: six hexadecimal digits."""
    return f"{place:06x}"


def _cluster(one: Flagged, whole: int, voided: set[str]) -> Cluster:
    made, cast = [vote.made_s * 1000 for vote in one.votes], [vote.cast_ms for vote in one.votes]
    return Cluster(
        one.rule, name(one.place), min(made), max(made), min(cast), max(cast), len(one.votes),
        _share(len(one.votes), whole), _alike(one.votes), sum(vote.member in voided for vote in one.votes),
    )  # fmt: skip


def _place(place: int, votes: list[Vote], whole: int, flagged: int, voided: set[str]) -> Place:
    made: dict[int, int] = defaultdict(int)
    for vote in votes:
        made[vote.made_s] += 1
    most = max(made, key=lambda second: made[second])
    return Place(
        name(place), len(votes), _share(len(votes), whole), min(made) * 1000, max(made) * 1000, made[most],
        most * 1000, _ages(votes), flagged, sum(vote.member in voided for vote in votes),
    )  # fmt: skip


def _ages(votes: list[Vote]) -> list[int]:
    counts = [0] * (len(AGES_S) + 1)
    for vote in votes:
        age_s = vote.cast_ms / 1000 - vote.made_s
        counts[sum(age_s >= limit for limit in AGES_S)] += 1
    return counts


def _alike(votes: list[Vote]) -> float:
    if len(votes) < _ALIKE_MIN:
        return 0.0
    choices: dict[str, int] = defaultdict(int)
    for vote in votes:
        choices[vote.choice] += 1
    return _share(max(choices.values()), len(votes))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
