"""A screen of 3:4 that stands upright: what a scene shows keeps clear of the code to join."""

import pytest
from playwright.async_api import ViewportSize

from tests.browser.conftest import picture
from tests.browser.screen.conftest import MadeUp
from tests.browser.screen.evenings import EVENINGS
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

TABLET: ViewportSize = {"width": 768, "height": 1024}

# Texts over the code that are none of its own card's.
OVER_CODE_JS = """() => {
  const code = document.querySelector(".layer:not([inert]) .qr").getBoundingClientRect(), found = []
  const walker = document.createTreeWalker(document.querySelector(".stage"), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    if (!node.textContent.trim() || node.parentElement.closest(".layer[inert]")) continue
    if (!node.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { left, right, top, bottom } of range.getClientRects())
      if (left < code.right && right > code.left && top < code.bottom && bottom > code.top) found.push(node.textContent)
  }
  return found
}"""


# Whether VS stands between the two pictures.
SIGN_BETWEEN_JS = """() => {
  const boxes = [...document.querySelectorAll(".layer:not([inert]) :is(.portrait, .versus-sign)")]
    .map((one) => one.getBoundingClientRect()).sort((a, b) => a.left - b.left)
  const [left, sign, right] = boxes.map((box) => [box.left + box.width / 2, box.top + box.height / 2])
  return left[0] < sign[0] && sign[0] < right[0] && Math.abs(left[1] - sign[1]) < boxes[0].height / 4
}"""


async def test_nothing_stands_over_the_code_on_an_upright_tablet(server: Running, screen: MadeUp) -> None:
    await open_event(server.store, make_event(make_poll(), likes=True))
    page = await screen(TABLET, "/s/gala", EVENINGS["join"].change, scale=0.5)
    wrong = {}
    for name in ("join", "versus", "draw-prepared", "race-12"):
        await page.locator(".layer .qr").first.wait_for()
        screen.show(page, EVENINGS[name].change)
        kind = EVENINGS[name].stage.get("scene", "race")
        await page.locator(f".stage[data-scene={kind}] .layer:not([inert]) .qr").wait_for()
        await picture(page, f"upright-{name}")
        wrong[name] = await page.evaluate(OVER_CODE_JS)
        if name == "versus":
            assert await page.evaluate(SIGN_BETWEEN_JS)
    assert wrong == {name: [] for name in wrong}
