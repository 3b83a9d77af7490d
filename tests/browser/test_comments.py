"""Comments in a real browser, against a real worker: from a phone over all other phones and the screen."""

import pytest
from playwright.async_api import Browser, Page, expect

from server.domain.event import Comments
from tests.browser.conftest import Visit
from tests.browser.test_screen import admit
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

TALKING = Comments(enabled=True)


async def say(page: Page, text: str) -> None:
    await page.get_by_test_id("comment-input").fill(text)
    await page.get_by_test_id("comment-send").click()


async def hall(browser: Browser, server: Running) -> Page:
    context = await browser.new_context(viewport={"width": 1920, "height": 1080}, locale="zh-CN")
    await admit(context, server)
    page = await context.new_page()
    await page.goto(f"{server.url}/s/gala")
    return page


async def test_a_comment_flies_over_other_phones_and_the_screen(
    server: Running, visit: Visit, browser: Browser
) -> None:
    await open_event(server.store, make_event(admission="open", comments=TALKING))
    screen = await hall(browser, server)
    other, writer = await visit(), await visit()
    await expect(other.get_by_test_id("comment-input")).to_be_enabled()
    await say(writer, "为最美小家喝彩！")
    await expect(writer.locator(".flying[data-own=true]")).to_have_text("为最美小家喝彩！")
    for page in (other, screen):
        await expect(page.locator(".flying[data-own=false]")).to_have_text("为最美小家喝彩！")
    await screen.screenshot(path="/tmp/cm_screen.png")
    await other.screenshot(path="/tmp/cm_phone.png")
    await writer.screenshot(path="/tmp/cm_writer.png")
