"""Options in groups on the phone: headings, chips that lead to them, and a search across all."""

import pytest
from playwright.async_api import Page, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.poll import Option, Poll
from acclaim.event.parts.stream import Stream
from acclaim.voting import verbs
from tests.browser.conftest import SMALLEST, Visit, picture
from tests.browser.player import until
from tests.browser.sight import SIZES, seen
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

GROUPS = [
    ("采油单位", "Oil plants"),
    ("机关", "Offices"),
    ("后勤与医疗服务中心", "Services"),
    ("离退休", "Retired staff"),
]
NARROW = {**SMALLEST, "height": 568}


def grouped(options: int) -> Poll:
    """Options in four groups, of which the file mixes the members; the last option is in none."""
    made = [Option(str(n), f"候选人{n}", group=GROUPS[n % 4][0], group_en=GROUPS[n % 4][1]) for n in range(1, options)]
    return Poll("best", "年度之星", [*made, Option(str(options), "特邀代表")], choices_max=3)


async def names(page: Page) -> list[str]:
    heading, name = "li.querySelector('h3')?.firstChild.data", "li.querySelector('.option-name').textContent"
    name = f"(li) => ({heading} ?? {name}).trim()"
    return list(await page.locator(".options > li").evaluate_all(f"all => all.map({name})"))


@pytest.mark.parametrize("options", [40, 200])
async def test_options_stand_under_the_headings_of_their_groups(server: Running, visit: Visit, options: int) -> None:
    await open_event(server.store, make_event(grouped(options), admission="open"))
    page = await visit(viewport=NARROW)
    await expect(page.locator(".option")).to_have_count(options)
    shown = await names(page)
    assert shown[0] == "机关"
    assert shown[1:3] == ["候选人1", "候选人5"], "in the order of the poll"
    assert shown[-2:] == ["其他", "特邀代表"]
    assert len(shown) == options + 5
    assert await page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
    await picture(page, f"groups-{options}")


@pytest.mark.parametrize("options", [40, 200])
async def test_a_chip_leads_to_its_group_and_stays_in_reach(server: Running, visit: Visit, options: int) -> None:
    await open_event(server.store, make_event(grouped(options), admission="open"))
    page = await visit(viewport=NARROW)
    chips = page.get_by_test_id("option-groups").get_by_role("button")
    await expect(chips).to_have_count(5)
    for name in ("其他", "离退休"):
        await chips.get_by_text(name).click()
        heading = page.locator(".option-group h3", has_text=name)
        await expect(heading).to_be_focused()
        await expect(heading).to_be_in_viewport()
        below = """([chips, bar]) => {
          const { top, bottom } = document.activeElement.getBoundingClientRect();
          const at = (one) => document.querySelector(one).getBoundingClientRect();
          return top >= at(chips).bottom - 1 && bottom <= at(bar).top;
        }"""
        await until(page, f'({below})([".option-chips", ".confirm-bar"])')
        await expect(page.get_by_test_id("option-groups")).to_be_in_viewport()
        marked = page.locator(".option-chip[aria-current]")
        await expect(marked).to_have_count(1)
        await expect(marked).to_contain_text(name)
        await expect(marked).to_be_in_viewport(ratio=1)
    await picture(page, f"groups-chip-{options}")
    await page.get_by_test_id("option-4").click()
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("receipt")).to_be_visible()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size['width']}x{size['height']}")
@pytest.mark.parametrize("with_stream", [False, True])
async def test_names_are_in_sight_below_the_chips_when_a_poll_opens(
    server: Running, visit: Visit, size: ViewportSize, with_stream: bool
) -> None:
    stream = Stream("/demo-stream/live.m3u8") if with_stream else Stream()
    comments = Comments(enabled=True)
    await events.create(server.store, make_event(grouped(40), admission="open", stream=stream, comments=comments))
    page = await visit(viewport=size)
    await expect(page.get_by_test_id("poll")).to_have_attribute("data-state", "draft")
    await verbs.apply(server.store, "gala", "best", "open")
    await expect(page.get_by_test_id("poll")).to_have_attribute("data-state", "open")
    await seen(page)
    await picture(page, f"groups-open-{size['width']}{'-stream' * with_stream}")


async def test_a_search_goes_across_groups_and_by_their_names(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(grouped(40), admission="open"))
    page = await visit(viewport=NARROW)
    await page.get_by_test_id("options-find").fill("候选人1")
    await expect(page.locator(".option")).to_have_count(11)
    assert await page.locator(".option-group").count() == 4
    await page.get_by_test_id("options-find").fill("retired")
    await expect(page.locator(".option")).to_have_count(10)
    await expect(page.get_by_test_id("option-groups")).to_have_count(0)
    await page.get_by_test_id("options-find").fill("特邀")
    await expect(page.locator(".option-group")).to_have_count(0)


async def test_groups_are_named_in_english(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(grouped(9), admission="open"))
    page = await visit()
    await page.get_by_test_id("language").click()
    await expect(page.locator(".option-group h3").first).to_contain_text("Offices")
    await picture(page, "groups-cards")


async def test_the_arrow_keys_walk_as_the_options_stand(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(grouped(9), admission="open"))
    page = await visit()
    await page.get_by_test_id("option-1").focus()
    for key in ("ArrowRight", "ArrowRight", "Space"):
        await page.keyboard.press(key)
    await expect(page.get_by_test_id("option-2")).to_have_attribute("aria-checked", "true")


async def test_without_groups_there_is_neither_heading_nor_chip(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(make_poll(), admission="open"))
    page = await visit()
    await expect(page.locator(".option")).to_have_count(2)
    await expect(page.locator(".option-group, .option-chips")).to_have_count(0)


async def test_arrow_keys_stay_in_their_column_below_a_group_of_one(server: Running, visit: Visit) -> None:
    options = [Option(str(n), f"候选人{n}", group="机关" if n == 1 else "采油单位") for n in range(1, 6)]
    await open_event(server.store, make_event(Poll("best", "年度之星", options, choices_max=3), admission="open"))
    page = await visit(viewport=SMALLEST)
    await page.locator('[data-option="2"]').focus()
    for key, option in (("ArrowDown", "4"), ("ArrowUp", "2"), ("ArrowUp", "1"), ("ArrowDown", "2"), ("End", "5")):
        await page.keyboard.press(key)
        await expect(page.locator(f'[data-option="{option}"]')).to_be_focused()
