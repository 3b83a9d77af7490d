"""How long after the opening of a quiz's question an answer arrives, by a clock that nobody sets.

The store says how long a question has been open when it is read; from then on this worker's own monotonic clock goes
on. So no wall clock counts, neither a phone's nor a gateway's, and whoever waits in a batch does not pay for it.
"""

import asyncio
from typing import Final, NamedTuple

from acclaim.base.errors import Refused
from acclaim.voting.tally import PollNow

_SURE_S: Final = 0.1  # a reading that was answered so soon is not corrected: the store's clock may be another's by then


class _Opening(NamedTuple):
    """When a question was opened, by the loop's clock, and how much later that may be than it was."""

    at_s: float
    late_s: float


class QuestionClock:
    """The questions that were opened, as this worker has read them."""

    def __init__(self) -> None:
        self.now: dict[str, PollNow] = {}
        self._opened: dict[tuple[str, int], _Opening] = {}  # by question and epoch

    def note(self, question_id: str, now: PollNow, store_ms: int, asked_at_s: float) -> None:
        """A question as it was read when the store's clock stood at `store_ms`, after it was asked for at a moment of
        the loop's clock."""
        self.now[question_id] = now
        if now.opened_at is None or now.state == "draft":
            return
        here_s = asyncio.get_running_loop().time()
        read = _Opening(here_s - (store_ms - now.opened_at) / 1000, here_s - asked_at_s)
        known = self._opened.setdefault((question_id, now.epoch), read)
        if known.late_s > max(_SURE_S, read.late_s):
            self._opened[question_id, now.epoch] = read

    def ms(self, question_id: str, epoch: int, heard_at_s: float) -> int:
        """From the opening to a moment of the loop's clock. Raises Refused("not_open") for what nobody has opened."""
        opened = self._opened.get((question_id, epoch))
        if opened is None:
            raise Refused("not_open")
        return max(0, int((heard_at_s - opened.at_s) * 1000))

    def is_over(self, question_id: str) -> bool:
        """Whether the time of a question that is open is over."""
        now = self.now.get(question_id)
        if now is None or now.opened_at is None or now.closes_at is None:
            return False
        here_s = asyncio.get_running_loop().time()
        return self.ms(question_id, now.epoch, here_s) >= now.closes_at - now.opened_at
