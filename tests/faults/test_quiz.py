"""Workers or Redis are killed in mid-quiz, between the lock and the board: scores are those that the answers make."""

import asyncio
from functools import partial

import pytest

from acclaim.event.event import Event
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.recount import of_event
from acclaim.features.quizzes.results import Results
from acclaim.redis.client import Store
from loadtests.server_under_test import ServerUnderTest, server_under_test
from tests.features.quizzes.quizzed import make_question, make_quiz, reopen, step
from tests.running import SECRET, make_event
from tests.stubborn_phone import StubbornPlayer
from tests.waiting import eventually

pytestmark = pytest.mark.faults
PLAYERS = 200
QUIZ = make_quiz(make_question(1, "b", seconds=600), make_question(2, "c", seconds=600), mode="right_only")


def answers(server: ServerUnderTest, question: int, key: str) -> list[tuple[StubbornPlayer, bool]]:
    """Every player with an answer to a question, and whether it is right."""
    rights = [n % (question + 1) > 0 for n in range(PLAYERS)]
    return [
        (StubbornPlayer(server.port, f"m{n:04}", key if is_right else "a", f"q{question}"), is_right)
        for n, is_right in enumerate(rights)
    ]


async def scored(store: Store, event: Event, questions: int) -> Results | None:
    """The results, once so many questions are in them."""
    results = (await quizzes.read(store, event, "quiz")).results
    return results if len(results.scored) == questions else None


@pytest.mark.parametrize("victims", ["a worker", "all workers", "redis"])
async def test_a_kill_between_lock_and_board_leaves_the_scores_that_the_answers_make(victims: str) -> None:
    event = make_event(quizzes=[QUIZ])
    async with server_under_test(event, workers=2, secret=SECRET) as server:
        await reopen(server.store, event)
        right = dict.fromkeys((f"m{n:04}" for n in range(PLAYERS)), 0)
        for question, key in ((1, "b"), (2, "c")):
            await step(server.store, "ask", "open")
            players = answers(server, question, key)
            async with asyncio.timeout(60):
                await asyncio.gather(*(player.vote() for player, _ in players))
            await step(server.store, "lock")
            if question == 2:
                doomed = [server.redis()] if victims == "redis" else server.workers()
                for process in doomed[: 1 if victims == "a worker" else None]:
                    process.kill()
                await server.store.wait_until_present()
            async with asyncio.timeout(60):
                await asyncio.gather(*(player.vote(answers=2) for player, _ in players))  # a resend after all that
            await step(server.store, "tell", "key", "board")
            await eventually(partial(scored, server.store, event, question))
            for player, is_right in players:
                first, again = player.answers
                assert first == again
                right[player.member] += is_right
        found = await quizzes.read_scores(server.store, "gala", "quiz")
        assert {member: (one.right, one.points) for member, one in found.items()} == {
            member: (n, 1000 * n) for member, n in right.items()
        }
        results = await scored(server.store, event, 2)
        assert results is not None
        assert (results.players, results.top[0].points, results.top[0].rank) == (PLAYERS, 2000, 1)
        assert (await of_event(server.store, event, QUIZ)).equal
