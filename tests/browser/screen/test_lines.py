"""Lines break between words, and where the author of a title has broken it, on screens and phones."""

import pytest
from msgspec.structs import replace
from playwright.async_api import Page, ViewportSize, expect

from acclaim.event.parts.poll import Option, Poll
from tests.browser.conftest import HALL, SMALLEST, USUAL, Visit, picture
from tests.browser.screen.conftest import MadeUp
from tests.browser.screen.evenings import EVENINGS
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

UPRIGHT: ViewportSize = {"width": 1080, "height": 1920}
NAMES = ["离退休管理中心先进表彰", "伊犁作业区第三采油队", "石油人春节联欢晚会", "最美小家"]

# Words that stand on two lines though they would fit on one.
BROKEN_JS = """() => [...document.querySelectorAll(".phrases")].flatMap((phrases) => [...phrases.childNodes]
  .filter((node) => node.nodeType === Node.TEXT_NODE && /\\p{Script=Han}/u.test(node.textContent))
  .filter((node) => {
    const range = document.createRange(), room = phrases.parentElement.clientWidth
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter(({width}) => width > 1)
    return rects.length > 1 && rects.reduce((sum, {width}) => sum + width, 0) < room
  }).map((node) => node.textContent))"""


async def broken_words(page: Page) -> list[str]:
    assert await page.locator(".phrases wbr").count() > 0
    return list(await page.evaluate(BROKEN_JS))


@pytest.mark.parametrize("viewport", [HALL, UPRIGHT], ids=["hall", "upright"])
@pytest.mark.parametrize("name", ["race-12", "reveal-winner", "versus", "join", "holding"])
async def test_no_line_on_a_screen_breaks_inside_a_word(
    server: Running, screen: MadeUp, name: str, viewport: ViewportSize
) -> None:
    await open_event(server.store, make_event(make_poll()))
    page = await screen(viewport, "/s/gala", EVENINGS[name].change, scale=0.5)
    await expect(page.locator(".phrases").first).to_be_visible()
    await picture(page, f"lines-{name}-{viewport['width']}")
    assert await broken_words(page) == []


async def test_nor_does_one_on_a_screen_that_has_no_link_yet(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(make_poll()))
    page = await visit("/s/gala", UPRIGHT)
    await expect(page.get_by_test_id("gate")).to_be_visible()
    assert await broken_words(page) == []


@pytest.mark.parametrize("viewport", [USUAL, SMALLEST], ids=["usual", "smallest"])
async def test_no_line_on_a_phone_breaks_inside_a_word(server: Running, visit: Visit, viewport: ViewportSize) -> None:
    options = [Option(str(n), name) for n, name in enumerate(NAMES, 1)]
    title = "石油人春节联欢晚会\n暨先进表彰大会"
    poll = Poll("best", "最受观众喜爱的离退休职工节目", options)
    await open_event(server.store, replace(make_event(poll, admission="open"), title=title))
    page = await visit("/e/gala", viewport)
    await expect(page.get_by_test_id("option-1")).to_be_visible()
    assert await broken_words(page) == []
    lines = "heading => [...heading.querySelectorAll('.phrases')].map((line) => line.textContent)"
    assert await page.get_by_test_id("title").evaluate(lines) == title.split("\n")
