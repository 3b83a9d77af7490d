"""Where a poll's figures are shown, screen and phone say how many ballots were voided."""

from typing import Final

import pytest
from playwright.async_api import Locator, ViewportSize, expect

from acclaim.event.stage import Stage
from acclaim.voting import verbs, voiding
from tests.browser.conftest import HALL, VisitAs, picture
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

PHONE: Final[ViewportSize] = {"width": 390, "height": 844}


async def test_the_figures_say_how_many_ballots_were_voided(server: Running, visit_as: VisitAs) -> None:
    poll = make_poll()
    await open_event(server.store, make_event(poll, admission="open"))
    for n, option in enumerate(("1", "1", "2")):
        async with server.phone(f"m{n}") as one:
            await one.cast(f"ballot-{n:04}", option)
    screen = await visit_as("screen", "/s/gala", HALL)
    phone = await visit_as("phone", "/e/gala", PHONE)
    await expect(screen.get_by_test_id("count-1")).to_have_text("2")
    await expect(phone.get_by_test_id("turnout")).to_have_text("3 人已投票")
    for page in (screen, phone):
        await expect(page.get_by_test_id("voided")).to_have_count(0)

    await voiding.void(server.store, "gala", poll, 1, ["m0"], "admin", "stuffed")
    for page in (screen, phone):
        await expect(page.get_by_test_id("voided")).to_have_text("另有 1 票已作废")
    await expect(screen.get_by_test_id("count-1")).to_have_text("1")
    await screen.keyboard.press("l")
    await expect(screen.get_by_test_id("voided")).to_have_text("1 voided")
    await picture(screen, "voided")

    for stage, testid in ((Stage(hidden=True), "hidden"), (Stage(scene="versus", poll="best"), "versus")):
        await verbs.set_stage(server.store, "gala", stage)
        told = screen.get_by_test_id(testid).get_by_test_id("voided")
        await expect(told).to_have_text("1 voided")
        assert await is_inside(told)
        await picture(screen, f"voided-{testid}")

    await verbs.apply(server.store, "gala", "best", "close")
    await expect(phone.get_by_test_id("standings-voided")).to_contain_text("1 票")
    await expect(phone.get_by_test_id("voided")).to_have_count(0)


async def is_inside(told: Locator) -> bool:
    """Whether it stands within the picture."""
    return bool(
        await told.evaluate(
            """told => {
              const box = told.getBoundingClientRect()
              return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight
            }"""
        )
    )
