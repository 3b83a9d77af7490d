"""A worker is killed while a hall checks in: nobody who was told so is missing, nobody is there twice."""

import asyncio

import pytest

from acclaim.event.parts.check_in import CheckIn
from acclaim.features.check_in import actions
from acclaim.features.check_in import store as check_in
from loadtests.server_under_test import server_under_test
from tests.running import SECRET, make_event
from tests.stubborn_phone import StubbornGuest
from tests.waiting import eventually

pytestmark = pytest.mark.faults
GUESTS = 300


@pytest.mark.parametrize("victim", ["worker", "redis"])
async def test_a_kill_while_people_check_in_loses_and_doubles_nobody(victim: str) -> None:
    async with server_under_test(make_event(check_in=CheckIn()), workers=2, secret=SECRET) as server:
        await actions.move(server.store, "gala", "open", "admin")
        guests = [StubbornGuest(server.port, f"m{n:04}") for n in range(GUESTS)]

        async def later(guest: StubbornGuest, delay_s: float) -> None:
            await asyncio.sleep(delay_s)
            await guest.vote()

        tasks = [asyncio.create_task(later(guest, n / GUESTS * 2)) for n, guest in enumerate(guests)]
        await eventually(lambda: sum(bool(guest.answers) for guest in guests) >= GUESTS / 4)
        (server.workers()[0] if victim == "worker" else server.redis()).kill()
        async with asyncio.timeout(60):
            await asyncio.gather(*tasks)
            await asyncio.gather(*(guest.vote(answers=2) for guest in guests))  # a resend after all that
        found = [one async for some in check_in.read_all(server.store, "gala") for one in some]
        assert [one.number for one in found] == list(range(1, GUESTS + 1)), "none lost, none twice, none between"
        assert sorted(one.member for one in found) == [guest.member for guest in guests]
        numbers = {one.member: one.number for one in found}
        for guest in guests:
            first, again = guest.answers
            assert first == again and first["number"] == numbers[guest.member]
        wall = await check_in.read_wall(server.store, "gala")
        assert (wall.members, sum(wall.units.values())) == (GUESTS, GUESTS)
