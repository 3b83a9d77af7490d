"""What photos cost those who look at them: bytes, requests, and whether anything moves when they come."""

import asyncio
from typing import Any

import msgspec
import pytest
from PIL import Image
from playwright.async_api import Browser, BrowserContext, Page, Route, expect

from acclaim.event import pictures
from acclaim.event.event import Event
from acclaim.event.parts.theme import Theme
from acclaim.event.picture import Picture, variant
from acclaim.event.picture_coding import prepare
from acclaim.event.stage import Stage
from acclaim.voting import verbs
from tests.browser.conftest import HALL, USUAL, Hang, sign_in
from tests.picture_files import file, photo_of_a_phone, photograph
from tests.running import Running, make_event, make_poll, open_event
from tests.waiting import eventually

pytestmark = pytest.mark.browser

ORIENTATION = 0x0112  # EXIF's tag
SHIFTS = """new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const moved = entry.sources.map(({ node }) => node?.className ?? "");
    (window.shifts ??= []).push([entry.value, moved]);
  }
}).observe({ type: "layout-shift", buffered: true })"""
LOADED = """() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/pictures/"))
  .map(({ name, encodedBodySize, transferSize }) => [new URL(name).pathname, encodedBodySize, transferSize])"""
SHOWN = """() => [...document.images].filter((image) => image.checkVisibility())
  .every(({ complete, naturalWidth }) => complete && naturalWidth > 0)"""
BOXES = """() => [...document.querySelectorAll("header, h1, .option, .option-text, .poll")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [element.className, x, y, width, height];
})"""


@pytest.fixture(scope="module")
def photos() -> list[Picture]:
    """Of four nominees, as phones take them, one of them upright; a logo; a background."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    uploads = {
        photo_of_a_phone(): "image/jpeg",
        file(photograph(2400, 1800, 0.1), "JPEG", quality=92, exif=exif): "image/jpeg",
        file(photograph(1600, 900), "PNG"): "image/png",
        file(photograph(500, 500), "WEBP", quality=90): "image/webp",
        file(Image.new("RGBA", (1200, 400), (200, 16, 46, 200)), "PNG"): "image/png",
        file(photograph(1920, 1080), "JPEG"): "image/jpeg",
    }
    return [prepare(data, content_type) for data, content_type in uploads.items()]


@pytest.fixture
async def event(server: Running, photos: list[Picture]) -> Event:
    """Open for votes."""
    *nominees, logo, background = [await pictures.put(server.store, "gala", photo) for photo in photos]
    poll = make_poll(options=4)
    options = [msgspec.structs.replace(o, picture=p) for o, p in zip(poll.options, nominees, strict=True)]
    theme = Theme(logo=logo, background_picture=background)
    gala = make_event(msgspec.structs.replace(poll, options=options), admission="open", theme=theme)
    await open_event(server.store, gala)
    return gala


async def phone(browser: Browser, ratio: float) -> BrowserContext:
    return await browser.new_context(viewport=USUAL, device_scale_factor=ratio, has_touch=True, locale="zh-CN")


async def loaded(page: Page) -> dict[str, tuple[int, int]]:
    """{path: (bytes of the picture, bytes over the network)} of the pictures on the page, once all are there."""
    await eventually(lambda: page.evaluate(SHOWN), "all pictures of the page")
    found: list[Any] = await page.evaluate(LOADED)
    return {path: (size, transferred) for path, size, transferred in found}


@pytest.mark.parametrize(("ratio", "width"), [(2, 360), (3, 576)])
async def test_a_photo_of_eight_megabytes_costs_a_phone_some_twenty_kilobytes(
    browser: Browser, server: Running, event: Event, ratio: float, width: int
) -> None:
    page = await (await phone(browser, ratio)).new_page()
    await page.goto(f"{server.url}/e/gala")
    await expect(page.get_by_test_id("option-1")).to_be_visible()
    costs = await loaded(page)
    first, upright, broad, small = (option.picture for option in event.polls[0].options)
    shown = {variant(first, width), variant(upright, width), variant(broad, 576)}
    shown |= {variant(small, 360) if ratio == 2 else small, variant(event.theme.background_picture, 576)}
    shown |= {variant(event.theme.logo, 576)}  # on the page's first painting; while people vote it makes room
    assert costs.keys() == shown
    assert costs[variant(first, width)][0] < 24_000
    assert all(size < 50_000 for size, _ in costs.values())
    again = await page.context.new_page()
    await again.goto(f"{server.url}/e/gala")
    await expect(again.get_by_test_id("option-1")).to_be_visible()
    assert {path: transferred for path, (_, transferred) in (await loaded(again)).items()} == dict.fromkeys(shown, 0)


async def test_nothing_moves_when_pictures_come(browser: Browser, server: Running, event: Event) -> None:
    page = await (await phone(browser, 3)).new_page()
    may_come = asyncio.Event()

    async def late(route: Route) -> None:
        await may_come.wait()
        await route.continue_()

    await page.add_init_script(SHIFTS)
    await page.route("**/pictures/**", late)
    await page.goto(f"{server.url}/e/gala", wait_until="domcontentloaded")  # pictures are part of "load"
    await expect(page.get_by_test_id("option-4")).to_be_visible()
    before = await page.evaluate(BOXES)
    may_come.set()
    await loaded(page)
    assert await page.evaluate(BOXES) == before
    shifts: list[tuple[float, list[str]]] = await page.evaluate("window.shifts ?? []")
    assert sum(value for value, _ in shifts) < 0.01, shifts  # Chromium's score: figures and the line's state change


async def test_a_screen_loads_each_portrait_once_for_all_scenes(hang: Hang, server: Running, event: Event) -> None:
    screen = await hang()
    await expect(screen.locator(".portrait img")).to_have_count(4)
    before = await loaded(screen)
    stems = [path.split("-")[0] for path in before]
    assert len(stems) == len(set(stems)) == 6  # with the logo and the background
    await verbs.set_stage(server.store, "gala", Stage(scene="versus", poll="best"))
    await expect(screen.locator(".versus-side .portrait img")).to_have_count(2)
    assert (await loaded(screen)).keys() == before.keys()


async def test_the_console_shows_a_picture_small(browser: Browser, server: Running, event: Event) -> None:
    context = await browser.new_context(viewport=HALL, device_scale_factor=2, locale="zh-CN")
    await sign_in(context, server)
    page = await context.new_page()
    await page.goto(f"{server.url}/console#/events/gala/edit")
    await expect(page.get_by_test_id("field-theme.logo").locator("img")).to_be_visible()
    costs = await loaded(page)
    assert costs.keys() >= {variant(event.theme.logo, 360)}
    assert all(size < 50_000 for size, _ in costs.values())
