"""The states of an event's word clouds, as this worker knows them."""

from collections.abc import Mapping

from acclaim.features.word_clouds.rules import Vocabulary
from acclaim.live.memory import Memory
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.tally import PollNow


class CloudStates:
    """`now` has the state of each cloud as last read."""

    def __init__(self, store: Store, memory: Memory) -> None:
        self._store = store
        self._memory = memory
        self._vocabularies: dict[str, Vocabulary] = {}
        self._rev = -1  # of the definition that they were built from
        self.now: Mapping[str, PollNow] = {}

    async def read(self) -> None:
        """Raises StoreAway."""
        clouds = self._memory.event.word_clouds
        self.now = await polls.read_all(self._store, self._memory.event.id, clouds) if clouds else {}

    def of(self, cloud_id: str) -> PollNow:
        return self.now.get(cloud_id) or PollNow()

    def vocabulary(self, cloud_id: str) -> Vocabulary:
        """Raises Unknown("unknown_activity")."""
        if self._rev != self._memory.rev:
            self._rev = self._memory.rev
            self._vocabularies.clear()
        if cloud_id not in self._vocabularies:
            self._vocabularies[cloud_id] = Vocabulary(self._memory.event.word_cloud(cloud_id))
        return self._vocabularies[cloud_id]
