"""A member uses the phone page, and operators see for how long, of what, in the console."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, USUAL, VisitAs, picture
from tests.features.barometer.crowd import fill, has_used
from tests.running import Running, make_event, open_event
from tests.waiting import eventually

pytestmark = pytest.mark.browser


async def test_what_a_member_does_is_seen_in_the_console(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(admission="open", timezone="UTC"))
    await fill(server.store)
    phone = await visit_as("phone", "/e/gala", USUAL)
    await phone.get_by_test_id("option-1").click()
    await phone.evaluate("dispatchEvent(new Event('pagehide'))")
    await eventually(lambda: has_used(server.store, "vote"))
    page = await visit_as("operator", "/console#/events/gala/barometer", DESKTOP)
    await expect(page.get_by_test_id("tab-barometer")).to_have_attribute("aria-current", "page")
    await expect(page.get_by_test_id("barometer-visitors")).to_contain_text("1")
    await expect(page.get_by_test_id("feature-vote")).to_contain_text("投票")
    await page.get_by_test_id("range-28").click()
    await expect(page.get_by_test_id("barometer-visitors")).to_contain_text("61")
    await expect(page.get_by_test_id("barometer-units").locator("tbody tr").first).to_contain_text("采油二厂")
    await expect(page.get_by_test_id("barometer-hours").locator("tbody tr")).to_have_count(7)
    await picture(page, "barometer-console")
    await page.get_by_text("指标口径").click()
    await expect(page.get_by_test_id("barometer-dictionary")).to_contain_text(re.compile("30 分钟没有动静"))
