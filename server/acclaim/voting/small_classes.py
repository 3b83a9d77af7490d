"""In a weighted poll, what may be shown of classes in which only a few have voted: the figures of a class of one would
reveal its choice.

While the poll runs, no figures contain their votes: neither those by class, nor the score, nor the sum of all classes,
from which the others could be subtracted. The result includes them, so a small class may show what single people chose;
docs/events.md says so, and so does the phone.
"""

from acclaim.base import limits
from acclaim.event.parts.poll import Poll
from acclaim.event.states import FINAL_STATES
from acclaim.voting.methods import counters
from acclaim.voting.tally import Counts, PollNow


def withheld(poll: Poll, now: PollNow) -> frozenset[str]:
    """The classes whose votes no figures contain yet, including those in which nobody has voted; otherwise what
    disappears would reveal the first vote."""
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
