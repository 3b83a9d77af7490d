"""On a phone that is set to dark every page can be read, also those that no event has coloured."""

import pytest
from playwright.async_api import Browser, Page

from acclaim.event import store as events
from tests.browser.conftest import USUAL, picture
from tests.running import Running, make_event

pytestmark = pytest.mark.browser

# The contrast (WCAG 2) of an element's text with the first background that is not transparent, its own or around it.
CONTRAST = """(element) => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const linear = (c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = channels(colour).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let around = element;
  while (around && (channels(getComputedStyle(around).backgroundColor)[3] ?? 1) === 0) around = around.parentElement;
  const ink = getComputedStyle(element).color;
  const paper = around ? getComputedStyle(around).backgroundColor : "rgb(255, 255, 255)";
  const [dark, light] = [luminance(ink), luminance(paper)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}"""


async def dark(browser: Browser, url: str) -> Page:
    context = await browser.new_context(viewport=USUAL, locale="zh-CN", color_scheme="dark")
    page = await context.new_page()
    await page.goto(url)
    return page


@pytest.mark.parametrize(
    ("path", "selectors"),
    [
        ("/", ["h2", "#code", "label"]),
        ("/e/gala", ["h2", "#code", "label"]),
        ("/e/nowhere", [".join .notice span"]),
    ],
)
async def test_text_can_be_read(server: Running, browser: Browser, path: str, selectors: list[str]) -> None:
    await events.create(server.store, make_event())
    page = await dark(browser, server.url + path)
    for selector in selectors:
        element = page.locator(selector).first
        await element.wait_for()
        assert await element.evaluate(CONTRAST) >= 4.5, selector
    await picture(page, f"dark-{path.strip('/').replace('/', '-') or 'entry'}")
