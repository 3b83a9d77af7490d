"""The whole job in one story on all three pages, over a server as people run it.

An operator opens a poll; two phones vote; one forgets that it did, one loses its connection and comes back; the
operator closes and publishes; the screen reveals. Pictures of each moment are kept in test-results/story/.
"""

import re

import pytest
from playwright.async_api import Browser, Page, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.identity import operators
from acclaim.voting import ballots
from tests.browser.conftest import USUAL, vote
from tests.folders import ROOT
from tests.running import Running, make_poll

pytestmark = pytest.mark.browser

HALL: ViewportSize = {"width": 1920, "height": 1080}
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PICTURES = ROOT / "test-results" / "story"


async def open_page(browser: Browser, url: str, viewport: ViewportSize) -> Page:
    context = await browser.new_context(viewport=viewport, locale="zh-CN", reduced_motion="no-preference")
    page = await context.new_page()
    page.on("pageerror", lambda error: pytest.fail(f"a page's script failed: {error}"))
    await page.goto(url)
    return page


async def keep_picture(page: Page, name: str) -> None:
    await page.screenshot(path=PICTURES / f"{name}.png")


async def sign_in(page: Page, password: str) -> None:
    await page.get_by_test_id("sign-in-name").fill("admin")
    await page.get_by_test_id("sign-in-password").fill(password)
    await page.get_by_test_id("sign-in-submit").click()


async def press(console: Page, verb: str) -> None:
    """Presses a poll's verb, and confirms where the console asks."""
    await console.get_by_test_id(f"{verb}-best").click()
    if verb in ("close", "publish", "reveal"):
        await console.get_by_test_id("confirm-yes").click()


async def test_a_ceremony_from_the_first_phone_to_the_reveal(browser: Browser, server: Running) -> None:
    event = Event("gala", "颁奖典礼", admission="open", polls=[make_poll(options=4, visibility="on_publish")])
    await events.create(server.store, event)
    password = await operators.ensure_first_operator(server.store)
    assert password

    console = await open_page(browser, f"{server.url}/console", DESKTOP)
    await sign_in(console, password)
    await console.get_by_test_id("run-gala").click()
    await expect(console.get_by_test_id("poll-best")).to_be_visible()
    link = await console.request.post(f"{server.url}/api/operator/events/gala/display-link", headers={"X-Acclaim": "1"})
    screen = await open_page(browser, (await link.json())["url"].replace("localhost", "127.0.0.1"), HALL)
    phones = [await open_page(browser, f"{server.url}/e/gala", USUAL) for _ in range(2)]

    await press(console, "open")
    for phone in phones:
        await expect(phone.get_by_test_id("option-1")).to_be_enabled()
    receipt = await vote(phones[0], "1")
    assert re.fullmatch(r"[0-9A-Z-]{8,14}", receipt)
    await expect(screen.get_by_test_id("turnout")).to_contain_text("1")
    await keep_picture(phones[0], "phone-voted")

    # The second phone's choice outlives its connection: confirmed while away, counted once it is back.
    await phones[1].get_by_test_id("option-2").click()
    await phones[1].context.set_offline(True)
    await expect(phones[1].get_by_test_id("status")).not_to_have_attribute("data-state", "live")
    await phones[1].get_by_test_id("confirm").click()
    await keep_picture(phones[1], "phone-away")
    await phones[1].context.set_offline(False)
    await expect(phones[1].get_by_test_id("receipt")).to_be_visible(timeout=15_000)
    await phones[1].get_by_test_id("receipt-close").click()

    # The first phone has forgotten what it did. Its session has not, and nor has the server.
    await phones[0].evaluate("localStorage.clear()")
    await phones[0].reload()
    await expect(phones[0].get_by_test_id("receipt-line")).to_have_text(receipt)
    await expect(phones[0].get_by_test_id("option-3")).to_have_attribute("aria-disabled", "true")
    await keep_picture(phones[0], "phone-twice")
    await expect(screen.get_by_test_id("turnout")).to_contain_text("2")
    await keep_picture(screen, "screen-hidden")
    await keep_picture(console, "console-open")

    await press(console, "close")
    await expect(phones[1].get_by_test_id("poll")).to_have_attribute("data-state", "closed")
    await press(console, "publish")
    await expect(phones[1].get_by_test_id("poll")).to_have_attribute("data-state", "published")
    await expect(phones[1].get_by_test_id("standings")).to_be_visible()
    await keep_picture(phones[1], "phone-published")
    await press(console, "reveal")
    await expect(screen.get_by_test_id("reveal")).to_be_visible()
    await keep_picture(screen, "screen-reveal")
    await screen.wait_for_timeout(9_000)  # the reveal is a film: its last picture is the one to look at
    await keep_picture(screen, "screen-revealed")
    await keep_picture(console, "console-published")

    recount = await ballots.recount(server.store, event, event.polls[0])
    assert recount.equal
    assert recount.recount == {
        "members audience": 2, "ballots audience": 2, "votes audience 1": 1, "votes audience 2": 1,
    }  # fmt: skip
