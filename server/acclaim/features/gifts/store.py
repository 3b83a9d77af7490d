"""Gifts and orders in Redis."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Any, Final, cast

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import Stale
from acclaim.base.order_errors import OrderRefused
from acclaim.event.event import Event
from acclaim.event.parts.earning.gift import Gift
from acclaim.features.gifts import keys
from acclaim.features.gifts.limits import ORDERS_PER_CALL, ORDERS_SHOWN
from acclaim.features.gifts.rules import Order
from acclaim.features.points import keys as points_keys
from acclaim.features.points.rules import offset_s
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store

_REFUSED: Final = {  # by the code of redeem_gift.lua
    0: "order_known", -1: "points_short", -2: "sold_out", -3: "gift_limit", -4: "not_on_sale", -5: "points_frozen",
}  # fmt: skip
_CHANGED: Final = -6
_decoder: Final = msgspec.json.Decoder(Order)


async def redeem(store: Store, ledger: Event, rev: int, gift: Gift, new: Order) -> Order:
    """Redeems a gift as `ledger`, of revision `rev`, defines it; the order as it was written. Safe to repeat with the
    same id. Raises OrderRefused, Stale if the definition is another by now, StoreAway."""
    names = [*_of_member(ledger.id, new.member), kernel.event(ledger.id), keys.sold(ledger.id), keys.orders(ledger.id)]
    names += [keys.bought(ledger.id, gift.id, new.member), keys.mine(ledger.id, new.member)]
    names.append(keys.codes(ledger.id, gift.id))
    args: list[str | int] = [offset_s(now_ms(), ledger.timezone), new.member, new.id, gift.id, gift.price, gift.stock]
    args += [gift.limit, int(gift.kind == "code"), ms_of(gift.starts_at), ms_of(gift.ends_at), rev]
    code, text = await store.run("redeem_gift", names, [*args, msgspec.json.encode(new).decode()])
    if code == _CHANGED:
        raise Stale
    if code in _REFUSED:
        raise OrderRefused(_REFUSED[code])
    return _decoder.decode(text)


async def move(store: Store, ledger: Event, before: bytes, after: Order) -> bool:
    """Writes an order that was read as `before`; when it is cancelled its points go back, and the gift if `is_back`.
    False if the order is another by now. Raises StoreAway."""
    refund = after.price if after.state == "cancelled" else 0
    names = [*_of_member(ledger.id, after.member), keys.orders(ledger.id), keys.sold(ledger.id)]
    names.append(keys.bought(ledger.id, after.gift, after.member))
    args: list[str | int | bytes] = [offset_s(now_ms(), ledger.timezone), after.member, after.id, after.gift, before]
    args += [msgspec.json.encode(after), refund, after.of_last, after.year, int(after.is_back)]
    return bool(await store.run("move_order", names, cast(Any, args)))


async def read(store: Store, event_id: str, order_id: str) -> tuple[bytes, Order]:
    """An order, as it is kept and as it is. Raises OrderRefused("unknown_order")."""
    async with store.answering() as redis:
        text = cast(bytes | None, await cast(Any, redis.hget(keys.orders(event_id), order_id)))
    if text is None:
        raise OrderRefused("unknown_order")
    return text, _decoder.decode(text)


async def of_member(store: Store, event_id: str, member: str) -> list[Order]:
    """The newest orders of a member, newest first."""
    [ids] = await store.ask(("HGET", keys.mine(event_id, member), member))
    wanted = [one.decode() for one in (ids or b"").split()[-ORDERS_SHOWN:]]
    texts = await store.ask(*(("HGET", keys.orders(event_id), one) for one in reversed(wanted)))
    return [_decoder.decode(text) for text in texts if text]


async def every(store: Store, event_id: str) -> AsyncIterator[Order]:
    """All orders, in no order."""
    async with store.answering() as redis:
        async for _, text in cast(Any, redis.hscan_iter(keys.orders(event_id), count=ORDERS_PER_CALL)):
            yield _decoder.decode(text)


async def sold(store: Store, event_id: str) -> dict[str, int]:
    """{gift: how many are sold}."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.sold(event_id))))
    return {gift.decode(): int(n) for gift, n in found.items()}


async def left(store: Store, ledger: Event) -> dict[str, int]:
    """{gift: how many are left}, of all gifts; of codes never more than there are."""
    taken = await sold(store, ledger.id)
    coded = [gift.id for gift in ledger.gifts if gift.kind == "code"]
    there = dict(zip(coded, await _codes_left(store, ledger.id, coded), strict=True))
    return {
        gift.id: max(0, min(gift.stock - taken.get(gift.id, 0), there.get(gift.id, gift.stock)))
        for gift in ledger.gifts
    }


async def bought(store: Store, event_id: str, member: str, gift_ids: Sequence[str]) -> list[int]:
    """How many of some gifts a member has."""
    asked = [("HGET", keys.bought(event_id, gift, member), member) for gift in gift_ids]
    return [int(n or 0) for n in await store.ask(*asked)] if asked else []


async def forget(store: Store, event_id: str, member: str, name: str) -> int:
    """Gives the orders of a member a pseudonym, without codes and numbers; how many. Safe to repeat."""
    async with store.answering() as redis:
        found = cast(bytes | None, await cast(Any, redis.hget(keys.mine(event_id, member), member)))
    orders = (found or b"").decode().split()
    if not orders:
        return 0
    counted = await store.scan(keys.bought_by(event_id, member))
    names = [points_keys.ledger(event_id), keys.orders(event_id), keys.mine(event_id, member), *counted]
    return int(await store.run("forget_orders", names, [member, name, *orders]))


async def add_codes(store: Store, event_id: str, gift: str, codes: Sequence[str]) -> int:
    """Adds codes to a gift's list; how many are new to it: none is there twice. Safe to repeat."""
    return int(await store.run("add_codes", [keys.codes(event_id, gift), keys.codes_known(event_id, gift)], codes))


async def _codes_left(store: Store, event_id: str, gifts: Sequence[str]) -> list[int]:
    if not gifts:
        return []
    found = await store.ask(*(("HMGET", keys.codes(event_id, gift), "there", "given") for gift in gifts))
    return [int(there or 0) - int(given or 0) for there, given in found]


def ms_of(moment: datetime | None) -> int:
    return round(moment.timestamp() * 1000) if moment else 0


def _of_member(event_id: str, member: str) -> list[str]:
    return [
        points_keys.ledger(event_id), points_keys.log(event_id),
        points_keys.accounts(event_id, member), points_keys.lines(event_id, member),
    ]  # fmt: skip
