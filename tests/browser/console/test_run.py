"""The run view in a real browser: what must be in sight on a small laptop."""

import pytest
from playwright.async_api import Page, Route, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.theme import Theme
from tests.browser.conftest import HALL, VisitAs, picture
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

LAPTOP: ViewportSize = {"width": 1366, "height": 768}
SCENES = ["holding", "countdown", "join", "race", "versus", "applause", "danmaku", "draw", "replay", "credits"]


async def fail(route: Route) -> None:
    await route.fulfill(status=409, json={"error": {"code": "conflict", "retryable": True}})


async def in_sight(page: Page, *names: str) -> None:
    for name in names:
        await expect(page.get_by_test_id(name)).to_be_in_viewport(ratio=1)


async def test_monitor_and_take_are_in_sight_on_a_laptop_for_every_scene(server: Running, visit_as: VisitAs) -> None:
    polls = [make_poll(f"poll{n}", options=6) for n in range(6)]
    await open_event(server.store, make_event(*polls, admission="open"))
    console = await visit_as("operator", "/console#/events/gala/run", LAPTOP)
    screen = await visit_as("screen", "/s/gala", HALL)
    await in_sight(console, *(f"stage-{scene}" for scene in SCENES))
    for scene in SCENES:
        await console.get_by_test_id(f"stage-{scene}").click()
        await in_sight(console, "stage-now", "stage-take")
    await picture(console, "run-laptop")
    await console.get_by_test_id("stage-take").click()
    await expect(screen.get_by_test_id("stage")).to_have_attribute("data-scene", "credits")
    await console.get_by_test_id("stage-reveal").click()
    await expect(console.locator("[data-testid=stage] .notice[data-kind=warn]")).to_be_in_viewport(ratio=1)
    await console.route("**/stage", fail)
    await console.get_by_test_id("stage-join").click()
    await console.get_by_test_id("stage-take").click()
    await in_sight(console, "stage-now", "stage-error", "stage-take")
    await console.get_by_test_id("reset-poll5").scroll_into_view_if_needed()
    await in_sight(console, "stage-now", "stage-error", "stage-take")


async def test_what_is_told_covers_neither_save_nor_take(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event())
    console = await visit_as("operator", "/console#/events/gala/edit", LAPTOP)
    await console.get_by_test_id("field-title").fill("盛典")
    await console.get_by_test_id("save-event").click()
    await picture(console, "saved")
    assert not await covers(console, ".save-bar")
    await console.get_by_test_id("tab-run").click()
    await console.get_by_test_id("open-best").click()
    await expect(console.get_by_test_id("toast").last).to_contain_text("已开放投票")
    assert not await covers(console, "[data-testid=stage]")


async def test_hearts_confetti_and_comments_are_switched_while_the_show_is_on(
    server: Running, visit_as: VisitAs
) -> None:
    event = make_event(make_poll(), likes=True, comments=Comments(enabled=True), theme=Theme(confetti=False))
    await open_event(server.store, event)
    console = await visit_as("operator", "/console#/events/gala/run", LAPTOP)
    screen = await visit_as("screen", "/s/gala", HALL)
    hearts, comments = screen.locator(".rising-cheers"), screen.locator(".comment-lane")
    await expect(hearts).to_have_count(2)
    await expect(comments).to_have_count(1)
    await screen.evaluate("window.isTheSame = true")
    for name in ("hearts", "comments"):
        await console.get_by_test_id(f"switch-{name}").click()
    await expect(hearts).to_have_count(0)
    await expect(comments).to_have_count(0)
    await in_sight(console, "switches", "stage-now", "stage-take")
    await picture(console, "run-switches")
    await console.get_by_test_id("stage-applause").click()
    await console.get_by_test_id("stage-take").click()
    await expect(screen.get_by_test_id("stage")).to_have_attribute("data-scene", "applause")
    await expect(hearts).to_have_count(0)
    await console.get_by_test_id("switch-hearts").click()
    await expect(hearts).to_have_count(2)
    assert await screen.evaluate("window.isTheSame")
    await expect(console.get_by_test_id("switch-confetti")).to_be_disabled()  # by the event's theme


async def covers(page: Page, selector: str) -> bool:
    """Whether a toast lies over what `selector` finds."""
    toast = page.get_by_test_id("toast").last
    await toast.wait_for()
    told, below = await toast.bounding_box(), await page.locator(selector).bounding_box()
    assert told and below
    beside = told["x"] >= below["x"] + below["width"] or below["x"] >= told["x"] + told["width"]
    above = told["y"] >= below["y"] + below["height"] or below["y"] >= told["y"] + told["height"]
    return not (beside or above)


async def test_an_organiser_reads_words_and_an_engineer_opens_details(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event())
    console = await visit_as("operator", "/console#/events/gala/run", LAPTOP)
    await console.get_by_test_id("figure-store").wait_for()
    seen = await console.get_by_test_id("run").inner_text()
    assert [word for word in ("p99", "p50", "fsync", "Redis", "CPU", "AOF", "epoch") if word in seen] == []
    assert "每张票都已存盘" in seen
    await console.get_by_test_id("technical").locator("summary").click()
    await expect(console.get_by_test_id("store-line")).to_contain_text("Redis")
    await expect(console.get_by_test_id("workers")).to_contain_text("p99")
