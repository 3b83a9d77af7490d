"""The phone page in a frame of another site, in a browser that keeps third parties' cookies out."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.async_api import Browser, BrowserContext, FrameLocator, Page, async_playwright, expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.identity.member import Member
from acclaim.identity.ticket import sign_test_ticket
from acclaim.redis.client import Store
from tests.browser.conftest import ARGUMENTS, executable, picture
from tests.browser.foreign import foreign_server
from tests.running import Running, make_event, open_event, running

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


async def shown(context: BrowserContext, portal: str, served: Running) -> tuple[Page, FrameLocator]:
    page = await context.new_page()
    await page.goto(portal)
    await page.evaluate("address => show(address)", f"{served.url}/e/gala?embed=1")
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


async def test_no_other_site_holds_it_in_a_frame_and_none_the_console(
    browser: Browser, store: Store, redis_url: str, tmp_path: Path, portal: str
) -> None:
    async with running(redis_url, tmp_path, frame_ancestors=("https://portal.example",)) as served:
        await open_event(store, make_event(admission="open"))
        page = await browser.new_page()
        await page.goto(portal)
        await events.create(store, msgspec.structs.replace(make_event(frame_ancestors=[portal]), id="other"))
        for path in ("/e/gala?embed=1", "/console", "/s/other"):
            async with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
                await page.evaluate("address => show(address)", served.url + path)
        assert await page.evaluate("heard") == []
