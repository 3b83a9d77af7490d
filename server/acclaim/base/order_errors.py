"""Why a gift is not redeemed, or an order not changed: a branch of the tree in errors.py."""

from typing import ClassVar

from acclaim.base.errors import AcclaimError


class OrderRefused(AcclaimError):
    codes: ClassVar = {
        "unknown_gift": (404, False, "There is no such gift any more; look at the list again."),
        "unknown_order": (404, False, "There is no such order; reload the page."),
        "sold_out": (409, False, "This gift is sold out."),
        "not_on_sale": (409, False, "This gift is not on sale now."),
        "gift_limit": (409, False, "You have as many of this gift as one member may have."),
        "not_for_you": (403, False, "This gift is for other members."),
        "price_changed": (409, False, "The price has changed; look at it again."),
        "points_short": (409, False, "You have fewer points than that."),
        "points_frozen": (409, False, "Your points are frozen; ask the organisers."),
        "order_known": (409, False, "This order's id stands for another order already; reload the page."),
        "order_moved": (409, False, "The order is further on already; look at it again."),
    }
