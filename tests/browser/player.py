"""The livestream's player as a test watches it."""

from playwright.async_api import Browser, Page, expect

from tests.waiting import eventually

PATIENCE_MS = 45_000  # machines are noisy, and a player waits longer before each try
TIME = 'document.querySelector("video").currentTime'


async def until(page: Page, condition: str) -> None:
    """Playwright's own wait_for_function evaluates strings, which the page's policy forbids."""
    await eventually(lambda: page.evaluate(condition), condition, PATIENCE_MS / 1000)


async def plays(page: Page) -> None:
    """Returns once the picture has moved on for a second."""
    await page.get_by_test_id("video").wait_for()
    before = await page.evaluate(TIME)
    await until(page, f"{TIME} > {before} + 1")
    await expect(page.get_by_test_id("player")).to_have_attribute("data-state", "playing", timeout=PATIENCE_MS)


async def knows_h264(browser: Browser) -> bool:
    page = await browser.new_page()
    known = await page.evaluate("""MediaSource.isTypeSupported('video/mp4; codecs="avc1.42E01E,mp4a.40.2"')""")
    await page.close()
    return bool(known)
