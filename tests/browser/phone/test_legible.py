"""What one reads and taps on the phone stays whole: at twice its size, with long names, and while a poll is paused."""

import pytest
from playwright.async_api import Page, ViewportSize, expect

from acclaim.event.parts.comments import Comments
from acclaim.event.parts.poll import Option, Poll
from acclaim.event.parts.reaction import Reaction
from acclaim.voting import verbs
from tests.browser.conftest import SMALLEST, Visit, picture, vote
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

TWICE: ViewportSize = {"width": 195, "height": 422}  # 390 × 844 at 200 %
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
# Of each option and row of the result: the names of its parts that stand beyond it.
BEYOND = """() => [...document.querySelectorAll(".option, .standings li")].flatMap((one) => {
  const { left, right } = one.getBoundingClientRect();
  return [...one.querySelectorAll("*")].filter((part) => {
    const box = part.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1) && !part.closest(".icon, .sr-only");
  }).map((part) => part.className);
})"""


async def beyond(page: Page) -> list[str]:
    return list(await page.evaluate(BEYOND))


@pytest.mark.parametrize("options", [4, 14], ids=["cards", "rows"])
async def test_a_name_without_blanks_stays_in_its_place(server: Running, visit: Visit, options: int) -> None:
    named = [Option("1", UNBROKEN, UNBROKEN, subtitle=UNBROKEN)]
    poll = Poll("best", UNBROKEN, [*named, *(Option(str(n), f"选项{n}") for n in range(2, options + 1))])
    await open_event(server.store, make_event(poll, admission="open", likes=True))
    page = await visit(viewport=SMALLEST)
    await expect(page.get_by_test_id("option-1")).to_be_enabled()
    assert await beyond(page) == []
    await picture(page, f"unbroken-{options}")
    await vote(page, "1")
    await verbs.apply(server.store, "gala", "best", "close")
    await expect(page.get_by_test_id("standing-1")).to_be_visible()
    code = await page.get_by_test_id("receipt-line").bounding_box()
    button = await page.get_by_test_id("receipt-show").bounding_box()
    assert code and button and code["x"] + code["width"] <= button["x"]
    assert await beyond(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") == SMALLEST["width"]
    await picture(page, f"unbroken-{options}-result")


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_at_twice_its_size_one_can_write_and_the_bar_leaves_room(
    server: Running, visit: Visit, language: str
) -> None:
    reactions = [Reaction("clap", "👏"), Reaction("fire", "🔥")]
    event = make_event(make_poll(options=4), admission="open", likes=True, reactions=reactions, comments=Comments(True))
    await open_event(server.store, event)
    page = await visit(viewport=TWICE)
    await expect(page.get_by_test_id("comment-input")).to_be_enabled()
    if language == "en":
        await page.get_by_test_id("language").click()
    ring, heart = (
        await page.locator(".option-mark").first.bounding_box(),
        await page.get_by_test_id("like-1").locator(".like-face").bounding_box(),
    )
    assert ring and heart
    assert ring["y"] + ring["height"] <= heart["y"], "neither lies on the other"
    field = await page.get_by_test_id("comment-input").bounding_box()
    assert field and field["width"] >= 90
    await page.get_by_test_id("option-1").click()
    await expect(page.get_by_test_id("confirm")).to_be_enabled()
    bar = await page.locator(".confirm-bar").bounding_box()
    assert bar and bar["height"] <= TWICE["height"] * 0.27
    assert await page.evaluate("document.documentElement.scrollWidth") == TWICE["width"]
    await picture(page, f"twice-{language}")


@pytest.mark.parametrize(("language", "said"), [("zh", "投票暂停中"), ("en", "Paused")])
async def test_while_paused_the_button_asks_for_nothing(
    server: Running, visit: Visit, language: str, said: str
) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit()
    if language == "en":
        await page.get_by_test_id("language").click()
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")
    await verbs.apply(server.store, "gala", "best", "lock")
    await expect(page.get_by_test_id("confirm")).to_have_text(said)
