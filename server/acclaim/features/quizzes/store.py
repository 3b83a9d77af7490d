"""Quizzes in Redis: where one stands, its results, and the score of each member (keys.py)."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, cast

import msgspec

from acclaim.base.errors import Unknown
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
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


def question_of(event: Event, quiz: Quiz, question_id: str) -> Poll:
    """The poll of a question. Raises Unknown("unknown_question")."""
    poll = event.ballots_of(question_id)
    if poll is None or quiz.question(question_id) is None:
        raise Unknown("unknown_question")
    return poll


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


async def save_scores(store: Store, event_id: str, quiz_id: str, scores: Mapping[str, Score]) -> None:
    """Of these members. They follow from the logs, so writing them again does no harm."""
    pending = iter(scores.items())
    while some := list(islice(pending, SCORES_A_CALL)):
        async with store.answering() as redis:
            fields: Any = {member: score.written() for member, score in some}
            await cast(Any, redis.hset(keys.scores(event_id, quiz_id), mapping=fields))


async def forget_scores(store: Store, event_id: str, quiz_id: str, members: Sequence[str] = ()) -> None:
    """Of these members; of none named, all, with what was computed."""
    name = keys.scores(event_id, quiz_id)
    async with store.answering() as redis:
        if members:
            await cast(Any, redis.hdel(name, *members))
        else:
            await redis.delete(name, keys.results(event_id, quiz_id))


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
    """A question's figures, and what the store's clock said when the last shard was read."""
    shards, clock = [], 0
    for shard in range(poll.shards):
        at, flat = await store.run("read_question", [kernel_keys.poll(event_id, poll.id, shard)], [])
        shards.append(polls.now_of(dict(zip(flat[::2], flat[1::2], strict=True))))
        clock = int(at)
    return polls.together(shards), clock
