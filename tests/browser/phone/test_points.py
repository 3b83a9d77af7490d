"""The tab of points: a vote and a check-in become lines and a balance, when the ledger says so and in every phone."""

import pytest
from msgspec.structs import replace
from playwright.async_api import Page, expect

from acclaim.event.parts.poll import Option
from acclaim.features.points import store as points
from tests.browser.conftest import Visit, picture, vote
from tests.browser.phone.pages import as_member, in_english
from tests.browser.sight import SIZES
from tests.features.points.ledgers import DAILY, VOTE, check_sums, opened
from tests.running import Running, make_poll

pytestmark = pytest.mark.browser


async def test_a_vote_and_a_check_in_are_points_and_lines_on_the_phone(server: Running, visit: Visit) -> None:
    options = [Option(str(n), f"采油{n}厂巾帼创新工作室", f"Studio of Oil Plant {n}") for n in range(1, 5)]
    best = replace(make_poll("best"), title_en="The finest home", options=options)
    event = await opened(server.store, best, rules=[DAILY, replace(VOTE, cap=10)])
    await points.adjust(server.store, event, "m1", 120, "1", "admin", "{}")

    async def prepare(page: Page) -> None:
        await as_member(server, page)

    page = await visit(viewport=SIZES[1], prepare=prepare)
    await expect(page.get_by_test_id("tab-points").get_by_test_id("tab-waiting")).to_be_visible()
    await vote(page, "1")
    await page.get_by_test_id("tab-points").click()
    await expect(page.get_by_test_id("points-balance")).to_have_text("122")
    await page.get_by_test_id("points-press").click()
    await expect(page.get_by_test_id("points-balance")).to_have_text("125")
    await expect(page.get_by_test_id("points-daily")).to_have_attribute("data-state", "in")
    lines = page.get_by_test_id("points-lines").locator("li")
    await expect(lines).to_have_count(3)
    await expect(lines.first).to_contain_text("每日签到")
    await expect(lines.nth(1)).to_contain_text("最美小家")
    await expect(page.get_by_test_id("tab-waiting")).to_have_count(0)
    await picture(page, "points-phone")
    await check_sums(server.store, event)

    async def other(page: Page) -> None:
        await prepare(page)
        await in_english(page)

    second = await visit(viewport=SIZES[0], prepare=other)
    await second.get_by_test_id("tab-points").click()
    await expect(second.get_by_test_id("points-balance")).to_have_text("125")
    await expect(second.get_by_test_id("points-rules").locator("li").first).to_have_text("Daily check-in: +3.")
    await picture(second, "points-phone-en")
    await points.adjust(server.store, event, "m1", -25, "2", "admin", "{}")
    for one in (page, second):
        await expect(one.get_by_test_id("points-balance")).to_have_text("100")
