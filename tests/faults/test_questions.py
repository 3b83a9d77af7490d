"""A worker or Redis is killed while a hall asks and upvotes: nothing acknowledged is lost, nothing counts twice."""

import asyncio

import pytest

from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.features.questions import store as boards
from acclaim.features.questions.recount import recount
from acclaim.voting import verbs
from loadtests.server_under_test import server_under_test
from tests.running import SECRET, make_event
from tests.stubborn_phone import StubbornAsker
from tests.waiting import eventually

pytestmark = pytest.mark.faults
MEMBERS = 500
BOARD = QuestionBoard("qa", "问院长", mode="open")


@pytest.mark.parametrize("victim", ["worker", "redis"])
async def test_a_kill_while_people_ask_and_upvote_loses_and_doubles_nothing(victim: str) -> None:
    async with server_under_test(make_event(question_boards=[BOARD]), workers=2, secret=SECRET) as server:
        await verbs.apply(server.store, "gala", "qa", "open", find=boards.find)
        phones = [StubbornAsker(server.port, "m0000", None)]
        for n in range(1, MEMBERS):
            phones.append(StubbornAsker(server.port, f"m{n:04}", phones[n // 10]))

        async def later(phone: StubbornAsker, delay_s: float) -> None:
            await asyncio.sleep(delay_s)
            await phone.vote()

        tasks = [asyncio.create_task(later(phone, n / MEMBERS * 3)) for n, phone in enumerate(phones)]
        await eventually(lambda: sum(bool(phone.answers) for phone in phones) >= MEMBERS / 4)
        (server.workers()[0] if victim == "worker" else server.redis()).kill()
        async with asyncio.timeout(120):
            await asyncio.gather(*tasks)
            await asyncio.gather(*(phone.vote(answers=2) for phone in phones))  # a resend after all that
        page = await boards.read(server.store, "gala", "qa", 1)
        asked = {phone.answers[0]["n"]: phone.member for phone in phones}
        assert len(asked) == MEMBERS
        assert {one.n: one.member for one in page.questions.values()} == asked, "each question once"
        assert all(phone.answers[0]["n"] == phone.answers[1]["n"] for phone in phones)
        upvoted: dict[object, set[str]] = {}
        for phone in phones:
            if one := phone.answers[-1].get("upvoted"):
                upvoted.setdefault(one, set()).add(phone.member)
        assert sum(map(len, upvoted.values())) == MEMBERS - 1
        assert {one.n: one.votes for one in page.questions.values() if one.votes} == {
            n: len(members) for n, members in upvoted.items()
        }
        assert (await recount(server.store, "gala", BOARD)).equal
