"""Browsers that keep no cookies: they say so, stop, and make no crowd of devices."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from acclaim.identity import codes, devices, operators
from tests.browser.conftest import ARGUMENTS, USUAL, Visit, executable, picture
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

BLOCKED = {"profile": {"default_content_setting_values": {"cookies": 2}}}  # chrome://settings/cookies: block all


@pytest.fixture
async def blocking(chromium: Browser, tmp_path: Path) -> AsyncIterator[BrowserContext]:
    """A browser whose owner has blocked all cookies."""
    (tmp_path / "profile" / "Default").mkdir(parents=True)
    (tmp_path / "profile" / "Default" / "Preferences").write_text(json.dumps(BLOCKED))
    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            tmp_path / "profile",
            channel="chromium",
            executable_path=executable(whole=True),
            args=ARGUMENTS,
            viewport=USUAL,
            locale="zh-CN",
        )
        yield context
        await context.close()


# Cookies are allowed, and yet the server's get lost; until `found` is kept.
LOSES_COOKIES = """const open = fetch;
window.fetch = (path, options) => open(path, localStorage.found ? options : { ...options, credentials: "omit" });"""


async def is_told(page: Page) -> None:
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "cookies_refused", timeout=20_000)
    await expect(page.get_by_test_id("code")).to_have_count(0)


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_where_cookies_are_blocked_the_page_says_so_and_makes_no_device(
    server: Running, blocking: BrowserContext, language: str
) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await blocking.new_page()
    await page.goto(f"{server.url}/e/gala")
    if language == "en":
        await page.get_by_test_id("language").click()
    await is_told(page)
    await expect(page.get_by_test_id("error")).to_contain_text({"zh": "允许 Cookie", "en": "Allow cookies"}[language])
    await picture(page, f"cookies-{language}")
    await page.reload()
    await is_told(page)
    assert await devices.count(server.store, "gala") == 0


async def test_where_the_cookie_is_lost_on_the_way_one_device_is_made_and_no_second(
    server: Running, visit: Visit
) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit(prepare=lambda page: page.add_init_script(LOSES_COOKIES))
    await is_told(page)
    await page.reload()
    await is_told(page)
    assert await devices.count(server.store, "gala") == 1
    await page.evaluate("localStorage.found = 1")
    await page.get_by_test_id("retry").click()
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live", timeout=20_000)
    assert await devices.count(server.store, "gala") == 2


async def test_a_code_is_not_used_up_where_cookies_are_blocked(server: Running, blocking: BrowserContext) -> None:
    await open_event(server.store, make_event())
    [(code, _)] = await codes.create(server.store, "gala", 1, [])
    page = await blocking.new_page()
    await page.goto(server.url)
    await page.get_by_test_id("code").fill(code)
    await page.get_by_test_id("join").click()
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "cookies_refused")
    assert await codes.count(server.store, "gala") == (1, 0)


async def test_an_operator_is_told_too(server: Running, blocking: BrowserContext) -> None:
    password = await operators.ensure_first_operator(server.store)
    page = await blocking.new_page()
    await page.goto(f"{server.url}/console")
    await page.get_by_test_id("sign-in-name").fill("admin")
    await page.get_by_test_id("sign-in-password").fill(str(password))
    await page.get_by_test_id("sign-in-submit").click()
    await expect(page.get_by_test_id("sign-in-error")).to_contain_text("Cookie")
