"""A member sees the gifts, redeems one, and cancels an order; operators move orders on."""

import asyncio
from typing import Final

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed, NotAdmitted, OperatorError
from acclaim.base.token_bucket import TokenBuckets
from acclaim.event.event import Event
from acclaim.event.parts.earning.gift import Gift
from acclaim.event.units import Renames
from acclaim.features.gifts import actions
from acclaim.features.gifts import store as gifts
from acclaim.features.gifts.actions import Step
from acclaim.features.gifts.bodies import (  # fmt: skip
    AddCodes,
    CodesAdded,
    GiftShown,
    GiftStock,
    Mall,
    MoveOrders,
    Orders,
    OrderShown,
    OrdersMoved,
    Redeem,
)
from acclaim.features.gifts.limits import LOOKS_BURST, LOOKS_PER_S, ORDERS_BURST, ORDERS_PER_S
from acclaim.features.gifts.rules import Order, is_for
from acclaim.features.gifts.store import ms_of
from acclaim.features.points.actions import ledger_of
from acclaim.features.points.live import PointsPart
from acclaim.http.endpoint import Call
from acclaim.http.joining import live_session
from acclaim.identity.member import Member
from acclaim.identity.roster import store as roster
from acclaim.redis.client import Store
from acclaim.wire import cookies

_looks: Final = TokenBuckets(LOOKS_PER_S, LOOKS_BURST)  # by member, on this worker
_orders: Final = TokenBuckets(ORDERS_PER_S, ORDERS_BURST)


async def show_mall(call: Call) -> Mall:
    """Raises NotAdmitted("session_missing"), ("members_only"), OperatorError("points_off")."""
    member, ledger, renames = await _who(call, _looks)
    store = call.services.store
    left = await gifts.left(store, ledger)
    theirs = [gift for gift in ledger.gifts if is_for(gift.entitled, member.unit, member.class_, renames)]
    bought = await gifts.bought(store, ledger.id, member.id, [gift.id for gift in theirs])
    return Mall(
        now_ms(),
        [_shown(gift, left[gift.id], mine) for gift, mine in zip(theirs, bought, strict=True)],
        await gifts.of_member(store, ledger.id, member.id),
    )


async def redeem(call: Call) -> Order:
    """Answers once it is on disk; a resend gets the order as it stands."""
    body: Redeem = call.body
    member, ledger, renames = await _who(call, _orders)
    return await actions.redeem(call.services.store, ledger.id, member, renames, body.id, body.gift, body.price)


async def cancel(call: Call) -> Order:
    member, ledger, _ = await _who(call, _orders)
    return await actions.cancel_own(call.services.store, ledger, member.id, str(call.request.path_params["order"]))


async def show_orders(call: Call) -> Orders:
    """Without codes: each is its member's own, and nobody has to hand it over."""
    store = call.services.store
    ledger = await ledger_of(store, call.event_id)
    found = sorted([one async for one in gifts.every(store, ledger.id)], key=lambda one: (-one.at, one.id))
    _, rows = await roster.find_all(store, ledger.id, list(dict.fromkeys(one.member for one in found)))
    entries = {row.id: row for row in rows if row}
    shown = []
    for one in found:
        entry = entries.get(one.member)
        shown.append(
            OrderShown(msgspec.structs.replace(one, code=""), entry.name if entry else "", entry.unit if entry else "")
        )
    return Orders(ledger.id, await stocks(store, ledger), shown)


async def stocks(store: Store, ledger: Event) -> list[GiftStock]:
    sold, left = await gifts.sold(store, ledger.id), await gifts.left(store, ledger)
    return [GiftStock(gift, sold.get(gift.id, 0), left[gift.id]) for gift in ledger.gifts]


async def move(call: Call) -> OrdersMoved:
    body: MoveOrders = call.body
    ledger = await ledger_of(call.services.store, call.event_id)
    step = Step(body.to, body.carrier, body.number, body.reason)
    return OrdersMoved(await actions.move(call.services.store, ledger, body.orders, step, call.who))


async def add_codes(call: Call) -> CodesAdded:
    body: AddCodes = call.body
    store, ledger = call.services.store, await ledger_of(call.services.store, call.event_id)
    gift = actions.gift_of(ledger, str(call.request.path_params["gift"]))
    added = await gifts.add_codes(store, ledger.id, gift.id, [code.strip() for code in body.codes if code.strip()])
    return CodesAdded(added, (await gifts.left(store, ledger))[gift.id])


async def _who(call: Call, asked: TokenBuckets) -> tuple[Member, Event, Renames]:
    """Who asks, the ledger, and the units' new names."""
    member = await live_session(call, call.event_id, cookies.member(call.event_id))
    if member is None:
        raise NotAdmitted("session_missing")
    if member.anonymous:
        raise NotAdmitted("members_only")
    if not asked.take(f"{call.event_id}/{member.id}", asyncio.get_running_loop().time()):
        raise Malformed("too_fast")
    hub = await call.services.hubs.find(call.event_id)
    part = hub.part(PointsPart)
    ledger = part.ledger or await part.read_ledger()
    if ledger is None:
        raise OperatorError("points_off")
    return member, ledger, hub.memory.renames


def _shown(gift: Gift, left: int, mine: int) -> GiftShown:
    return GiftShown(
        gift.id, gift.title, gift.title_en, gift.text, gift.text_en, gift.picture, gift.price, gift.kind,
        gift.pick_up_at, gift.limit, left, mine, ms_of(gift.starts_at), ms_of(gift.ends_at),
    )  # fmt: skip
