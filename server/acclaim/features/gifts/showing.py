"""Gifts and orders as other systems read them: what is left, and each order without what only its member may see."""

import asyncio
import re
from typing import Final

from acclaim.base.errors import Malformed
from acclaim.features.gifts import store as gifts
from acclaim.features.gifts.bodies import GiftsShown, OrdersTold, OrderTold
from acclaim.features.gifts.limits import ORDERS_A_PAGE
from acclaim.features.gifts.rules import Order
from acclaim.features.gifts.web import stocks
from acclaim.features.points.showing import ledger_for
from acclaim.http.endpoint import Call

_CURSOR: Final = re.compile(r"([0-9]{1,15})\.(\S{1,64})", re.ASCII)


async def show_gifts(call: Call) -> GiftsShown:
    """Raises NotAdmitted("not_public"), OperatorError("points_off"), ApiKeyError("key_scope")."""
    (await call.services.hubs.find(call.event_id)).memory.event.check_public()
    ledger = await ledger_for(call)
    ledger.check_public()
    call.rows = len(ledger.gifts)
    return GiftsShown(ledger.id, await stocks(call.services.store, ledger))


async def show_orders(call: Call) -> OrdersTold:
    """Raises OperatorError("points_off"), ApiKeyError("key_scope"), Malformed."""
    ledger, after = await ledger_for(call), call.request.query_params.get("after", "")
    place = _place(after)
    found = [one async for one in gifts.every(call.services.store, ledger.id) if _place_of(one) > place]
    await asyncio.to_thread(found.sort, key=_place_of)
    some = found[:ORDERS_A_PAGE]
    call.rows = len(some)
    end = "{}.{}".format(*_place_of(some[-1])) if some else after
    return OrdersTold(ledger.id, [_told(one) for one in some], end, len(some) < len(found))


def _place(after: str) -> tuple[int, str]:
    if not after:
        return 0, ""
    if not (found := _CURSOR.fullmatch(after)):
        raise Malformed("malformed", "after: send `next` of the page before.")
    return int(found[1]), found[2]


def _place_of(order: Order) -> tuple[int, str]:
    return order.at, order.id


def _told(one: Order) -> OrderTold:
    return OrderTold(
        one.id, one.member, one.gift, one.kind, one.price, one.state, one.at, one.moved_at, one.is_back
    )  # fmt: skip
