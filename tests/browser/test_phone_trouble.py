"""When the night goes wrong: what a phone shows and sends then."""

import pytest
from playwright.async_api import Page, Route, expect

from tests.browser.conftest import Visit
from tests.browser.test_phone_line import Middle
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser


@pytest.fixture
def middle() -> Middle:
    return Middle()


async def live(page: Page) -> None:
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live", timeout=20_000)


async def test_a_winner_is_told_also_when_the_line_fails_first(server: Running, visit: Visit, middle: Middle) -> None:
    await open_event(server.store, make_event(admission="open"))
    asked = []

    async def fail_once(route: Route) -> None:
        asked.append(route.request.url)
        await (route.abort() if len(asked) == 1 else route.continue_())

    async def prepare(page: Page) -> None:
        await middle.stand_between(page)
        await page.route("**/won.js", fail_once)

    page = await visit(prepare=prepare)
    await live(page)
    middle.speak(type="won", draw=1, prize={"name": "一等奖"}, entrant="3b1f", code="K7QX4M", at=1, absent=False)
    await expect(page.get_by_test_id("won-code")).to_have_text("K7QX4M", timeout=15_000)
    assert len(asked) == 2
