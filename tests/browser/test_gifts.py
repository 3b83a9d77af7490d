"""A member checks in, redeems what the points are worth, and gets it: the phone, the console and the ledger agree."""

import pytest
from msgspec.structs import replace
from playwright.async_api import Page, expect

from acclaim.event.parts.earning.gift import Gift
from acclaim.features.gifts import store as gifts
from acclaim.features.points import store as points
from tests.browser.conftest import DESKTOP, Visit, VisitAs, picture
from tests.browser.phone.pages import as_member
from tests.browser.sight import SIZES
from tests.features.barometer.crowd import has_used
from tests.features.gifts.shops import BOOK, CODE, CUP, check_all
from tests.features.points.ledgers import DAILY, opened
from tests.running import Running
from tests.waiting import eventually

pytestmark = pytest.mark.browser

PEN = Gift("pen", "定制签字笔", 900, 10, pick_up_at="三楼服务台", text="刻有活动标志")


async def test_from_a_check_in_to_a_delivered_gift(server: Running, visit: Visit, visit_as: VisitAs) -> None:
    shelf = [replace(CUP, price=120, limit=1), replace(BOOK, text="《新时代石油人》"), CODE, PEN]
    event = await opened(server.store, gifts=shelf, rules=[DAILY])
    await points.adjust(server.store, event, "m1", 157, "1", "admin", "{}")
    await gifts.add_codes(server.store, event.id, "coupon", ["VIP-2026-0001"])

    async def prepare(page: Page) -> None:
        await as_member(server, page)

    page = await visit(viewport=SIZES[1], prepare=prepare)
    await page.get_by_test_id("tab-points").click()
    await page.get_by_test_id("points-press").click()
    await expect(page.get_by_test_id("points-balance")).to_have_text("160")
    await page.get_by_test_id("show-gifts").click()
    await expect(page.get_by_test_id("why-pen")).to_have_text("还差 740 分")
    await picture(page, "gifts-phone")
    await page.get_by_test_id("redeem-cup").click()
    await picture(page, "gifts-phone-confirm")
    await page.get_by_test_id("redeem-yes").click()
    await page.get_by_test_id("redeem-done").click()
    await expect(page.get_by_test_id("why-cup")).to_have_text("您已兑满")
    await page.get_by_test_id("redeem-coupon").click()
    await page.get_by_test_id("redeem-yes").click()
    await expect(page.get_by_test_id("order-code")).to_have_text("VIP-2026-0001")
    await page.get_by_test_id("redeem-done").click()
    await page.get_by_test_id("redeem-book").click()
    await page.get_by_test_id("redeem-yes").click()
    await page.get_by_test_id("redeem-done").click()
    await page.get_by_test_id("show-points").click()
    await expect(page.get_by_test_id("points-balance")).to_have_text("10")
    await page.get_by_test_id("tab-me").click()
    await page.get_by_test_id("cancel-book").click()
    await page.get_by_test_id("cancel-yes").click()
    await expect(page.get_by_test_id("order-book")).to_have_attribute("data-state", "cancelled")
    await page.evaluate("dispatchEvent(new Event('pagehide'))")
    await eventually(lambda: has_used(server.store, "gifts"))

    desk = await visit_as("operator", "/console#/events/gala/orders", DESKTOP)
    await expect(desk.get_by_test_id("orders-table").locator("tbody tr")).to_have_count(1)
    await desk.get_by_test_id("choose-all").check()
    await picture(desk, "orders-console")
    await desk.get_by_test_id("orders-accept").click()
    await expect(desk.get_by_test_id("orders-none")).to_be_visible()
    await page.reload()
    await page.get_by_test_id("tab-me").click()
    await expect(page.get_by_test_id("order-cup")).to_contain_text("可领取")
    await desk.get_by_test_id("orders-state").select_option("accepted")
    await desk.get_by_test_id("choose-all").check()
    await desk.get_by_test_id("orders-received").click()
    await expect(desk.get_by_test_id("orders-none")).to_be_visible()
    await page.reload()
    await page.get_by_test_id("tab-me").click()
    await expect(page.get_by_test_id("order-cup")).to_have_attribute("data-state", "received")
    await picture(page, "orders-phone")
    await check_all(server.store, event)
