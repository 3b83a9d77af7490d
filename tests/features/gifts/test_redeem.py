"""A gift is redeemed in one step: points, stock and order change together, and each order is one."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from acclaim.base.order_errors import OrderRefused
from acclaim.event import store as events
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.earning.gift import Gift
from acclaim.features.gifts import actions
from acclaim.features.gifts import store as gifts
from acclaim.features.gifts.actions import Step
from acclaim.features.points import store as points
from acclaim.redis.client import Store
from tests.features.gifts.shops import BOOK, CODE, CUP, check_all, redeem, shop
from tests.features.points.conftest import Travel
from tests.features.points.ledgers import balances

NOW = datetime.now(UTC)


async def refused(work: Any) -> str:
    with pytest.raises(OrderRefused) as caught:
        await work
    return str(caught.value.code)


async def test_an_order_sent_again_is_the_same_order(store: Store) -> None:
    event = await shop(store)
    first = await redeem(store, event, "a", CUP)
    again = await asyncio.gather(*(redeem(store, event, "a", CUP) for _ in range(20)))
    assert [one == first for one in again] == [True] * 20
    assert await balances(store, event, "a") == [70]
    assert await refused(redeem(store, event, "a", BOOK)) == "order_known"
    assert await refused(redeem(store, event, "b", CUP)) == "order_known"
    assert (await gifts.left(store, event))["cup"] == 4
    await check_all(store, event)


async def test_a_thousand_buyers_of_one_gift_make_one_order(store: Store) -> None:
    last = replace(CUP, stock=1)
    members = tuple(f"m{n}" for n in range(1000))
    event = await shop(store, last, members=members)
    work = [redeem(store, event, one, last, f"o-{one}") for one in members]
    done = await asyncio.gather(*work, return_exceptions=True)
    assert sum(isinstance(one, OrderRefused) and one.code == "sold_out" for one in done) == 999
    assert [order.state async for order in gifts.every(store, event.id)] == ["placed"]
    assert sum(await balances(store, event, *members)) == 1000 * 100 - 30
    await check_all(store, event)


async def test_one_member_at_two_phones_never_gets_below_zero(store: Store) -> None:
    event = await shop(store, replace(CUP, stock=50), rich=100)
    work = [redeem(store, event, "a", CUP, f"o{n}") for n in range(20)]
    done = await asyncio.gather(*work, return_exceptions=True)
    assert sum(not isinstance(one, BaseException) for one in done) == 3
    assert await balances(store, event, "a") == [10]
    await check_all(store, event)


@pytest.mark.parametrize(
    ("gift", "code"),
    [
        (replace(CUP, price=101), "points_short"),
        (replace(CUP, stock=0), "sold_out"),
        (replace(CUP, starts_at=NOW + timedelta(hours=1)), "not_on_sale"),
        (replace(CUP, ends_at=NOW - timedelta(hours=1)), "not_on_sale"),
        (replace(CUP, entitled=Entitled(["采油二厂"])), "not_for_you"),
        (CODE, "sold_out"),
    ],
)
async def test_what_cannot_be_redeemed_changes_nothing(store: Store, gift: Gift, code: str) -> None:
    event = await shop(store, gift)
    assert await refused(redeem(store, event, "a", gift, unit="采油一厂")) == code
    assert await balances(store, event, "a") == [100]
    await check_all(store, event)


async def test_a_member_gets_no_more_than_the_limit(store: Store) -> None:
    event = await shop(store, one := replace(CUP, limit=1))
    await redeem(store, event, "a", one)
    assert await refused(redeem(store, event, "a", one, "o2")) == "gift_limit"
    await actions.cancel_own(store, event, "a", "o1")
    await redeem(store, event, "a", one, "o2")
    await check_all(store, event)


async def test_a_frozen_member_spends_nothing(store: Store) -> None:
    event = await shop(store)
    await points.freeze(store, event, "a", True)
    assert await refused(redeem(store, event, "a", CUP)) == "points_frozen"


async def test_a_changed_price_is_said_and_an_order_stays_what_it_was(store: Store) -> None:
    event = await shop(store)
    await redeem(store, event, "a", CUP)
    dearer = replace(event, gifts=[replace(CUP, price=40, stock=0)])
    await events.replace(store, dearer, (await events.read(store, event.id)).rev)
    assert (await redeem(store, event, "a", CUP)).price == 30
    assert await refused(redeem(store, event, "a", CUP, "o2")) == "price_changed"
    assert (await gifts.left(store, dearer))["cup"] == 0, "fewer than are sold is none, not less"
    await check_all(store, dearer)


async def test_each_code_is_given_once(store: Store) -> None:
    event = await shop(store, CODE, members=("a", "b", "c"))
    for _ in range(2):
        await gifts.add_codes(store, event.id, "coupon", ["X1", "X2"])
    work = [redeem(store, event, one, CODE, f"o-{one}") for one in ("a", "b", "c")]
    done = await asyncio.gather(*work, return_exceptions=True)
    assert sorted(one.code for one in done if not isinstance(one, BaseException)) == ["X1", "X2"]
    assert await gifts.add_codes(store, event.id, "coupon", ["X1", "X3"]) == 1
    await check_all(store, event)


@pytest.mark.parametrize("state", ["placed", "accepted", "shipped"])
async def test_a_cancelled_order_gives_back_once(store: Store, state: Any) -> None:
    event = await shop(store)
    await redeem(store, event, "a", BOOK)
    for to in ("accepted", "shipped")[: ("placed", "accepted", "shipped").index(state)]:
        await actions.move(store, event, ["o1"], Step(to), "boss")  # type: ignore[arg-type]
    cancel = Step("cancelled", reason="lost")
    await asyncio.gather(*(actions.move(store, event, ["o1"], cancel, "boss") for _ in range(10)))
    assert await balances(store, event, "a") == [100]
    assert (await gifts.left(store, event))["book"] == (4 if state == "shipped" else 5)
    assert await actions.move(store, event, ["o1"], Step("received"), "boss") == []
    await check_all(store, event)


async def test_a_member_cancels_until_it_is_accepted(store: Store) -> None:
    event = await shop(store)
    for order in ("o1", "o2"):
        await redeem(store, event, "a", BOOK, order)
    await asyncio.gather(*(actions.cancel_own(store, event, "a", "o1") for _ in range(10)))
    await actions.move(store, event, ["o2"], Step("accepted"), "boss")
    assert await refused(actions.cancel_own(store, event, "a", "o2")) == "order_moved"
    assert await refused(actions.cancel_own(store, event, "b", "o2")) == "unknown_order"
    assert await balances(store, event, "a") == [80]
    await check_all(store, event)


@pytest.mark.parametrize(("years", "left"), [(1, (10, 30)), (2, (30, 10)), (3, (35, 0))])
async def test_what_is_given_back_expires_when_it_would_have_or_is_as_new(
    store: Store, travel: Travel, monkeypatch: pytest.MonkeyPatch, years: int, left: tuple[int, int]
) -> None:
    """30 points of a year and 10 of the next one, of which 35 are spent."""
    monkeypatch.setattr(gifts, "offset_s", lambda at, zone: vars(points)["offset_s"](at, zone))
    travel(0)
    event = await shop(store, gift := replace(BOOK, price=35), rich=30)
    travel(366)
    await points.adjust(store, event, "a", 10, "x", "admin", "{}")
    await redeem(store, event, "a", gift)
    travel(366 * years)
    await actions.cancel_own(store, event, "a", "o1")
    async for member, account in points.read_all(store, event.id):
        assert member != "a" or (account.current, account.last) == left
    await check_all(store, event)
