"""Recounts orders: each has moved its price once, back once if it was cancelled, and as many are sold as the orders
say."""

from collections import Counter

from acclaim.event.event import Event
from acclaim.features.gifts import store as gifts
from acclaim.features.points.recount import BESIDE, Fold
from acclaim.redis.client import Store


async def problems(store: Store, ledger: Event, fold: Fold, moved: set[str]) -> list[str]:
    """What orders and the ledger's lines don't agree about, without the members who have `moved` points meanwhile."""
    sold, seen, found = Counter[str](), set[str](), list[str]()
    before = await gifts.sold(store, ledger.id)
    async for order in gifts.every(store, ledger.id):
        sold[order.gift] += not order.is_back
        seen.add(order.id)
        should = 0 if order.state == "cancelled" else order.price
        if fold.spent[order.id] != should and order.member not in moved:
            found.append(f"order {order.id}: {fold.spent[order.id]} points were taken for it, not {should}")
    found += [f"order {one}: is not there, and {n} points were taken" for one, n in fold.spent.items()
              if n and one not in seen]  # fmt: skip
    if before == await gifts.sold(store, ledger.id) and not moved:
        off = {gift for gift in sold.keys() | before.keys() if sold[gift] != before.get(gift, 0)}
        found += [f"gift {one}: {before.get(one, 0)} are sold, the orders say {sold[one]}" for one in sorted(off)]
    return found


BESIDE.append(problems)
