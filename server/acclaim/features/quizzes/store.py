"""Quizzes in Redis: where one stands, its results, and the score of each member (keys.py)."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, cast

import msgspec

from acclaim.base.errors import Unknown
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.event.parts.question_poll import poll_of
from acclaim.event.parts.quiz import Quiz
from acclaim.event.store import EventRecord
from acclaim.features.quizzes import keys
from acclaim.features.quizzes.limits import SCORES_A_CALL
from acclaim.features.quizzes.results import Results
from acclaim.features.quizzes.rules import QuizNow
from acclaim.features.quizzes.scoring import Score, read_score
from acclaim.redis import keys as kernel_keys
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.tally import PollNow

_decode_now = msgspec.json.Decoder(QuizNow).decode
_decode_results = msgspec.json.Decoder(Results).decode


class Stand(NamedTuple):
    """A quiz as it is stored: its state as an activity, where it stands, what was computed; and the revs of those."""

    state: PollNow = PollNow()
    now: QuizNow = QuizNow()
    rev: int = 0
    results: Results = Results()
    results_rev: int = 0


def find(record: EventRecord, quiz_id: str) -> Quiz:
    """What verbs move. Raises Unknown("unknown_quiz")."""
    return record.event.quiz(quiz_id)


def question_of(quiz: Quiz, question_id: str) -> Poll:
    """The poll of a question. Raises Unknown("unknown_question")."""
    question = quiz.question(question_id)
    if question is None:
        raise Unknown("unknown_question")
    return poll_of(quiz, question)


def asked_of(quiz: Quiz, now: QuizNow) -> list[Poll]:
    """The polls of the questions that were asked."""
    questions = (quiz.question(one) for one in now.asked)
    return [poll_of(quiz, question) for question in questions if question]


async def read_all(store: Store, event: Event) -> dict[str, Stand]:
    """Every quiz of the event, in one round trip beside that for their states."""
    if not event.quizzes:
        return {}
    states = await polls.read_all(store, event.id, event.quizzes)
    names = [make(event.id, quiz.id) for quiz in event.quizzes for make in (keys.quiz, keys.results)]
    found = await store.ask(*(("HGETALL", name) for name in names))
    return {
        quiz.id: _stand(states[quiz.id], _fields(now), _fields(results))
        for quiz, now, results in zip(event.quizzes, found[::2], found[1::2], strict=True)
    }


async def read(store: Store, event: Event, quiz_id: str) -> Stand:
    """Raises Unknown("unknown_quiz")."""
    quiz = event.quiz(quiz_id)
    return (await read_all(store, msgspec.structs.replace(event, quizzes=[quiz])))[quiz_id]


def _stand(state: PollNow, now: Mapping[bytes, bytes], results: Mapping[bytes, bytes]) -> Stand:
    """What is left of an epoch that was reset is not of this one."""
    stands = _decode_now(now[b"now"]) if b"now" in now else QuizNow()
    computed = _decode_results(results[b"results"]) if b"results" in results else Results()
    return Stand(
        state,
        stands if stands.epoch == state.epoch else QuizNow(state.epoch),
        int(now.get(b"rev", 0)),
        computed if computed.epoch == state.epoch else Results(state.epoch),
        int(results.get(b"rev", 0)),
    )


def _fields(found: Any) -> dict[bytes, bytes]:
    return found if isinstance(found, dict) else dict(zip(found[::2], found[1::2], strict=True))


async def save(store: Store, event_id: str, quiz_id: str, rev: int, now: QuizNow) -> bool:
    """Where a quiz stands, if nobody has changed it since `rev`."""
    text = msgspec.json.encode(now).decode()
    return int(await store.run("save_event", [keys.quiz(event_id, quiz_id)], [rev, "now", text])) > 0


async def save_results(store: Store, event_id: str, quiz_id: str, rev: int, results: Results) -> bool:
    """What was computed, if nobody has saved any since `rev`."""
    text = msgspec.json.encode(results).decode()
    return int(await store.run("save_event", [keys.results(event_id, quiz_id)], [rev, "results", text])) > 0


async def save_scores(
    store: Store, event_id: str, quiz_id: str, rev: int, scores: Mapping[str, Score], anew: bool = False
) -> bool:
    """Of these members, if nobody has saved results since `rev`. `anew`: and of nobody else. They follow from the logs,
    so writing them again does no harm."""
    names = [keys.results(event_id, quiz_id), keys.scores(event_id, quiz_id)]
    pending = iter(scores.items())
    some = list(islice(pending, SCORES_A_CALL))
    while some or anew:
        pairs = [text for member, score in some for text in (member, score.written())]
        if not await store.run("save_scores", names, [rev, int(anew), *pairs]):
            return False
        anew, some = False, list(islice(pending, SCORES_A_CALL))
    return True


async def forget_results(store: Store, event_id: str, quiz_id: str) -> None:
    """With all scores. What is being computed meanwhile is not saved."""
    await store.run("forget_results", [keys.results(event_id, quiz_id), keys.scores(event_id, quiz_id)], [])


async def forget_score(store: Store, event_id: str, quiz_id: str, member: str) -> bool:
    """Whether there was one."""
    async with store.answering() as redis:
        return bool(await cast(Any, redis.hdel(keys.scores(event_id, quiz_id), member)))


async def score_of(store: Store, event_id: str, quiz_id: str, member: str) -> Score | None:
    async with store.answering() as redis:
        text = cast(bytes | None, await cast(Any, redis.hget(keys.scores(event_id, quiz_id), member)))
    return read_score(text.decode()) if text else None


async def read_scores(store: Store, event_id: str, quiz_id: str) -> dict[str, Score]:
    """Of everybody who has answered a question that was scored."""
    scores = {}
    async with store.answering() as redis:
        async for member, text in redis.hscan_iter(keys.scores(event_id, quiz_id), count=SCORES_A_CALL):
            scores[member.decode()] = read_score(text.decode())
    return scores


async def read_question(store: Store, event_id: str, poll: Poll) -> tuple[PollNow, int]:
    """A question's figures, and what the clock said by which it was opened: that of shard 0, which is read last."""
    shards, clock = [], 0
    for shard in reversed(range(poll.shards)):
        at, flat = await store.run("read_question", [kernel_keys.poll(event_id, poll.id, shard)], [])
        shards.append(polls.now_of(dict(zip(flat[::2], flat[1::2], strict=True))))
        clock = int(at)
    return polls.together(shards[::-1]), clock


async def read_marks(store: Store, event_id: str, questions: Sequence[Poll]) -> dict[str, tuple[int, int]]:
    """{question: its epoch, and the seq of its log}, in one round trip: by these it is known whether it has changed."""
    shards = [(poll.id, shard) for poll in questions for shard in range(poll.shards)]
    names = [kernel_keys.poll(event_id, *one) for one in shards]
    found = await store.ask(*(("HMGET", name, "epoch", "seq") for name in names)) if names else []
    marks: dict[str, tuple[int, int]] = {}
    for (question_id, _), (epoch, seq) in zip(shards, found, strict=True):
        first, counted = marks.get(question_id, (int(epoch or 1), 0))
        marks[question_id] = first, counted + int(seq or 0)
    return marks
