"""Phones' random numbers in Redis: sheets that are closed once, in one moment for all who add and all who close."""

import asyncio

import pytest

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.features.draws import actions
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import numbers_store as draw_numbers
from acclaim.features.draws import store as draws
from acclaim.features.draws.hall_numbers import NOBODY, digest_of, root_of, sheet
from acclaim.features.draws.rules import Member
from acclaim.redis.client import Store
from tests.running import make_event

pytestmark = pytest.mark.contract
NOW = 1_795_422_000_000
PRIZE = Prize("all", "全员奖")


@pytest.fixture
async def name(store: Store) -> str:
    """What the keys of a prepared draw are named by."""
    await events.create(store, make_event(prizes=[PRIZE]))
    await draws.freeze(store, "gala", PRIZE, [Member(f"m{n}") for n in range(3)], NOW)
    return await draw_entrants.name_of(store, "gala", 1)


async def sheets_of(store: Store, name: str) -> list[list[str]]:
    return [numbers async for some in draw_numbers.read(store, "gala", name) for numbers in some]


async def test_a_number_is_answered_and_in_the_digest_or_too_late_and_not(store: Store, name: str) -> None:
    def number(n: int) -> str:
        return f"{n:016x}"

    adding = [draw_numbers.add(store, "gala", name, [number(2 * n), number(2 * n + 1)]) for n in range(40)]
    closing = [draws.close_numbers(store, "gala", 1) for _ in range(3)]
    early, closed_all, late = await asyncio.gather(
        asyncio.gather(*adding[:20]), asyncio.gather(*closing), asyncio.gather(*adding[20:])
    )
    closed, places = closed_all[0], [*early, *late]
    assert len({draw.hall for draw in closed_all}) == 1
    stored = await sheets_of(store, name)
    for n, place in enumerate(places):
        expected = [number(2 * n), number(2 * n + 1)]
        assert stored[place - 1] == expected if place else expected not in stored
    assert await draw_numbers.add(store, "gala", name, [number(99)]) == 0
    assert closed.numbers == 2 * len(stored)
    assert closed.hall == digest_of([root_of(sheet(numbers)) for numbers in stored])
    assert await draw_numbers.roots(store, "gala", name) == [root_of(sheet(numbers)) for numbers in stored]


async def test_a_draw_that_nobody_has_closed_is_closed_as_it_is_run(store: Store, name: str) -> None:
    await draw_numbers.add(store, "gala", name, ["ab" * 8])
    draw, _ = await actions.draw_winners(store, "gala", 1, NOW, "8848")
    assert (draw.numbers, draw.hall) == (1, digest_of([root_of(sheet(["ab" * 8]))]))
    assert await draw_numbers.add(store, "gala", name, ["cd" * 8]) == 0
    assert (await draws.close_numbers(store, "gala", 1)) == draw


async def test_no_numbers_are_a_digest_too_and_an_abandoned_draw_needs_none(store: Store, name: str) -> None:
    await actions.abandon(store, "gala", 1, NOW)
    assert (await draws.close_numbers(store, "gala", 1)).hall == ""
    await draws.freeze(store, "gala", PRIZE, [Member("m1")], NOW)
    assert (await actions.draw_winners(store, "gala", 2, NOW))[0].hall == NOBODY


async def test_many_sheets_are_read_a_few_at_a_time(store: Store, name: str) -> None:
    count = 2 * limits.SHEETS_PER_CALL + 1
    for n in range(count):
        assert await draw_numbers.add(store, "gala", name, [f"{n:016x}"]) == n + 1
    assert (await draws.close_numbers(store, "gala", 1)).numbers == count
    assert [len(some) async for some in draw_numbers.read(store, "gala", name)] == [
        limits.SHEETS_PER_CALL, limits.SHEETS_PER_CALL, 1,
    ]  # fmt: skip
