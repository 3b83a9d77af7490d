"""The recount of a quiz: every score is computed again from the logs of its questions, and compared with the stored
one.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from acclaim.event.event import Event
from acclaim.event.parts.quiz import Quiz
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.recount import history_of, tally_of
from acclaim.features.archive.schema import understood
from acclaim.features.quizzes import proof
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.folding import Folding
from acclaim.features.quizzes.results import Results, Scoring
from acclaim.features.quizzes.rules import QuizNow
from acclaim.features.quizzes.scoring import Score, read_score
from acclaim.features.quizzes.standing import Standing
from acclaim.identity.pseudonym import is_pseudonym
from acclaim.redis.client import Store
from acclaim.voting.tally import PollNow

_decode_now: Final = msgspec.json.Decoder(QuizNow).decode
_decode_results: Final = msgspec.json.Decoder(Results).decode


@dataclass(frozen=True, slots=True)
class QuizRecount:
    """`wrong` are members whose stored score differs from the logs; `kept`: whether the commitment matches these
    keys."""

    quiz: str
    epoch: int
    questions: int
    players: int
    wrong: list[str]
    kept: bool

    @property
    def equal(self) -> bool:
        return not self.wrong and self.kept


async def of_event(store: Store, event: Event, quiz: Quiz) -> QuizRecount:
    """Recounts the scored questions. Works while a quiz is running."""
    stand = await quizzes.read(store, event, quiz.id)
    scoring, _ = await Folding(store, b"").scoring(event, quiz, stand.now, stand.results.scored)
    stored = await quizzes.read_scores(store, event.id, quiz.id)
    return await asyncio.to_thread(_compared, quiz, stand.now, stand.results, scoring.scores, stored)


def of_archive(archive: Reader, event: Event) -> list[QuizRecount]:
    """Every quiz of the event, from the logs in the file. Raises ArchiveError."""
    return [_of_archive(archive, event, quiz) for quiz in event.quizzes]


def _of_archive(archive: Reader, event: Event, quiz: Quiz) -> QuizRecount:
    with understood("event/quiz"):
        state = archive.find(f"polls/{quiz.id}.0/poll")
        epoch = tally_of(archive, state).epoch if state else 1
        now = _decode_now(_hash(archive, "quiz", quiz).get("now", "{}"))
        now = now if now.epoch == epoch else QuizNow(epoch)  # from before a reset
        results = _decode_results(_hash(archive, "quiz-results", quiz).get("results", "{}"))
        results = results if results.epoch == epoch else Results(epoch)
        stored = {member: read_score(text) for member, text in _hash(archive, "quiz-scores", quiz).items()}
    scoring = Scoring(quiz)
    for question_id, _, _ in results.scored:
        poll, question = event.ballots_of(question_id), quiz.question(question_id)
        state = archive.find(f"polls/{question_id}.0/poll")
        if poll is None or question is None:
            continue
        with understood(f"polls/{question_id}"):
            standing = Standing(poll, tally_of(archive, state) if state else PollNow())
            for shard in range(poll.shards):
                for one in history_of(archive, poll, shard):
                    standing.add(one)
            scoring.add(question, standing.said, question_id in now.voided)
    return _compared(quiz, now, results, scoring.scores, stored)


def _hash(archive: Reader, noun: str, quiz: Quiz) -> dict[str, Any]:
    part = archive.find(f"event/{noun}")
    lines = archive.lines(part) if part else ()
    return {line["field"]: line["value"] for line in lines if line["key"] == f"{noun}:{quiz.id}"}


def _compared(
    quiz: Quiz, now: QuizNow, results: Results, scores: Mapping[str, Score], stored: Mapping[str, Score]
) -> QuizRecount:
    """A pseudonym has no stored score (keeping.py)."""
    known = stored.keys() | {one for one in scores if not is_pseudonym(one)}
    wrong = sorted(one for one in known if stored.get(one) != scores.get(one))
    kept = not now.commitment or proof.commitment_to(now.salt, quiz) == now.commitment
    return QuizRecount(quiz.id, now.epoch, len(results.scored), len(scores), wrong, kept)
