"""What this worker knows of the daily quizzes of one event."""

from collections.abc import Mapping

from acclaim.base.clock import now_ms
from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.event.states import FINAL_STATES
from acclaim.features.papers import rules
from acclaim.features.papers import store as papers
from acclaim.features.papers.rules import Day, Papers
from acclaim.live.memory import Memory
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.tally import PollNow

_PURPOSE = "acclaim-papers"


class PaperStates:
    """`now` are their states by quiz, as last read; `kept` what the running epochs ask, by rev, quiz and epoch."""

    def __init__(self, store: Store, memory: Memory) -> None:
        self._store = store
        self._memory = memory
        self.kept: dict[tuple[int, str, int], Papers] = {}
        self.now: Mapping[str, PollNow] = {}

    async def read(self) -> None:
        """Raises StoreAway."""
        quizzes = self._memory.event.daily_quizzes
        self.now = await polls.read_all(self._store, self._memory.event.id, quizzes) if quizzes else {}

    def of(self, quiz_id: str) -> PollNow:
        return self.now.get(quiz_id) or PollNow()

    def quiz(self, quiz_id: str) -> DailyQuiz:
        """Raises Unknown("unknown_activity")."""
        return papers.quiz_of(self._memory.event, quiz_id)

    def papers(self, quiz: DailyQuiz, epoch: int) -> Papers:
        """Those of the epoch that runs are kept; any other may have been made up by whoever names it."""
        if epoch != self.of(quiz.id).epoch:
            return self._make(quiz, epoch)
        what = self._memory.rev, quiz.id, epoch
        if what not in self.kept:
            if any(rev != self._memory.rev for rev, _, _ in self.kept):
                self.kept.clear()
            self.kept[what] = self._make(quiz, epoch)
        return self.kept[what]

    def _make(self, quiz: DailyQuiz, epoch: int) -> Papers:
        return Papers(quiz, self._memory.event.id, epoch, self._memory.key_for(_PURPOSE))

    def today(self, quiz: DailyQuiz) -> Day:
        return rules.day_at(quiz, self._memory.event.timezone, now_ms())

    def is_over(self, quiz: DailyQuiz, day: str, now: PollNow | None = None) -> bool:
        """Whether no paper of a day can be answered any more. `now`: the quiz's state, if it was read later."""
        today = self.today(quiz)
        is_past = day < today.name or now_ms() >= today.closes_at
        return is_past or (now or self.of(quiz.id)).state in FINAL_STATES
