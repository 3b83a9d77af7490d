"""Pages in a frame of another site, in a browser that keeps third parties' cookies out: the phone page, one poll, its
result, and a screen."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, BrowserContext, FrameLocator, Page, async_playwright, expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.features.surveys import store as surveys
from acclaim.identity.member import Member
from acclaim.identity.ticket import sign_test_ticket
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.browser.conftest import ARGUMENTS, executable, picture
from tests.browser.foreign import foreign_server
from tests.features.surveys.papers import make_survey
from tests.running import Running, make_event, make_poll, open_event, running

pytestmark = pytest.mark.browser

HOST = b"""<!doctype html><title>a portal</title><h1>Portal</h1>
<iframe id="vote" style="width: 390px; height: 600px; border: 0"></iframe>
<script>
  window.heard = [];
  window.onmessage = ({ data, origin }) => window.heard.push({ ...data, origin });
  window.show = (address) => { document.getElementById("vote").src = address; };
  window.give = (ticket, to) =>
    document.getElementById("vote").contentWindow.postMessage({ source: "acclaim-host", ticket }, to);
</script>"""


@pytest.fixture(scope="module")
async def chromium() -> AsyncIterator[Browser]:
    """One that blocks the cookies of third parties, as browsers do or will."""
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(
            executable_path=executable(), args=[*ARGUMENTS, "--test-third-party-cookie-phaseout"]
        )
        yield started
        await started.close()


@pytest.fixture
async def portal() -> AsyncIterator[str]:
    """For a browser, "localhost" is another site than 127.0.0.1."""
    async with foreign_server(HOST) as port:
        yield f"http://localhost:{port}"


async def shown(
    context: BrowserContext, portal: str, served: Running, path: str = "/e/gala?embed=1"
) -> tuple[Page, FrameLocator]:
    page = await context.new_page()
    await page.goto(portal)
    await page.evaluate("address => show(address)", served.url + path)
    return page, page.frame_locator("#vote")


async def heard(page: Page, what: str) -> dict[str, Any]:
    """The newest message of this kind."""
    await page.wait_for_function("what => heard.some((one) => one.what === what)", arg=what)
    return dict(await page.evaluate("what => heard.filter((one) => one.what === what).at(-1)", what))


async def test_people_vote_within_a_page_of_a_site_that_the_event_lists(
    browser: Browser, store: Store, redis_url: str, tmp_path: Path, portal: str
) -> None:
    async with running(redis_url, tmp_path, secure_cookies="always") as served:
        await open_event(store, make_event(admission="open", frame_ancestors=[portal]))
        context = await browser.new_context(locale="zh-CN")
        page, frame = await shown(context, portal, served)
        assert (await heard(page, "ready"))["event"] == "gala"
        await expect(frame.locator(".top-strip")).to_be_hidden()
        await picture(page, "embedded")
        assert (await heard(page, "height"))["height"] > 300
        await frame.get_by_test_id("option-1").click()
        await frame.get_by_test_id("confirm").click()
        done = await heard(page, "done")
        assert done == {"source": "acclaim", "event": "gala", "what": "done", "poll": "best", "origin": served.url}
        [cookie] = [one for one in await context.cookies() if one["name"] == "acclaim-gala"]
        assert (cookie["sameSite"], cookie["secure"], cookie["httpOnly"]) == ("None", True, True)
        assert (cookie["partitionKey"] or "").startswith("http://localhost")
        await page.evaluate("address => show(address)", f"{served.url}/e/gala?embed=1&again")
        await expect(frame.get_by_test_id("receipt-line").first).to_be_visible()


async def test_a_member_comes_in_by_a_ticket_that_the_page_around_gives(
    browser: Browser, store: Store, redis_url: str, tmp_path: Path, portal: str
) -> None:
    secret = "t" * 32
    settings = {"frame_ancestors": (portal,), "secure_cookies": "always", "ticket_secret": secret}
    async with running(redis_url, tmp_path, **settings) as served:
        await open_event(store, make_event())
        page, frame = await shown(await browser.new_context(locale="zh-CN"), portal, served)
        await heard(page, "ticket-wanted")
        await page.evaluate("to => give('no ticket', to)", served.url)
        assert (await heard(page, "ticket-refused"))["code"] == "ticket_invalid"
        ticket = sign_test_ticket(Member("zhang", "gala"), secret, "acclaim", now_ms())
        await page.evaluate("([ticket, to]) => give(ticket, to)", [ticket, served.url])
        await heard(page, "ready")
        await expect(frame.get_by_test_id("option-1")).to_be_visible()


async def test_one_poll_stands_alone_in_a_frame_and_stays_whatever_else_opens(
    browser: Browser, store: Store, redis_url: str, tmp_path: Path, portal: str
) -> None:
    async with running(redis_url, tmp_path, secure_cookies="always") as served:
        polls = [make_poll("best"), make_poll("star")]
        event = make_event(*polls, surveys=[make_survey()], admission="open", frame_ancestors=[portal])
        await events.create(store, event)
        await verbs.apply(store, "gala", "best", "open")
        await verbs.apply(store, "gala", "jia", "open", find=surveys.find)
        context = await browser.new_context(locale="zh-CN")
        page, frame = await shown(context, portal, served, "/e/gala/a/best?embed=1")
        await expect(frame.get_by_test_id("poll")).to_have_attribute("data-poll", "best")
        for other in ("polls", "tab-bar", "comment-bar", "survey-card"):
            await expect(frame.get_by_test_id(other)).to_have_count(0)
        await verbs.apply(store, "gala", "star", "open")
        await frame.get_by_test_id("option-1").click()
        await frame.get_by_test_id("confirm").click()
        assert (await heard(page, "done"))["poll"] == "best"
        assert (await heard(page, "height"))["height"] >= 640, "room for the receipt"
        await picture(page, "embedded-poll")
        await frame.get_by_test_id("receipt-close").click()
        await expect(frame.get_by_test_id("poll")).to_have_attribute("data-poll", "best")


async def test_a_result_in_a_frame_is_for_readers_whom_nobody_lets_in(
    browser: Browser, store: Store, redis_url: str, tmp_path: Path, portal: str
) -> None:
    async with running(redis_url, tmp_path, secure_cookies="always") as served:
        await open_event(store, make_event(make_poll(visibility="on_close"), frame_ancestors=[portal]))
        async with served.phone("m1") as phone:
            await phone.cast("ballot-00001", "2")
        context = await browser.new_context(locale="zh-CN")
        page, frame = await shown(context, portal, served, "/e/gala/a/best?embed=result")
        await expect(frame.get_by_test_id("why-hidden")).to_be_visible()
        await expect(frame.get_by_test_id("standings")).to_have_count(0)
        await verbs.apply(store, "gala", "best", "close")
        await expect(frame.get_by_test_id("standing-2")).to_contain_text("1")
        assert (await heard(page, "height"))["height"] > 200
        await picture(page, "embedded-result")
        assert await context.cookies() == []
        async with context.expect_page() as opened:
            await frame.get_by_test_id("result-open").click()
        assert (await opened.value).url.partition("?")[0] == f"{served.url}/e/gala/a/best"


async def test_a_screen_stands_in_a_frame_by_its_display_link(
    browser: Browser, store: Store, redis_url: str, tmp_path: Path, portal: str
) -> None:
    async with running(redis_url, tmp_path, secure_cookies="always") as served:
        await open_event(store, make_event(admission="open", frame_ancestors=[portal]))
        context = await browser.new_context(locale="zh-CN")
        key = served.screen_cookie().partition("=")[2]
        page, frame = await shown(context, portal, served, f"/s/gala?key={key}&scene=join")
        await expect(frame.get_by_test_id("stage")).to_have_attribute("data-scene", "join")
        [cookie] = [one for one in await context.cookies() if "screen" in one["name"]]
        assert (cookie["partitionKey"] or "").startswith("http://localhost")
        await page.evaluate("document.getElementById('vote').style.cssText = 'width: 900px; aspect-ratio: 16 / 9'")
        await picture(page, "embedded-screen")


async def test_no_other_site_holds_it_in_a_frame_and_none_the_console(
    browser: Browser, store: Store, redis_url: str, tmp_path: Path, portal: str
) -> None:
    async with running(redis_url, tmp_path, frame_ancestors=("https://portal.example",)) as served:
        await open_event(store, make_event(admission="open"))
        page = await browser.new_page()
        await page.goto(portal)
        for path in ("/e/gala?embed=1", "/console", "/s/gala"):
            async with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
                await page.evaluate("address => show(address)", served.url + path)
        assert await page.evaluate("heard") == []
