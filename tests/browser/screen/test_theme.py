"""The big screen in a bright room, and one without confetti and hearts."""

import pytest
from playwright.async_api import expect

from acclaim.base.clock import now_ms
from acclaim.event.parts.theme import Theme
from tests.browser.conftest import HALL, picture
from tests.browser.screen.conftest import MadeUp
from tests.browser.screen.evenings import EVENINGS, Evening
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser
LIGHT = Theme(stage="light", confetti=False, hearts=False)

LUMINANCE_JS = """() => {
  const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map((c) => (c / 255) ** 2.2)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}"""


@pytest.mark.parametrize(
    ("theme", "query", "is_light"),
    [(LIGHT, "", True), (LIGHT, "?theme=dark", False), (Theme(), "", False), (Theme(), "?theme=light", True)],
    ids=["light", "overridden", "dark", "lightened"],
)
async def test_the_theme_or_the_address_says_how_bright_a_screen_is(
    server: Running, screen: MadeUp, theme: Theme, query: str, is_light: bool
) -> None:
    await open_event(server.store, make_event(make_poll(), theme=theme))
    page = await screen(HALL, f"/s/gala{query}", EVENINGS["race-5"].change, scale=0.5)
    await expect(page.get_by_test_id("row-1")).to_be_visible()
    await picture(page, f"theme-{theme.stage}{query}")
    assert (await page.evaluate(LUMINANCE_JS) > 0.7) is is_light


@pytest.mark.parametrize("wanted", [True, False], ids=["with", "without"])
async def test_an_event_may_do_without_confetti_and_hearts(server: Running, screen: MadeUp, wanted: bool) -> None:
    theme = Theme(confetti=wanted, hearts=wanted)
    await open_event(server.store, make_event(make_poll(), theme=theme, likes=True))
    just_now = {"scene": "reveal", "revealed": ["best"], "pace": "step", "steps": [1, 2, 3, 4, 5, now_ms()]}
    page = await screen(HALL, "/s/gala", Evening(8, "published", stage=just_now).change, scale=0.5)
    await expect(page.locator(".podium")).to_be_visible()
    assert await page.locator(".confetti").count() == (1 if wanted else 0)
    assert await page.locator(".rising-cheers").count() == (2 if wanted else 0)
