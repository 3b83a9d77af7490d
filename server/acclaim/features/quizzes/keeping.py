"""The data of members in quizzes besides their answers: how it is shown to them and deleted."""

from typing import Any, Final

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.quizzes import store as quizzes
from acclaim.redis import control
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"quiz", "points", "right"}] of the quizzes in which they have answered."""
    found = []
    for quiz in event.quizzes:
        if score := await quizzes.score_of(store, event.id, quiz.id, member):
            found.append({"quiz": quiz.title, "points": score.points, "right": score.right})
    return found


async def forget(store: Store, event: Event, member: str) -> int:
    """Their answers stay under a pseudonym, as ballots do; their scores are deleted, and boards no longer name them."""
    n = 0
    for quiz in event.quizzes:
        n += await quizzes.forget_score(store, event.id, quiz.id, member)
        await _leave_boards(store, event, quiz.id, member)
    return n


async def _leave_boards(store: Store, event: Event, quiz_id: str, member: str) -> None:
    """Raises OperatorError("conflict")."""
    for _ in range(events.SAVES_TRIED):
        stand = await quizzes.read(store, event, quiz_id)
        without = stand.results.without(member)
        if without == stand.results:
            return
        if await quizzes.save_results(store, event.id, quiz_id, stand.results_rev, without):
            await control.announce(store, event.id)
            return
    raise OperatorError("conflict")


KEEPING: Final = Keeping("quizzes", of_member, forget)
