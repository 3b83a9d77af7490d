"""The server's time as a page knows it: static/js/shared/clock.js, with a device's clock that the test turns."""

import pytest
from playwright.async_api import Browser, Page

from tests.browser.modules import page_of_modules

pytestmark = pytest.mark.browser

START = 1_795_422_000_000  # the server's time when the device's stands at 0
MINUTE_MS = 60_000


@pytest.fixture
async def page(browser: Browser) -> Page:
    """A page that holds a Clock as `clock`, whose device's time is `here`."""
    opened = await page_of_modules(browser)
    await opened.evaluate(
        """async () => {
          const {Clock} = await import("/static/js/shared/clock.js")
          window.here = 0
          window.clock = new Clock(() => window.here)
        }"""
    )
    return opened


async def hear(page: Page, late_ms: int, at_ms: int) -> int:
    """A message that was written `late_ms` before comes at `at_ms`. Returns by how much the clock is wrong then."""
    said, true = START + at_ms - late_ms, START + at_ms
    shown = await page.evaluate(
        "([here, said]) => { window.here = here; clock.sync(said); return clock.now() }", [at_ms, said]
    )
    return int(shown) - true


async def test_before_the_first_message_it_is_the_devices(page: Page) -> None:
    assert await page.evaluate("Math.abs(clock.now() - Date.now()) < 1000")


async def test_a_first_tick_that_is_seconds_old_does_not_set_it_back(page: Page) -> None:
    assert await hear(page, late_ms=20, at_ms=0) == -20  # welcome
    assert await hear(page, late_ms=8000, at_ms=10) == -20  # the tick that was encoded for all
    for second in range(1, 60):
        assert await hear(page, late_ms=3000, at_ms=second * 1000) == -20  # and a minute of a crowded line


async def test_a_message_that_came_quicker_moves_it_forward(page: Page) -> None:
    assert await hear(page, late_ms=400, at_ms=0) == -400
    assert await hear(page, late_ms=30, at_ms=250) == -30
    assert await hear(page, late_ms=200, at_ms=500) == -30


async def test_it_follows_a_server_that_was_set_back_within_ten_minutes(page: Page) -> None:
    assert await hear(page, late_ms=-5000, at_ms=0) == 5000  # the server was five seconds ahead
    for minute in range(1, 10):
        await hear(page, late_ms=20, at_ms=minute * MINUTE_MS)
    assert await hear(page, late_ms=20, at_ms=10 * MINUTE_MS) == -20
