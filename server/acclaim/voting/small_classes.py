"""In a weighted poll, what may be told of classes in which only a few have voted: a class of one would be its choice.

While the poll runs, no figures hold their votes: neither those by class, nor the score, nor the sum of all classes,
from which the others could be taken away. With the result they come in, and a class of a few may show what single
people chose; docs/events.md says so, and so does the phone.
"""

from acclaim.base import limits
from acclaim.event.parts.poll import Poll
from acclaim.event.states import FINAL_STATES
from acclaim.voting.methods import counters
from acclaim.voting.tally import Counts, PollNow


def withheld(poll: Poll, now: PollNow) -> frozenset[str]:
    """The classes whose votes no figures hold yet, also those of which nobody has voted: else the first one's vote
    would be seen by what is gone."""
    if not poll.weights or now.state in FINAL_STATES:
        return frozenset()
    return frozenset(c for c in poll.weights if now.counts.members.get(c, 0) < limits.CLASS_VOTERS_MIN)


def told(poll: Poll, now: PollNow) -> Counts:
    """The counts without the votes of those classes. Members and ballots are whole: turnout is no secret."""
    hidden = withheld(poll, now)
    if not hidden:
        return now.counts
    votes = {class_id: by_option for class_id, by_option in now.counts.votes.items() if class_id not in hidden}
    return Counts(now.counts.members, now.counts.ballots, votes, now.counts.voided)


def told_fields(poll: Poll, now: PollNow, fields: dict[str, int]) -> dict[str, int]:
    """A recount's fields (tally.py) for operators: without those votes; in a poll without weights, where no figures are
    by class, classes together."""
    if poll.weights:
        hidden = withheld(poll, now)
        return {counter.name: n for counter, n in counters.among(fields.items()) if counter.class_id not in hidden}
    sums: dict[str, int] = {}
    for counter, n in counters.among(fields.items()):
        sums[counter.name_for_all] = sums.get(counter.name_for_all, 0) + n
    return sums
