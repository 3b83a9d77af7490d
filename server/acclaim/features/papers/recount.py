"""Papers computed anew from the log alone, to prove those that are stored, or to make them after a restore."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, NamedTuple

from acclaim.event.event import Event
from acclaim.features.papers import keys
from acclaim.features.papers import store as papers
from acclaim.features.papers.rules import Attempt, Saved, handed_in
from acclaim.features.papers.store import LogEntry
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.recounting import ActivityRecount

_PROBLEMS_MAX: Final = 20
_WRITTEN_AT_ONCE: Final = 500


class Paper(NamedTuple):
    """Whose paper it is, of which day."""

    epoch: int
    day: str
    attempt: int
    member: str


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


async def recount(store: Store, event_id: str, quiz_id: str) -> ActivityRecount:
    """Compares every paper of the epoch of now, and how many there are each day, with the log. Works while members
    answer: papers that move meanwhile, and the counts of their days, are left out."""
    epoch = (await polls.read_shard(store, event_id, quiz_id, 0)).epoch
    fold, last = Fold(), ""
    async for some in papers.read_log(store, event_id, quiz_id):
        fold.take(some)
        last = some[-1].id
    of_log = _of_epoch(fold, epoch)
    tally = await papers.counts(store, event_id, quiz_id, epoch)
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
    days = {paper.day for paper in fold.touched}
    return ActivityRecount(
        quiz_id, epoch, _without(tally, days), _without(_counts(of_log), days), problems=problems[:_PROBLEMS_MAX]
    )  # fmt: skip


def recounted(quiz_id: str, epoch: int, fold: Fold) -> ActivityRecount:
    """What the log of an archive says."""
    return ActivityRecount(quiz_id, epoch, None, _counts(_of_epoch(fold, epoch)))


def _of_epoch(fold: Fold, epoch: int) -> dict[Paper, Attempt]:
    return {paper: one for paper, one in fold.papers.items() if paper.epoch == epoch}


def _counts(some: Mapping[Paper, Attempt]) -> dict[str, int]:
    """As `papers.counts` has them."""
    counts = Counter[str]()
    for paper, one in some.items():
        counts[f"started {paper.day}"] += 1
        counts[f"handed_in {paper.day}"] += one.handed_at > 0
    return {name: n for name, n in counts.items() if n}


def _without(counts: Mapping[str, int], days: Collection[str]) -> dict[str, int]:
    """Less those of some days, and zeros: what nobody is left of who was counted."""
    return {name: n for name, n in counts.items() if n and name.split(" ")[1] not in days}


async def refold(store: Store, event: Event) -> None:
    """After a restore: writes what follows from the logs of all daily quizzes. Safe to repeat."""
    for quiz in event.daily_quizzes:
        fold = await folded(store, event.id, quiz.id)
        written = list(fold.papers.items())
        for at in range(0, len(written), _WRITTEN_AT_ONCE):
            await _write(store, event.id, quiz.id, written[at : at + _WRITTEN_AT_ONCE])
        for epoch in {paper.epoch for paper in fold.papers}:
            for field, n in _counts(_of_epoch(fold, epoch)).items():
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
