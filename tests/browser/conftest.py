"""The browser of these tests: Chromium on PATH (or $ACCLAIM_CHROMIUM), else playwright's own.

The one without windows and settings comes first: it is a third quicker, and draws pages as the other does.
"""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Error, Page, ViewportSize, async_playwright, expect

from acclaim.identity import operators
from tests.running import Running

HERE = Path(__file__).parent
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
USUAL: ViewportSize = {"width": 390, "height": 844}
SMALLEST: ViewportSize = {"width": 320, "height": 640}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
HALL: ViewportSize = {"width": 1920, "height": 1080}
BREATH_MS = 550  # two presses in haste are one: a hand takes longer between two cues
PATIENCE_MS = 20_000  # screens paint much, files are read elsewhere; on a busy machine they come late
expect.set_options(timeout=PATIENCE_MS)

PICTURES = os.environ.get("ACCLAIM_TEST_PICTURES")

Visit = Callable[..., Awaitable[Page]]
VisitAs = Callable[[str, str, ViewportSize], Awaitable[Page]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser on a busy machine may be too slow for a test: these are tried once more. Each retry is printed and
    counted. No other test is: what fails now and then hides a race. A test that was ended for taking too long is not
    tried again, for the second time nothing would end it."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.flaky(reruns=1, rerun_except="from pytest-timeout"))


def executable(whole: bool = False) -> str | None:
    """The browser to start, `whole` with its settings page; None for playwright's own."""
    names = ("chromium", "google-chrome") if whole else ("chromium-headless-shell", "chromium", "google-chrome")
    return os.environ.get("ACCLAIM_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="module")
async def chromium() -> AsyncIterator[Browser]:
    """One browser a module. Without one its tests are skipped, but fail where CI=true."""
    async with async_playwright() as playwright:
        try:
            started = await playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        except Error as error:
            if os.environ.get("CI") == "true":
                raise
            pytest.skip(f"no Chromium: {error.message.splitlines()[0]}; scripts/test installs one")
        yield started
        await started.close()


@pytest.fixture
async def browser(chromium: Browser) -> AsyncIterator[Browser]:
    """A browser that no other test has left anything in."""
    yield chromium
    for context in chromium.contexts:
        await context.close()


@pytest.fixture
async def visit(browser: Browser, server: Running) -> AsyncIterator[Visit]:
    """Opens a page of the server on a phone of its own: `await visit(path, viewport, prepare)`.

    `prepare(page)` is awaited before the page is loaded. Mistakes of a page's scripts fail the test.
    """
    mistakes: list[str] = []

    async def open_page(
        path: str = "/e/gala",
        viewport: ViewportSize = USUAL,
        prepare: Callable[[Page], Awaitable[object]] | None = None,
    ) -> Page:
        context = await browser.new_context(viewport=viewport, has_touch=True, locale="zh-CN")
        page = await context.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        if prepare:
            await prepare(page)
        await page.goto(server.url + path)
        return page

    yield open_page
    assert mistakes == []


@pytest.fixture
async def visit_as(browser: Browser, server: Running) -> AsyncIterator[VisitAs]:
    """Opens a page as "operator", "screen" or "phone". Mistakes of scripts fail the test."""
    mistakes: list[str] = []

    async def open_page(role: str, path: str, viewport: ViewportSize) -> Page:
        context = await browser.new_context(viewport=viewport, has_touch=role == "phone", locale="zh-CN")
        if role == "operator":
            await sign_in(context, server)
        if role == "screen":
            name, value = server.screen_cookie().split("=", 1)
            await context.add_cookies([{"name": name, "value": value, "url": server.url}])
        page = await context.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        await page.goto(server.url + path)
        return page

    yield open_page
    assert mistakes == []


async def picture(page: Page, name: str) -> None:
    """Keeps what is tested, to be looked at, in the folder $ACCLAIM_TEST_PICTURES if there is one."""
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"{name}.png")


async def sign_in(context: BrowserContext, server: Running) -> None:
    password = await operators.ensure_first_operator(server.store) or await operators.reset_password(
        server.store, "admin"
    )
    answer = await context.request.post(
        f"{server.url}/api/operator/sign-in", data={"name": "admin", "password": password}
    )
    assert answer.ok


async def vote(page: Page, *options: str) -> str:
    """Chooses, confirms and returns the receipt; the sheet is closed again."""
    for option in options:
        await page.get_by_test_id(f"option-{option}").click()
    await page.get_by_test_id("confirm").click()
    receipt = await page.get_by_test_id("receipt").inner_text()
    await page.get_by_test_id("receipt-close").click()
    return receipt


Hang = Callable[..., Awaitable[Page]]


@pytest.fixture
async def hang(browser: Browser, server: Running) -> AsyncIterator[Hang]:
    """Opens a big screen of its own; `admitted` gives it the display link's cookie. Scripts' mistakes fail the test."""
    mistakes: list[str] = []
    expect.set_options(timeout=PATIENCE_MS)

    async def open_screen(
        viewport: ViewportSize = HALL,
        admitted: bool = True,
        prepare: Callable[[Page], Awaitable[None]] | None = None,
    ) -> Page:
        context = await browser.new_context(viewport=viewport, locale="zh-CN")
        if admitted:
            await admit(context, server)
        page = await context.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        if prepare:
            await prepare(page)
        await page.goto(f"{server.url}/s/gala")
        return page

    yield open_screen
    assert mistakes == []


async def admit(context: BrowserContext, server: Running) -> None:
    name, value = server.screen_cookie().split("=", 1)
    await context.add_cookies([{"name": name, "value": value, "url": server.url}])
