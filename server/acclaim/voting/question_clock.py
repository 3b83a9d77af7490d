"""How long after the opening of a quiz's question an answer arrives, by a clock that nobody sets.

The store says how long a question has been open when it is read; from then on this worker's own monotonic clock goes
on. So no wall clock counts, neither a phone's nor a gateway's, and whoever waits in a batch does not pay for it.
"""

import asyncio

from acclaim.base.errors import Refused
from acclaim.voting.tally import PollNow


class QuestionClock:
    """The questions that were opened, as this worker has read them."""

    def __init__(self) -> None:
        self.now: dict[str, PollNow] = {}
        self._opened_at_s: dict[tuple[str, int], float] = {}  # question, epoch → moment of the loop's clock

    def note(self, question_id: str, now: PollNow, store_ms: int) -> None:
        """A question as it was read when the store's clock stood at `store_ms`."""
        self.now[question_id] = now
        if now.opened_at is not None and now.state != "draft":
            moment = asyncio.get_running_loop().time() - (store_ms - now.opened_at) / 1000
            known = self._opened_at_s.get((question_id, now.epoch), moment)
            self._opened_at_s[question_id, now.epoch] = min(known, moment)  # the reading that was answered soonest

    def ms(self, question_id: str, epoch: int, heard_at_s: float) -> int:
        """From the opening to a moment of the loop's clock. Raises Refused("not_open") for what nobody has opened."""
        opened_at = self._opened_at_s.get((question_id, epoch))
        if opened_at is None:
            raise Refused("not_open")
        return max(0, int((heard_at_s - opened_at) * 1000))
