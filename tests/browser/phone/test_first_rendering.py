"""A busy machine: a page's effects run long after its first drawing, and what came meanwhile is shown all the same."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import DESKTOP, HALL, Visit, admit, sign_in
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

# Frames and short timers come late: whatever a page does "after the next painting" is done after its first messages.
BUSY = """(() => {
  const later = window.setTimeout.bind(window)
  window.setTimeout = (work, ms = 0, ...args) => later(work, ms < 200 ? 1500 : ms, ...args)
  window.requestAnimationFrame = (work) => later(() => work(performance.now()), 1500)
})()"""
BEFORE_A_HEARTBEAT_MS = 8_000  # a tick that nothing has changed for would hide what was missed


async def busy(page: Page) -> None:
    await page.add_init_script(BUSY)


async def test_the_console_finds_out_who_is_signed_in(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event())

    async def signed_in(page: Page) -> None:
        await busy(page)
        await sign_in(page.context, server)

    page = await visit("/console#/events/gala/run", DESKTOP, signed_in)
    await expect(page.get_by_test_id("run")).to_be_visible(timeout=BEFORE_A_HEARTBEAT_MS)


async def test_the_screen_shows_the_figures_it_was_told_first(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event())

    async def admitted(page: Page) -> None:
        await busy(page)
        await admit(page.context, server)

    page = await visit("/s/gala", HALL, admitted)
    await expect(page.get_by_test_id("row-1")).to_be_visible(timeout=BEFORE_A_HEARTBEAT_MS)
