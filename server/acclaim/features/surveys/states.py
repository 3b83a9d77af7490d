"""The states of an event's surveys, as this worker knows them."""

from collections.abc import Mapping

from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.survey import Survey
from acclaim.features.surveys.rules import Questionnaire
from acclaim.identity.member import Member
from acclaim.live.memory import Memory
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import marks, polls
from acclaim.voting.tally import PollNow


class SurveyStates:
    """`now` has the state and the number of answers of each survey, as last read."""

    def __init__(self, store: Store, memory: Memory) -> None:
        self._store = store
        self._memory = memory
        self._key = memory.key_for(marks.PURPOSE)
        self._questionnaires: dict[str, Questionnaire] = {}
        self._rev = -1  # of the definition that they were built from
        self.now: Mapping[str, PollNow] = {}

    async def read(self) -> None:
        """Raises StoreAway."""
        surveys = self._memory.event.surveys
        self.now = await polls.read_all(self._store, self._memory.event.id, surveys) if surveys else {}

    def of(self, survey_id: str) -> PollNow:
        return self.now.get(survey_id) or PollNow()

    def questionnaire(self, survey_id: str) -> Questionnaire:
        """Raises Unknown("unknown_survey")."""
        if self._rev != self._memory.rev:
            self._rev = self._memory.rev
            self._questionnaires.clear()
        if survey_id not in self._questionnaires:
            self._questionnaires[survey_id] = Questionnaire(self._memory.event.survey(survey_id))
        return self._questionnaires[survey_id]

    def is_for(self, survey: Survey, member: Member) -> bool:
        """Whether members of this unit and class may answer."""
        return Entitlement(survey, self._memory.renames).includes(member.unit, member.class_)

    def mark(self, survey_id: str, epoch: int, member: str, ballot: str) -> str:
        """What is kept instead of the id of a member's ballot."""
        return marks.mark_of(self._key, f"{self._memory.event.id}/{survey_id}", epoch, member, ballot)

    def receipt(self, survey_id: str, epoch: int, member: str, mark: str) -> str:
        """The receipt of the ballot with this mark; "" for none."""
        if not mark:
            return ""
        shard = keys.shard(member, self._memory.event.survey(survey_id).shards)
        return self._memory.receipts(survey_id, epoch).write(shard, [marks.number_of(mark)])[0]
