"""Addresses of gifts and orders."""

from typing import Final

from acclaim.features.gifts import bodies, showing, web
from acclaim.features.gifts.rules import Order
from acclaim.http.endpoint import DATA_EVENT, EVENT, OPERATOR_EVENT, Endpoint

_ORDERS: Final = f"{OPERATOR_EVENT}/orders"
_ERRORS: Final = ("points_off", "unknown_event")
_MEMBERS: Final = (*_ERRORS, "session_missing", "members_only")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/gifts", web.show_mall, "Get the gifts for the member who asks, with their orders",
             gives=bodies.Mall, errors=_MEMBERS),
    Endpoint("POST", f"{EVENT}/orders", web.redeem, "Redeem a gift for points",
             takes=bodies.Redeem, gives=Order,
             errors=(*_MEMBERS, "unknown_gift", "sold_out", "not_on_sale", "gift_limit", "not_for_you",
                     "price_changed", "points_short", "points_frozen", "order_known", "conflict")),
    Endpoint("POST", f"{EVENT}/orders/{{order}}/cancel", web.cancel, "Cancel an own order that is not accepted yet",
             gives=Order, errors=(*_MEMBERS, "unknown_order", "order_moved")),
    Endpoint("GET", f"{DATA_EVENT}/gifts", showing.show_gifts, "Get the gifts, and what is left of them",
             gives=bodies.GiftsShown, scope="results", errors=(*_ERRORS, "not_public")),
    Endpoint("GET", f"{DATA_EVENT}/orders", showing.show_orders, "Follow the orders, without codes, page by page",
             gives=bodies.OrdersTold, scope="members", query=("after",), errors=_ERRORS),
    Endpoint("GET", _ORDERS, web.show_orders, "Get all orders, and what is left of the gifts",
             gives=bodies.Orders, needs="fulfil", errors=_ERRORS),
    Endpoint("POST", f"{_ORDERS}/move", web.move, "Move orders on: accepted, shipped, received or cancelled",
             takes=bodies.MoveOrders, gives=bodies.OrdersMoved, needs="fulfil", errors=(*_ERRORS, "unknown_order")),
    Endpoint("POST", f"{OPERATOR_EVENT}/gifts/{{gift}}/codes", web.add_codes, "Add codes to a gift, each given once",
             takes=bodies.AddCodes, gives=bodies.CodesAdded, needs="edit", errors=(*_ERRORS, "unknown_gift")),
]
