"""The sandbox in the browser: made and played from the console, and marked on every page."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.conftest import DESKTOP, HALL, USUAL, picture, sign_in
from tests.running import Running

pytestmark = pytest.mark.browser


async def test_one_button_makes_it_another_plays_it_and_every_page_says_what_it_is(
    server: Running, browser: Browser
) -> None:
    context = await browser.new_context(locale="zh-CN", viewport=DESKTOP)
    await sign_in(context, server)
    console = await context.new_page()
    await console.goto(f"{server.url}/console#/events")
    await console.get_by_test_id("sandbox").locator("summary").click()
    await console.get_by_test_id("sandbox-make").click()
    card = console.get_by_test_id("event-sandbox")
    await expect(card.get_by_test_id("unreal")).to_have_text("沙箱")
    await console.get_by_test_id("sandbox-play").click()
    await expect(console.get_by_test_id("sandbox-busy")).to_be_visible()
    await picture(console, "sandbox-console")

    phones = await browser.new_context(locale="zh-CN", viewport=USUAL)
    phone = await phones.new_page()
    await phone.goto(f"{server.url}/e/sandbox")
    await expect(phone.get_by_test_id("poll")).to_have_attribute("data-state", "open")
    await picture(phone, "sandbox-phone")
    halls = await browser.new_context(locale="zh-CN", viewport=HALL)
    name, value = server.screen_cookie("sandbox").split("=", 1)
    await halls.add_cookies([{"name": name, "value": value, "url": server.url}])
    screen = await halls.new_page()
    await screen.goto(f"{server.url}/s/sandbox")
    await expect(screen.get_by_test_id("stage")).to_have_attribute("data-scene", "race")
    await picture(screen, "sandbox-screen")
    await console.goto(f"{server.url}/console#/events/sandbox/run")
    await expect(console.get_by_test_id("unreal")).to_have_text("沙箱")
    for page in (phone, screen, console):
        drawn = await page.evaluate("getComputedStyle(document.documentElement, '::after').backgroundImage")
        assert "sandbox" in drawn
    await expect(phone.get_by_test_id("poll")).to_have_attribute("data-state", "closed", timeout=60_000)
