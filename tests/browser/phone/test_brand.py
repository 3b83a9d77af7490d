"""The phone page looks like its event from the first paint on, also at the gate."""

import asyncio

import msgspec
import pytest
from playwright.async_api import Browser, ConsoleMessage, Page, Route, ViewportSize, expect

from acclaim.event import pictures
from acclaim.event import store as events
from acclaim.event.parts.theme import Theme
from tests.browser.conftest import SMALLEST, USUAL, Visit, picture
from tests.picture_files import SMALL
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser
LARGE: ViewportSize = {"width": 1366, "height": 768}
BACKGROUND = "rgb(16, 42, 67)"


@pytest.fixture(autouse=True)
async def event_with_a_look(server: Running) -> None:
    logo = await pictures.put(server.store, "gala", SMALL)
    theme = Theme(primary="#1d7f5f", accent="#ffd166", background="#102a43", logo=logo)
    event = make_event(make_poll(), title_en="The gala", subtitle="最美小家", subtitle_en="Our homes", theme=theme)
    await events.create(server.store, msgspec.structs.replace(event, admission="members"))


async def looks(page: Page) -> dict[str, str]:
    """What is painted of the event's look."""
    return dict(
        await page.evaluate("""() => ({
            title: document.title,
            heading: document.querySelector("h1").textContent,
            strip: getComputedStyle(document.querySelector(".top-strip")).backgroundColor,
            accent: getComputedStyle(document.querySelector("h1")).color,
            bar: document.querySelector('meta[name="theme-color"]').content,
            paper: getComputedStyle(document.body).backgroundColor,
        })""")
    )


async def test_the_page_is_branded_before_any_script_runs(server: Running, browser: Browser, visit: Visit) -> None:
    context = await browser.new_context(viewport=USUAL)
    page = await context.new_page()
    seen = asyncio.Event()

    async def slow(route: Route) -> None:
        await seen.wait()
        await route.abort()

    await page.route("**/*.js", slow)
    await page.goto(f"{server.url}/e/gala", wait_until="commit")
    await expect(page.locator("h1")).to_be_visible()
    first = await looks(page)
    assert (first["title"], first["heading"]) == ("颁奖典礼", "颁奖典礼")
    assert (first["strip"], first["bar"]) == (BACKGROUND, "#102a43")
    logo = page.locator(".masthead-logo")
    await page.wait_for_function("(logo) => logo.naturalWidth > 0", arg=await logo.element_handle())
    await picture(page, "brand-first-paint")
    seen.set()

    gate = await visit()
    await expect(gate.get_by_test_id("join-form")).to_be_visible()
    assert await looks(gate) == first  # nothing jumps to other colours


async def test_the_gate_shows_the_event_in_both_languages(visit: Visit) -> None:
    mistakes: list[str] = []

    async def listen(page: Page) -> None:
        def note(message: ConsoleMessage) -> None:
            if "Content Security Policy" in message.text:
                mistakes.append(message.text)

        page.on("console", note)

    page = await visit(viewport=SMALLEST, prepare=listen)
    await expect(page.get_by_test_id("brand")).to_have_text("颁奖典礼")
    await expect(page.get_by_test_id("code")).to_be_in_viewport()
    await picture(page, "gate-320")
    await page.get_by_test_id("language").click()
    await expect(page.get_by_test_id("brand")).to_have_text("The gala")
    assert await page.title() == "The gala"
    await page.set_viewport_size(USUAL)
    await picture(page, "gate-390-en")
    await page.set_viewport_size(LARGE)
    await picture(page, "gate-1366-en")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert mistakes == []


async def test_another_code_leads_to_no_list_of_everybodys_events(server: Running, visit: Visit) -> None:
    await events.create(server.store, msgspec.structs.replace(make_event(listing="unlisted"), id="other", title="内部"))
    page = await visit()
    await page.get_by_role("link", name="输入其他活动码").click()
    await expect(page.locator(".event-link")).to_have_count(1)
    assert "内部" not in await page.inner_text("body")
