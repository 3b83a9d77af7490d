"""Gifts are redeemed, and orders moved on. Each is safe to repeat."""

from collections.abc import Sequence
from typing import NamedTuple

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, Stale
from acclaim.base.order_errors import OrderRefused
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.earning.gift import Gift
from acclaim.event.units import Renames
from acclaim.features.gifts import store as gifts
from acclaim.features.gifts.limits import EVENT_TRIES
from acclaim.features.gifts.rules import Order, State, is_for, moved, new_order
from acclaim.features.points import store as points
from acclaim.identity.member import Member
from acclaim.redis.client import Store


class Step(NamedTuple):
    """What an operator does to orders."""

    to: State
    carrier: str = ""
    number: str = ""
    reason: str = ""


async def redeem(
    store: Store, ledger_id: str, member: Member, renames: Renames, order: str, gift_id: str, price: int
) -> Order:
    """Raises OrderRefused, StoreAway, OperatorError("conflict") while operators change the gifts all the time."""
    for _ in range(EVENT_TRIES):
        record = await events.read(store, ledger_id)
        ledger = await points.as_kept(store, record.event)
        known = await _known(store, ledger_id, order)
        if known:
            if (known.member, known.gift) != (member.id, gift_id):
                raise OrderRefused("order_known")
            return known
        gift = gift_of(ledger, gift_id)
        if price != gift.price:
            raise OrderRefused("price_changed", price=gift.price)
        if not is_for(gift.entitled, member.unit, member.class_, renames):
            raise OrderRefused("not_for_you")
        try:
            return await gifts.redeem(store, ledger, record.rev, gift, new_order(order, member.id, gift))
        except Stale:
            continue
    raise OperatorError("conflict")


async def cancel_own(store: Store, ledger: Event, member: str, order_id: str) -> Order:
    """A member cancels an order of theirs that nobody has accepted yet. Raises OrderRefused."""
    while True:
        text, order = await gifts.read(store, ledger.id, order_id)
        if order.member != member:
            raise OrderRefused("unknown_order")
        if order.state == "cancelled" and not order.moved_by:
            return order
        if order.state != "placed":
            raise OrderRefused("order_moved", state=order.state)
        after = moved(order, "cancelled", now_ms(), "")
        if await gifts.move(store, ledger, text, after):
            return after


async def move(store: Store, ledger: Event, order_ids: Sequence[str], step: Step, who: str) -> list[Order]:
    """An operator moves orders on; those that are there already stay as they are, and those that can't go there are
    left out of what is returned. Raises OrderRefused("unknown_order")."""
    done, news = [], []
    for order_id in dict.fromkeys(order_ids):
        order, is_news = await _move(store, ledger, order_id, step, who)
        if order:
            done.append(order)
            news += [order_id] * is_news
    if news:
        detail = {"orders": " ".join(news), "state": step.to}
        await audit.record(store, ledger.id, who, "move_orders", detail=detail | {"reason": step.reason})
    return done


async def _move(store: Store, ledger: Event, order_id: str, step: Step, who: str) -> tuple[Order | None, bool]:
    while True:
        text, order = await gifts.read(store, ledger.id, order_id)
        if order.state == step.to:
            return order, False
        try:
            after = moved(order, step.to, now_ms(), who, step.carrier, step.number, step.reason)
        except OrderRefused:
            return None, False
        if await gifts.move(store, ledger, text, after):
            return after, True


def gift_of(ledger: Event, gift_id: str) -> Gift:
    """Raises OrderRefused("unknown_gift")."""
    for gift in ledger.gifts:
        if gift.id == gift_id:
            return gift
    raise OrderRefused("unknown_gift")


async def _known(store: Store, ledger_id: str, order_id: str) -> Order | None:
    try:
        return (await gifts.read(store, ledger_id, order_id))[1]
    except OrderRefused:
        return None
