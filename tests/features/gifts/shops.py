"""An event with gifts, and members who have points."""

from typing import Any

from acclaim.event.event import Event
from acclaim.event.parts.earning.gift import Gift
from acclaim.event.units import Renames
from acclaim.features.gifts import actions
from acclaim.features.gifts.rules import Order
from acclaim.features.points import store as points
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.recount import recount
from acclaim.identity.member import Member
from acclaim.redis.client import Store
from tests.features.points.ledgers import check_sums, opened

CUP = Gift("cup", "保温杯", 30, 5, pick_up_at="三楼服务台", title_en="Flask")
BOOK = Gift("book", "图书", 20, 5, "post")
CODE = Gift("coupon", "视频会员月卡", 10, 100, "code")


async def shop(store: Store, *gifts: Gift, rich: int = 100, members: tuple[str, ...] = ("a", "b")) -> Event:
    """With these gifts, or all three; its members have `rich` points."""
    event = await opened(store, gifts=list(gifts or (CUP, BOOK, CODE)))
    for member in members:
        await points.adjust(store, event, member, rich, f"rich-{member}", "admin", "{}")
    return event


async def redeem(store: Store, event: Event, member: str, gift: Gift, order: str = "o1", **of_member: Any) -> Order:
    who = Member(member, event.id, **of_member)
    return await actions.redeem(store, event.id, who, Renames({}), order, gift.id, gift.price)


async def check_all(store: Store, event: Event) -> None:
    """The ledger and the orders are right, by the sums and by the recount."""
    await check_sums(store, event)
    assert (await recount(store, event, await sources_of(store, event))).problems == []
