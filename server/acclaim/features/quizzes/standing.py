"""Which answers to a question count, by its log."""

from acclaim.event.parts.poll import Once, Poll
from acclaim.features.quizzes.scoring import Said
from acclaim.voting.ballots import Record, Void
from acclaim.voting.methods import answer as answers
from acclaim.voting.tally import PollNow


class Standing:
    """`said`: the answers of this epoch that count, by member, in the order of counting. None arrived later than it was
    counted, whatever a gateway says."""

    def __init__(self, poll: Poll, now: PollNow) -> None:
        self.said: dict[str, Said] = {}
        self._epoch, self._opened_at = now.epoch, now.opened_at or 0
        self._keeps_first = isinstance(poll.repeat, Once)

    def add(self, one: Record | Void) -> None:
        """Takes the next entry in the log of a shard. Raises ValueError if it is not an answer."""
        if one.epoch != self._epoch:
            return
        if isinstance(one, Void):
            for member in one.members:
                self.said.pop(member, None)
        elif not (self._keeps_first and one.member in self.said):
            reply, counted_ms = answers.read(one.payload), max(0, one.at - self._opened_at)
            self.said.pop(one.member, None)  # the last one counts, in its own place
            self.said[one.member] = Said(reply.answer, counted_ms if reply.ms is None else min(reply.ms, counted_ms))
