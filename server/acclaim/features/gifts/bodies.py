"""The JSON of gifts and orders."""

from typing import Annotated

import msgspec

from acclaim.event.definition import Id, Text
from acclaim.event.parts.earning.gift import Gift
from acclaim.event.parts.earning.points import CAP_MAX
from acclaim.features.gifts.limits import ORDERS_MOVED, REASON_CHARS
from acclaim.features.gifts.rules import Kind, Order, State
from acclaim.http.bodies import Answer, Body


class GiftShown(Answer):
    """A gift as one member sees it: `left` in stock, `mine` those that they have; `starts_at` and `ends_at` in ms, 0:
    none."""

    id: str
    title: str
    title_en: str
    text: str
    text_en: str
    picture: str
    price: int
    kind: str
    pick_up_at: str
    limit: int
    left: int
    mine: int
    starts_at: int
    ends_at: int


class Mall(Answer):
    """The gifts for a member, in their order, as of `now` (ms), and the member's newest orders."""

    now: int
    gifts: list[GiftShown]
    orders: list[Order]


class Redeem(Body, forbid_unknown_fields=True):
    """`id` is the page's own, of this purchase alone, and the same if it is sent again. `price`: as it was shown."""

    id: Id
    gift: Id
    price: Annotated[int, msgspec.Meta(ge=1, le=CAP_MAX)]


class OrderShown(Answer):
    """An order, and whose it is."""

    order: Order
    name: str
    unit: str


class GiftStock(Answer):
    """A gift, how many are sold, and how many are left."""

    gift: Gift
    sold: int
    left: int


class Orders(Answer):
    """All orders, newest first, and the gifts."""

    ledger: str
    gifts: list[GiftStock]
    orders: list[OrderShown]


class MoveOrders(Body, forbid_unknown_fields=True):
    """Moves orders on; those that can't go there stay. A `reason` goes with "cancelled"."""

    orders: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=ORDERS_MOVED)]
    to: State
    carrier: Text = ""
    number: Text = ""
    reason: Annotated[str, msgspec.Meta(max_length=REASON_CHARS)] = ""


class OrdersMoved(Answer):
    """Those that are there now."""

    orders: list[Order]


class AddCodes(Body, forbid_unknown_fields=True):
    codes: Annotated[list[Annotated[str, msgspec.Meta(min_length=1, max_length=200)]], msgspec.Meta(min_length=1)]


class CodesAdded(Answer):
    """How many were new, and how many nobody has got yet."""

    added: int
    left: int


class GiftsShown(Answer):
    ledger: str
    gifts: list[GiftStock]


class OrderTold(Answer):
    """An order as other systems read it (`at`, `moved_at`: ms), without its code and its parcel's number."""

    id: str
    member: str
    gift: str
    kind: Kind
    price: int
    state: State
    at: int
    moved_at: int
    is_back: bool


class OrdersTold(Answer):
    """The oldest first. `next` asks for what comes after these, now or later. `more`: there is more already."""

    ledger: str
    orders: list[OrderTold]
    next: str
    more: bool
