"""Papers computed anew from the log alone, to prove those that are stored, or to make them after a restore."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from acclaim.event.event import Event
from acclaim.features.papers import keys
from acclaim.features.papers import store as papers
from acclaim.features.papers.rules import Attempt, Saved, handed_in
from acclaim.features.papers.store import LogEntry
from acclaim.redis.client import Store
from acclaim.voting import polls

_PROBLEMS_MAX: Final = 20
_WRITTEN_AT_ONCE: Final = 500


class Paper(NamedTuple):
    """Whose paper it is, of which day."""

    epoch: int
    day: str
    attempt: int
    member: str


class Recounted(NamedTuple):
    """How many papers the log has in this epoch, and what is not right: each a sentence."""

    epoch: int
    papers: int
    problems: list[str]


class Fold:
    """The papers as the log has them. Pure."""

    def __init__(self) -> None:
        self.papers: dict[Paper, Attempt] = {}
        self.touched: set[Paper] = set()  # since it was cleared

    def take(self, entries: Iterable[LogEntry]) -> None:
        for entry in entries:
            for line in entry.lines:
                self._take(entry, line)

    def _take(self, entry: LogEntry, line: str) -> None:
        member, day, attempt, verb, rest = line.split(" ", 4)
        paper = Paper(entry.epoch, day, int(attempt), member)
        self.touched.add(paper)
        if verb == "start":
            ends_at, questions = rest.split(" ")
            begun = Attempt(paper.attempt, entry.at, int(ends_at), 0, tuple(questions.split(",")), {})
            self.papers[paper] = begun
        elif verb == "save":
            question, turn, ms, answer = rest.split(" ")
            held = self.papers[paper]
            self.papers[paper] = held._replace(answers={**held.answers, question: Saved(int(turn), int(ms), answer)})
        elif done := handed_in(line):
            self.papers[paper] = self.papers[paper]._replace(handed_at=done.at, answers=done.answers)


async def folded(store: Store, event_id: str, quiz_id: str) -> Fold:
    """What the log says, to its end."""
    fold = Fold()
    async for some in papers.read_log(store, event_id, quiz_id):
        fold.take(some)
    return fold


async def recount(store: Store, event_id: str, quiz_id: str) -> Recounted:
    """Compares every paper of the epoch of now with the log; also while members answer."""
    epoch = (await polls.read_shard(store, event_id, quiz_id, 0)).epoch
    fold, last = Fold(), ""
    async for some in papers.read_log(store, event_id, quiz_id):
        fold.take(some)
        last = some[-1].id
    of_log = {paper: one for paper, one in fold.papers.items() if paper.epoch == epoch}
    stored = {
        Paper(epoch, day, one.number, member): one
        async for day, member, one in papers.read_all(store, event_id, quiz_id, epoch)
    }
    fold.touched.clear()
    async for some in papers.read_log(store, event_id, quiz_id, last):  # what has moved meanwhile
        fold.take(some)
    problems = [
        f"{quiz_id}: {paper.day}, attempt {paper.attempt} of {paper.member}: stored otherwise than the log says"
        for paper in sorted((of_log.keys() | stored.keys()) - fold.touched)
        if of_log.get(paper) != stored.get(paper)
    ]
    return Recounted(epoch, len(of_log), problems[:_PROBLEMS_MAX])


async def refold(store: Store, event: Event) -> None:
    """After a restore: writes what follows from the logs of all daily quizzes. Safe to repeat."""
    for quiz in event.daily_quizzes:
        written = list((await folded(store, event.id, quiz.id)).papers.items())
        for at in range(0, len(written), _WRITTEN_AT_ONCE):
            await _write(store, event.id, quiz.id, written[at : at + _WRITTEN_AT_ONCE])
        counts = Counter[tuple[int, str]]()
        for paper, one in written:
            counts[paper.epoch, f"started {paper.day}"] += 1
            counts[paper.epoch, f"handed_in {paper.day}"] += one.handed_at > 0
        for (epoch, field), n in counts.items():
            await store.ask(("HSET", keys.days(event.id, quiz.id, epoch), field, str(n)))


async def _write(store: Store, event_id: str, quiz_id: str, some: list[tuple[Paper, Attempt]]) -> None:
    async with store.answering() as redis:
        pipeline: Any = redis.pipeline(transaction=False)
        for (epoch, day, attempt, member), one in some:
            where = event_id, quiz_id, epoch
            pipeline.hset(keys.papers(*where, day, member), f"{attempt} {member}", one.written())
            if not one.handed_at:
                pipeline.zadd(keys.running(*where), {f"{day} {attempt} {member}": one.ends_at})
        await pipeline.execute()
