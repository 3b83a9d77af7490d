"""A worker, or Redis, is killed while a hall sits over its papers: no answer that was shown as saved is missing, and
each paper earns once."""

import asyncio
from collections import Counter

import pytest

from acclaim.event.parts.earning.points import Points, Rule
from acclaim.features.papers import store as papers
from acclaim.features.papers.recount import recount
from acclaim.features.points import recount as ledgers
from acclaim.features.points import store as ledger
from acclaim.features.points.ledgers import sources_of
from loadtests.server_under_test import server_under_test
from tests.features.papers.papered import make_daily, move
from tests.features.points.ledgers import check_sums, post_all
from tests.running import SECRET, make_event
from tests.stubborn_phone import StubbornSitter
from tests.waiting import eventually

pytestmark = pytest.mark.faults
SITTERS = 200


@pytest.mark.parametrize("victim", ["worker", "redis"])
async def test_a_kill_in_the_middle_of_papers_loses_no_saved_answer(victim: str) -> None:
    quiz = make_daily(questions_per_paper=9)
    points = Points([Rule("paper", "daily_quiz", 5), Rule("right", "daily_quiz_right", 2)])
    event = make_event(daily_quizzes=[quiz], kind="standing", points=points)
    async with server_under_test(event, workers=2, secret=SECRET) as server:
        await move(server.store, "open")
        questions = [question.id for question in quiz.questions]
        sitters = [
            StubbornSitter(server.port, f"m{n:04}", "b" if n % 2 else "a", questions[: 3 + n % 7])
            for n in range(SITTERS)
        ]

        async def later(sitter: StubbornSitter, delay_s: float) -> None:
            await asyncio.sleep(delay_s)
            await sitter.vote()

        tasks = [asyncio.create_task(later(one, n / SITTERS * 2)) for n, one in enumerate(sitters)]
        await eventually(lambda: sum(bool(one.saved) for one in sitters) >= SITTERS / 4)
        (server.workers()[0] if victim == "worker" else server.redis()).kill()
        async with asyncio.timeout(60):
            await asyncio.gather(*tasks)
            await asyncio.gather(*(one.vote(answers=2) for one in sitters))  # a resend after all that
        found = Counter[str]()
        async for day, member, paper in papers.read_all(server.store, "gala", "daily", 1):
            found[member] += 1
            sitter = sitters[int(member[1:])]
            assert (day, len(sitter.saved)) == (sitter.day, len(paper.answers)) and paper.handed_at
            assert {one: [saved.turn, [saved.answer]] for one, saved in paper.answers.items()} == sitter.saved
        assert found == {one.member: 1 for one in sitters}
        counted = await recount(server.store, "gala", "daily")
        assert counted.equal and sum(counted.recount.values()) == 2 * SITTERS
        await post_all(server.store, event)
        await check_sums(server.store, event)
        assert (await ledgers.recount(server.store, event, await sources_of(server.store, event))).problems == []
        right = sum(2 * len(one.saved) for n, one in enumerate(sitters) if n % 2)
        held = await ledger.sums(server.store, "gala")
        assert held["members"] == 5 * SITTERS + right
