"""What an order is, and how it goes on. Pure."""

from typing import Final, Literal

import msgspec

from acclaim.base.order_errors import OrderRefused
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.earning.gift import Gift
from acclaim.event.units import Renames, UnitSet

State = Literal["placed", "accepted", "shipped", "received", "cancelled"]
Kind = Literal["pick_up", "post", "code"]

# Where an order may go from where it stands. What is picked up is never shipped; a code is received at once.
_NEXT: Final[dict[Kind, dict[State, tuple[State, ...]]]] = {
    "pick_up": {"placed": ("accepted", "received", "cancelled"), "accepted": ("received", "cancelled")},
    "post": {
        "placed": ("accepted", "shipped", "cancelled"),
        "accepted": ("shipped", "cancelled"),
        "shipped": ("received", "cancelled"),
    },
    "code": {},
}


class Order(msgspec.Struct, frozen=True):
    """A member's redemption of a gift, which was called `title` then, for `price` points.

    `at` (ms), `year`, `of_last` (how many of the points were of the year before) and `code` are written by the script.
    `moved_at` and `moved_by` (an operator; "" the member): the last step. `reason`: why it was cancelled; `is_back`:
    the gift was in stock again then.
    """

    id: str
    member: str
    gift: str
    kind: Kind
    title: str
    title_en: str
    price: int
    state: State = "placed"
    at: int = 0
    year: int = 0
    of_last: int = 0
    code: str = ""
    pick_up_at: str = ""
    carrier: str = ""
    number: str = ""
    reason: str = ""
    is_back: bool = False
    moved_at: int = 0
    moved_by: str = ""


def new_order(order_id: str, member: str, gift: Gift) -> Order:
    """As it is written when the gift is redeemed."""
    state: State = "received" if gift.kind == "code" else "placed"
    return Order(
        order_id, member, gift.id, gift.kind, gift.title, gift.title_en, gift.price, state, pick_up_at=gift.pick_up_at
    )  # fmt: skip


def moved(order: Order, to: State, at: int, by: str, carrier: str = "", number: str = "", reason: str = "") -> Order:
    """The order one step further. Raises OrderRefused("order_moved") if it can't go there."""
    if to not in _NEXT[order.kind].get(order.state, ()):
        raise OrderRefused("order_moved", state=order.state)
    return msgspec.structs.replace(
        order, state=to, moved_at=at, moved_by=by, carrier=carrier or order.carrier, number=number or order.number,
        reason=reason, is_back=to == "cancelled" and order.state != "shipped",
    )  # fmt: skip


def is_for(entitled: Entitled, unit: str, class_id: str, renames: Renames) -> bool:
    """Whether a member of this unit and class may redeem a gift."""
    if entitled.classes and class_id not in entitled.classes:
        return False
    return not entitled.units or renames.now(unit) in UnitSet(map(renames.now, entitled.units))
