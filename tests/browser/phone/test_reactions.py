"""Reactions: one's own at once, the crowd's by sums, the meter on the screen."""

import pytest
from playwright.async_api import Page, ViewportSize, expect

from acclaim.event.parts.reaction import Reaction
from tests.browser.conftest import SMALLEST, USUAL, Hang, Visit
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

REACTIONS = [Reaction("clap", "👏"), Reaction("party", "🎉"), Reaction("fire", "🔥")]


async def flying(page: Page) -> None:
    """A screen has a margin on each side for them."""
    await expect(page.locator('[data-testid="cheers"]:not([data-flying="0"])').first).to_be_attached()


async def test_a_tap_floats_at_once_is_counted_and_floats_on_screen_and_other_phones(
    server: Running,
    visit: Visit,
    hang: Hang,
) -> None:
    await open_event(server.store, make_event(admission="open", reactions=REACTIONS))
    page, other, screen = await visit(viewport=SMALLEST), await visit(), await hang()
    await expect(page.get_by_test_id("reaction-clap")).to_be_visible()
    await expect(other.get_by_test_id("reaction-clap")).to_be_visible()
    await expect(screen.get_by_test_id("applause-rate")).to_have_text("0")
    for _ in range(5):
        await page.get_by_test_id("reaction-clap").click()
    await flying(page)
    await flying(other)
    await flying(screen)
    await expect(screen.get_by_test_id("applause-rate")).not_to_have_text("0")
    await expect(other.get_by_test_id("reaction-clap")).to_have_text("👏5")
    hub = server.worker.hubs.get("gala")
    assert hub is not None
    assert hub.memory.likes == {":clap": 5}


@pytest.mark.parametrize("viewport", [USUAL, SMALLEST], ids=["usual", "smallest"])
async def test_what_floats_on_a_phone_keeps_to_its_edge(server: Running, visit: Visit, viewport: ViewportSize) -> None:
    await open_event(server.store, make_event(make_poll(options=8), admission="open", likes=True))
    page = await visit(viewport=viewport)
    await expect(page.get_by_test_id("option-8")).to_be_attached()
    edge = await page.get_by_test_id("cheers").bounding_box()
    assert edge is not None
    read = "all => all.map((one) => one.getBoundingClientRect().right)"
    rights = await page.locator(".option-mark, .option-like .number, .option-like .icon").evaluate_all(read)
    assert len(rights) > 8 and max(rights) <= edge["x"]


async def test_a_phone_without_motion_counts_and_shows_nothing_that_flies(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open", reactions=REACTIONS))
    page = await visit(prepare=lambda page: page.emulate_media(reduced_motion="reduce"))
    await page.get_by_test_id("reaction-fire").click()
    await expect(page.get_by_test_id("reaction-fire")).to_have_text("🔥1")
    await expect(page.get_by_test_id("cheers")).to_have_attribute("data-flying", "0")
