"""The states of an event's question boards, as this worker knows them."""

from collections.abc import Mapping

from acclaim.live.memory import Memory
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.tally import PollNow


class BoardStates:
    """`now` has the state of each board as last read."""

    def __init__(self, store: Store, memory: Memory) -> None:
        self._store = store
        self._memory = memory
        self.now: Mapping[str, PollNow] = {}

    async def read(self) -> None:
        """Raises StoreAway."""
        boards = self._memory.event.question_boards
        self.now = await polls.read_all(self._store, self._memory.event.id, boards) if boards else {}

    def of(self, board_id: str) -> PollNow:
        return self.now.get(board_id) or PollNow()
