"""What is planted in orders and in their lines is found by the recount, and named."""

from collections.abc import Awaitable, Callable
from random import Random

import msgspec
import pytest

from acclaim.base.errors import AcclaimError
from acclaim.event.event import Event
from acclaim.features.gifts import actions, keys
from acclaim.features.gifts import store as gifts
from acclaim.features.gifts.actions import Step
from acclaim.features.points import store as points
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.recount import recount
from acclaim.redis.client import Store
from tests.features.gifts.shops import BOOK, CODE, CUP, check_all, redeem, shop


async def problems(store: Store, event: Event) -> list[str]:
    return (await recount(store, event, await sources_of(store, event))).problems


async def _edit(store: Store, event: Event, order: str, **fields: object) -> None:
    _, held = await gifts.read(store, event.id, order)
    text = msgspec.json.encode(msgspec.structs.replace(held, **fields))
    await store.ask(("HSET", keys.orders(event.id), order, text.decode()))


async def _refunded_twice(store: Store, event: Event) -> None:
    """As by a step that is not written over the order that was read."""
    _, cancelled = await gifts.read(store, event.id, "o2")
    await _edit(store, event, "o2", state="placed")
    text, _ = await gifts.read(store, event.id, "o2")
    await gifts.move(store, event, text, cancelled)


async def _redeemed_twice(store: Store, event: Event) -> None:
    """As by a retry whose order is not known any more."""
    await store.ask(("HDEL", keys.orders(event.id), "o1"))
    await redeem(store, event, "a", CUP, "o1")


async def _order_lost(store: Store, event: Event) -> None:
    await store.ask(("HDEL", keys.orders(event.id), "o1"))


async def _cancelled_without_refund(store: Store, event: Event) -> None:
    await _edit(store, event, "o1", state="cancelled", is_back=True)


async def _stock_read_checked_written(store: Store, event: Event) -> None:
    """As by two processes that both read 1 and write 2."""
    await redeem(store, event, "b", CUP, "o3")
    await store.ask(("HSET", keys.sold(event.id), "cup", "1"))


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (_refunded_twice, "order o2: -20 points were taken for it, not 0"),
        (_redeemed_twice, "order o1: 60 points were taken for it, not 30"),
        (_order_lost, "order o1: is not there, and 30 points were taken"),
        (_cancelled_without_refund, "order o1: 30 points were taken for it, not 0"),
        (_stock_read_checked_written, "gift cup: 1 are sold, the orders say 2"),
    ],
)
async def test_what_is_planted_is_named(
    store: Store, plant: Callable[[Store, Event], Awaitable[None]], found: str
) -> None:
    event = await shop(store)
    await redeem(store, event, "a", CUP, "o1")
    await redeem(store, event, "a", BOOK, "o2")
    await actions.cancel_own(store, event, "a", "o2")
    assert await problems(store, event) == []
    await plant(store, event)
    assert found in await problems(store, event)


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_has_happened_to_orders_everything_is_right(store: Store, seed: int) -> None:
    random = Random(seed)
    members = ("a", "b", "c")
    event = await shop(store, members=members, rich=150)
    await gifts.add_codes(store, event.id, "coupon", [f"X{n}" for n in range(5)])
    for _ in range(60):
        order, member = f"o{random.randrange(20)}", random.choice(members)
        try:
            match random.randrange(5):
                case 0 | 1:
                    await redeem(store, event, member, random.choice([CUP, BOOK, CODE]), order)
                case 2:
                    await actions.cancel_own(store, event, member, order)
                case 3:
                    to = random.choice(["accepted", "shipped", "received", "cancelled"])
                    await actions.move(store, event, [order], Step(to), "boss")  # type: ignore[arg-type]
                case _:
                    await points.freeze(store, event, member, random.random() < 0.3)
        except AcclaimError:
            continue
    assert await gifts.sold(store, event.id)
    await check_all(store, event)
