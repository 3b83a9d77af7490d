"""Check-in in Redis: each member once, whatever is sent again; closed is closed, and a reset clears."""

from typing import Any

import pytest

from acclaim.features.check_in import keys
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.limits import ARRIVALS_PER_CALL, ARRIVALS_SHOWN
from acclaim.features.check_in.rules import CheckInNow
from acclaim.features.check_in.store import Offer, Outcome
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract


def offer(member: str, epoch: int | None = 1, unit: str = "采油一厂", seat: str = "") -> Offer:
    return Offer(member, epoch, f"员工{member}", unit, seat)


def refusal(outcome: Outcome) -> str:
    assert outcome.error is not None and outcome.number == 0
    return outcome.error.code


async def test_a_member_is_checked_in_once_and_keeps_the_first_seat(store: Store) -> None:
    await check_in.move(store, "gala", "open")
    one, two = await check_in.check_in_batch(store, "gala", [offer("a", seat="A 12"), offer("b")])
    assert (one.number, one.seat, two.number) == (1, "A 12", 2)
    again = await check_in.check_in_batch(store, "gala", [offer("a", seat="B 3"), offer("c"), offer("c")])
    assert again[0] == one
    assert [outcome.number for outcome in again] == [1, 3, 3]
    wall = await check_in.read_wall(store, "gala")
    assert [(found.number, found.member, found.seat) for found in wall.newest] == [
        (3, "c", ""), (2, "b", ""), (1, "a", "A 12"),
    ]  # fmt: skip
    assert (wall.members, wall.units, wall.now.number) == (3, {"采油一厂": 3}, 3)


async def test_who_only_asks_is_told_and_not_checked_in(store: Store) -> None:
    await check_in.move(store, "gala", "open")
    [asked] = await check_in.check_in_batch(store, "gala", [offer("a", None)])
    assert asked == Outcome(1, 0, 0, "")
    [pressed] = await check_in.check_in_batch(store, "gala", [offer("a")])
    await check_in.move(store, "gala", "closed")
    assert await check_in.check_in_batch(store, "gala", [offer("a", None)]) == [pressed]
    assert await check_in.check_in_batch(store, "gala", [offer("a")]) == [pressed], "a resend that came late"


async def test_nobody_is_checked_in_while_it_is_closed(store: Store) -> None:
    [before] = await check_in.check_in_batch(store, "gala", [offer("a")])
    assert refusal(before) == "check_in_closed"
    moved, now = await check_in.move(store, "gala", "open")
    assert moved and now.state == "open" and now.opened_at > 0
    assert await check_in.move(store, "gala", "open") == (False, now)
    await check_in.check_in_batch(store, "gala", [offer("a")])
    await check_in.move(store, "gala", "closed")
    [late] = await check_in.check_in_batch(store, "gala", [offer("b")])
    assert refusal(late) == "check_in_closed"
    assert await check_in.count(store, "gala") == 1


async def test_a_reset_clears_and_takes_nothing_of_the_epoch_before(store: Store) -> None:
    await check_in.move(store, "gala", "open")
    await check_in.check_in_batch(store, "gala", [offer("a"), offer("b")])
    assert await check_in.reset(store, "gala", 1) == (True, CheckInNow("closed", 2, 0, 2, 0))
    assert (await check_in.reset(store, "gala", 1))[0] is False, "one that comes late changes nothing"
    assert await check_in.count(store, "gala") == 0
    assert [some async for some in check_in.read_all(store, "gala")] == []
    await check_in.move(store, "gala", "open")
    stale, fresh = await check_in.check_in_batch(store, "gala", [offer("a", 1), offer("b", 2)])
    assert refusal(stale) == "check_in_closed"
    assert (fresh.epoch, fresh.number) == (2, 1)


async def test_a_member_who_is_forgotten_leaves_no_trace_and_others_keep_their_numbers(store: Store) -> None:
    await check_in.move(store, "gala", "open")
    await check_in.check_in_batch(store, "gala", [offer("a"), offer("b", unit="机关"), offer("c")])
    before = (await check_in.read(store, "gala")).rev
    assert [await check_in.forget(store, "gala", "b") for _ in range(2)] == [1, 0]
    wall = await check_in.read_wall(store, "gala")
    assert ([one.number for one in wall.newest], wall.members, wall.units) == ([3, 1], 2, {"采油一厂": 2})
    assert wall.now.rev > before, "screens look again"
    assert await check_in.find(store, "gala", "b") is None
    [later] = await check_in.check_in_batch(store, "gala", [offer("d")])
    assert later.number == 4


async def test_many_are_read_in_their_order_and_few_of_them_for_screens(store: Store) -> None:
    await check_in.move(store, "gala", "open")
    many = ARRIVALS_PER_CALL + 10
    for first in range(0, many, 100):
        await check_in.check_in_batch(store, "gala", [offer(f"m{n}") for n in range(first, min(many, first + 100))])
    found = [one async for some in check_in.read_all(store, "gala") for one in some]
    assert [(one.number, one.member) for one in found] == [(n + 1, f"m{n}") for n in range(many)]
    wall = await check_in.read_wall(store, "gala")
    assert (wall.members, len(wall.newest)) == (many, ARRIVALS_SHOWN)
    assert await check_in.expire(store, "gala") == many
    assert (await check_in.read(store, "gala")).rev > wall.now.rev, "screens look again"
    assert not await store.redis.exists(keys.arrivals("gala"))


async def test_the_wall_is_read_as_of_one_moment(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody's data may be deleted meanwhile: the wall never counts one whom it can't name."""
    asked: list[bool] = []
    pipeline = store.redis.pipeline

    def seen(transaction: bool) -> Any:
        asked.append(transaction)
        return pipeline(transaction=transaction)

    monkeypatch.setattr(store.redis, "pipeline", seen)
    await check_in.read_wall(store, "gala")
    assert asked == [True]
