"""A gift (礼品): what members redeem points for."""

from datetime import datetime
from typing import Annotated, Final, Literal

import msgspec

from acclaim.event.definition import Definition, Id, Picture, Text, Title
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.earning.points import CAP_MAX

GIFTS_PER_EVENT: Final = 300
STOCK_MAX: Final = 1_000_000


class Gift(Definition, frozen=True):
    """What members redeem `price` points for, as long as `stock` lasts: all that was ever there, whatever is sold.

    `kind` says how it comes to its member: "pick_up" at `pick_up_at`; "post", in stored events and in no new definition
    (check_new); "code": one of a list of codes, each given once. On sale from `starts_at` until `ends_at`, for
    `entitled` members, at most `limit` (0: no limit) to each.
    """

    id: Id
    title: Title
    price: Annotated[int, msgspec.Meta(ge=1, le=CAP_MAX)]
    stock: Annotated[int, msgspec.Meta(ge=0, le=STOCK_MAX)]
    kind: Literal["pick_up", "post", "code"] = "pick_up"
    title_en: Text = ""
    text: Text = ""
    text_en: Text = ""
    picture: Picture = ""
    pick_up_at: Text = ""
    limit: Annotated[int, msgspec.Meta(ge=0, le=STOCK_MAX)] = 0
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    entitled: Entitled = Entitled()
