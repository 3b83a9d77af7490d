"""When the night goes wrong: what a phone shows and sends then."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Browser, Page, Route, expect

from acclaim.event.parts.poll import Replace
from tests.browser.conftest import USUAL, Visit, picture, vote
from tests.browser.middle import Middle
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

Prepare = Callable[[Page], Awaitable[object]]
Device = Callable[..., Awaitable[Page]]


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
        await page.route("**/phone-draws-won.js", fail_once)

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


@pytest.fixture
async def device(browser: Browser, server: Running) -> Device:
    """Opens the page on one more device of the member `m1`."""

    async def open_page(prepare: Prepare | None = None) -> Page:
        context = await browser.new_context(viewport=USUAL, has_touch=True)
        name, value = server.member_cookie("m1", name="王秀兰").split("=", 1)
        await context.add_cookies([{"name": name, "value": value, "url": server.url}])
        page = await context.new_page()
        if prepare:
            await prepare(page)
        await page.goto(server.url + "/e/gala")
        await live(page)
        return page

    return open_page


async def test_an_answer_from_before_the_ballot_does_not_take_it_back(
    server: Running, device: Device, middle: Middle
) -> None:
    await open_event(server.store, make_event())
    middle.swallowed = {"mine"}
    page = await device(middle.stand_between)
    await middle.until_heard("mine")
    middle.swallowed = set()
    receipt = await vote(page, "1")
    middle.speak(**middle.last("mine"))
    await middle.until_said("mine", more_than=1)
    await expect(page.get_by_test_id("receipt-line")).to_have_text(receipt)
    await expect(page.get_by_test_id("confirm")).to_be_disabled()


async def test_a_ballot_cast_on_another_device_replaces_what_this_one_shows(server: Running, device: Device) -> None:
    await open_event(server.store, make_event(make_poll(options=3, repeat=Replace())))
    one = await device()
    await vote(one, "1")
    other = await device()
    receipt = await vote(other, "2")
    await one.reload()
    await expect(one.get_by_test_id("receipt-line")).to_have_text(receipt)
    assert await vote(one, "1") != receipt  # what it had shown as cast can be cast again


async def test_a_question_that_the_line_took_with_it_is_asked_again(
    server: Running, device: Device, middle: Middle
) -> None:
    await open_event(server.store, make_event())
    receipt = await vote(await device(), "1")
    middle.swallowed = {"mine"}
    page = await device(middle.stand_between)
    await middle.until_heard("mine")
    middle.swallowed = set()
    await middle.route.close(code=4000)
    await expect(page.get_by_test_id("receipt-line")).to_have_text(receipt, timeout=20_000)


async def test_two_devices_of_a_member_have_one_ballot_and_the_later_is_told_so(
    server: Running, device: Device
) -> None:
    await open_event(server.store, make_event())
    one, other = await device(), await device()
    receipt = await vote(one, "1")
    await other.get_by_test_id("option-2").click()
    await other.get_by_test_id("confirm").click()
    await expect(other.get_by_test_id("error")).to_have_attribute("data-code", "already_voted")
    await expect(other.get_by_test_id("error")).to_contain_text("以第一次投票为准")
    await expect(other.get_by_test_id("receipt-line")).to_have_text(receipt)


async def second_tab(page: Page) -> Page:
    tab = await page.context.new_page()
    await tab.goto(page.url)
    await live(tab)
    return tab


async def test_two_tabs_of_a_phone_show_one_ballot(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(make_poll(options=3), admission="open"))
    page = await visit()
    await live(page)
    other = await second_tab(page)
    receipt = await vote(page, "1")
    await expect(other.get_by_test_id("receipt-line")).to_have_text(receipt)
    await expect(other.get_by_test_id("option-2")).to_have_attribute("aria-disabled", "true")
    await expect(other.get_by_test_id("option-1")).to_have_attribute("aria-checked", "true")


TAPS = 15  # in each of two tabs; together below what a member may tap at once


async def test_hearts_of_two_tabs_are_counted_together(server: Running, visit: Visit) -> None:
    """Both tap at the same time, and neither waits for what the browser tells it of the other."""
    await open_event(server.store, make_event(admission="open"))
    page, watching = await visit(), await visit()
    await page.get_by_test_id("like").click()
    other = await second_tab(page)
    tap = f"() => {{ for (let n = 0; n < {TAPS}; n++) document.querySelector('[data-testid=like]').click(); }}"
    await asyncio.gather(page.evaluate(tap), other.evaluate(tap))
    for tab in (page, other, watching):
        await expect(tab.get_by_test_id("like")).to_have_attribute("aria-label", f"点赞 {2 * TAPS + 1}")
    await other.reload()
    await other.get_by_test_id("like").click()
    for tab in (page, other, watching):
        await expect(tab.get_by_test_id("like")).to_have_attribute("aria-label", f"点赞 {2 * TAPS + 2}")


async def test_a_ballot_is_sent_again_though_the_phones_clock_was_set_back(
    server: Running, visit: Visit, middle: Middle
) -> None:
    await open_event(server.store, make_event(admission="open"))

    async def prepare(page: Page) -> None:
        await page.add_init_script("window.step = 0; const real = Date.now; Date.now = () => real() + window.step")
        await middle.stand_between(page)

    page = await visit(prepare=prepare)
    await live(page)
    middle.swallowed = {"ack"}
    await page.get_by_test_id("option-1").click()
    await page.get_by_test_id("confirm").click()
    await middle.until_heard("ack")
    middle.swallowed = set()
    await page.evaluate("window.step = -3600000")
    await expect(page.get_by_test_id("receipt")).to_be_visible(timeout=20_000)


YOUNG = (
    "Array.prototype.at", "String.prototype.at", "window.reportError", "Object.hasOwn", "window.structuredClone",
    "Intl.Segmenter", "HTMLDialogElement.prototype.showModal", "String.prototype.replaceAll",
    "Array.prototype.findLast", "AbortSignal.timeout", "crypto.randomUUID",
)  # fmt: skip


async def test_one_votes_with_a_browser_of_2021(server: Running, visit: Visit) -> None:
    """What came into browsers after that is taken away from this one; docs/operations.md names the oldest."""
    await open_event(server.store, make_event(admission="open"))
    page = await visit(prepare=lambda page: page.add_init_script("".join(f"delete {name};" for name in YOUNG)))
    await live(page)
    await page.get_by_test_id("option-1").click()
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("receipt")).to_be_visible()
    await picture(page, "receipt-2021")
    await page.get_by_test_id("receipt-close").click()
    await expect(page.get_by_test_id("receipt-line")).to_be_visible()


@pytest.mark.parametrize("trouble", ["does not come", "is not understood"])
async def test_a_page_that_did_not_load_says_so(server: Running, browser: Browser, trouble: str) -> None:
    await open_event(server.store, make_event(admission="open"))

    async def spoil(route: Route) -> None:
        if trouble == "does not come":
            await route.abort()
        else:
            await route.fulfill(content_type="text/javascript", body="export class A { #a ??= #b }")

    page = await browser.new_page(viewport=USUAL, locale="zh-CN")
    await page.route("**/built/phone.js", spoil)
    await page.goto(server.url + "/e/gala")
    await expect(page.get_by_test_id("not-loaded")).to_be_visible()
    await expect(page.get_by_text("正在进入活动")).to_be_hidden()
    await picture(page, f"not-loaded-{len(trouble)}")
    await page.unroute("**/built/phone.js")
    await page.get_by_text("重新加载").last.click()
    await live(page)
    await expect(page.get_by_test_id("not-loaded")).to_have_count(0)
