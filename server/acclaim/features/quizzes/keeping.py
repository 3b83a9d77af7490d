"""What is kept of a member in quizzes beside their answers, and how it goes."""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.quizzes import store as quizzes
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"quiz", "points", "right"}] of those that they have answered in."""
    found = []
    for quiz in event.quizzes:
        if score := await quizzes.score_of(store, event.id, quiz.id, member):
            found.append({"quiz": quiz.title, "points": score.points, "right": score.right})
    return found


async def forget(store: Store, event: Event, member: str) -> int:
    """Their answers stay under a pseudonym, as ballots do; their scores go."""
    n = 0
    for quiz in event.quizzes:
        if await quizzes.score_of(store, event.id, quiz.id, member):
            await quizzes.forget_scores(store, event.id, quiz.id, [member])
            n += 1
    return n


KEEPING: Final = Keeping("quizzes", of_member, forget)
