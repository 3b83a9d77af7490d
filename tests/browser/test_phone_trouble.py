"""When the night goes wrong: what a phone shows and sends then."""

import pytest
from playwright.async_api import Page, Route, expect

from tests.browser.conftest import Visit, picture, vote
from tests.browser.test_phone_line import Middle
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser


@pytest.fixture
def middle() -> Middle:
    return Middle()


async def live(page: Page) -> None:
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live", timeout=20_000)


async def test_a_winner_is_told_also_when_the_line_fails_first(server: Running, visit: Visit, middle: Middle) -> None:
    await open_event(server.store, make_event(admission="open"))
    asked = []

    async def fail_once(route: Route) -> None:
        asked.append(route.request.url)
        await (route.abort() if len(asked) == 1 else route.continue_())

    async def prepare(page: Page) -> None:
        await middle.stand_between(page)
        await page.route("**/won.js", fail_once)

    page = await visit(prepare=prepare)
    await live(page)
    middle.speak(type="won", draw=1, prize={"name": "一等奖"}, entrant="3b1f", code="K7QX4M", at=1, absent=False)
    await expect(page.get_by_test_id("won-code")).to_have_text("K7QX4M", timeout=15_000)
    assert len(asked) == 2


async def test_a_ballot_without_an_answer_is_not_sent_as_somebody_else(
    server: Running, visit: Visit, middle: Middle
) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit(prepare=middle.stand_between)
    await live(page)
    middle.swallowed = {"ack"}
    await page.get_by_test_id("option-1").click()
    await page.get_by_test_id("confirm").click()
    await middle.until_heard("ack")
    await page.context.clear_cookies()
    await page.reload()
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "disowned")
    await expect(page.get_by_test_id("confirm")).to_have_text("确认投票")
    assert len(middle.casts()) == 1
    await picture(page, "disowned")


async def test_a_phone_whose_storage_was_emptied_asks_whether_it_has_voted(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit()
    receipt = await vote(page, "1")
    await page.evaluate("localStorage.clear()")
    await page.reload()
    await expect(page.get_by_test_id("receipt-line")).to_have_text(receipt)
    await expect(page.get_by_test_id("confirm")).to_be_disabled()


# While `refuses` is true, the server refuses the page's handshakes.
REFUSABLE = """const Open = WebSocket;
window.WebSocket = class extends Open {
  constructor(url) { super(window.refuses ? url.replace("/ws/", "/nowhere/") : url); }
}"""


@pytest.mark.parametrize("door", ["open", "portal"])
async def test_likes_outlive_refused_handshakes_and_a_wifi_that_answers_for_us(
    server: Running, visit: Visit, door: str
) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit(prepare=lambda page: page.add_init_script(REFUSABLE))
    await live(page)
    await page.evaluate("window.refuses = true")
    if door == "portal":
        await page.route("**/join", lambda route: route.fulfill(content_type="text/html", body="<h1>Wi-Fi</h1>"))
    await page.context.set_offline(True)
    await expect(page.get_by_test_id("line-banner")).to_be_visible()
    for _ in range(4):
        await page.get_by_test_id("like").click()
    async with page.expect_response("**/join"):
        await page.context.set_offline(False)
    await page.evaluate("window.refuses = false")
    other = await visit()
    await expect(other.get_by_test_id("like")).to_have_attribute("aria-label", "点赞 4", timeout=20_000)
