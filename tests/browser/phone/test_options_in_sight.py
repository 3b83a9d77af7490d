"""When a poll opens, a phone shows what to choose: options with their names, whatever else is on the page."""

import pytest
from playwright.async_api import Locator, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.poll import Option, Poll
from acclaim.event.parts.reaction import Reaction
from acclaim.event.parts.stream import Stream
from acclaim.voting import verbs
from tests.browser.conftest import SMALLEST, Visit, picture
from tests.browser.player import until
from tests.browser.sight import SIZES, seen
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser


def gala(*, with_stream: bool, with_comments: bool) -> Event:
    options = [
        Option(
            str(n),
            f"采油{n}厂巾帼创新工作室",
            f"Innovation Studio of Oil Plant {n}",
            picture=f"/static/demo/home-0{n}.svg",
        )
        for n in range(1, 9)
    ]
    poll = Poll("best", "二〇二六年度最美小家", options, title_en="The Finest Home of the Year 2026", choices_max=3)
    return make_event(
        make_poll("first", options=3),
        poll,
        admission="open",
        subtitle="秀家达人 颁奖典礼",
        reactions=[Reaction("clap", "👏"), Reaction("fire", "🔥")],
        stream=Stream("/demo-stream/live.m3u8") if with_stream else Stream(),
        comments=Comments(enabled=with_comments),
    )


async def height(element: Locator) -> float:
    box = await element.bounding_box()
    assert box
    return box["height"]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size['width']}x{size['height']}")
@pytest.mark.parametrize("with_stream", [False, True])
@pytest.mark.parametrize("with_comments", [False, True])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_names_are_in_sight_when_a_poll_opens(
    server: Running, visit: Visit, size: ViewportSize, with_stream: bool, with_comments: bool, language: str
) -> None:
    await events.create(server.store, gala(with_stream=with_stream, with_comments=with_comments))
    page = await visit(viewport=size)
    await expect(page.get_by_test_id("poll")).to_have_attribute("data-state", "draft")
    if language == "en":
        await page.get_by_test_id("language").click()
    await verbs.apply(server.store, "gala", "best", "open")
    await expect(page.get_by_test_id("poll")).to_have_attribute("data-state", "open")
    await seen(page)
    name = f"open-{size['width']}-{language}{'-stream' * with_stream}{'-comments' * with_comments}"
    await picture(page, name)


@pytest.mark.parametrize("with_stream", [False, True])
async def test_names_are_in_sight_for_who_comes_while_it_is_open(
    server: Running, visit: Visit, with_stream: bool
) -> None:
    await open_event(server.store, gala(with_stream=with_stream, with_comments=True))
    page = await visit(viewport=SIZES[0])
    await seen(page)


async def test_who_reads_on_is_not_pulled_back_when_the_page_grows(server: Running, visit: Visit) -> None:
    await open_event(server.store, gala(with_stream=True, with_comments=True))
    page = await visit(viewport=SIZES[0])
    await expect(page.get_by_test_id("comment-bar")).to_be_visible()
    await seen(page)
    before = await page.evaluate("scrollY")
    await page.mouse.move(160, 400)
    await page.mouse.wheel(0, 4_000)
    await until(page, f"scrollY > {before} + 100 && scrollY + innerHeight > document.documentElement.scrollHeight - 2")
    place = await page.evaluate("scrollY")
    await page.evaluate("document.querySelector('main').style.borderBottom = '100px solid transparent'")
    await page.wait_for_timeout(2_500)  # nothing must happen: there is no event to wait for
    assert await page.evaluate("scrollY") == place


async def test_the_page_does_not_move_under_a_finger(server: Running, visit: Visit) -> None:
    await events.create(server.store, gala(with_stream=False, with_comments=True))
    page = await visit(viewport=SIZES[0])
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")
    await page.mouse.move(160, 300)
    await page.mouse.down()
    before = await page.evaluate("scrollY")
    await verbs.apply(server.store, "gala", "best", "open")
    await expect(page.get_by_test_id("poll")).to_have_attribute("data-state", "open")
    place = "document.querySelector('.options').getBoundingClientRect().top"
    top = await page.evaluate(place)
    await page.wait_for_timeout(2_500)  # nothing must happen: there is no event to wait for
    assert (await page.evaluate("scrollY"), await page.evaluate(place)) == (before, top)
    await page.mouse.up()
    await seen(page)


async def test_who_chooses_already_is_left_alone(server: Running, visit: Visit) -> None:
    await events.create(server.store, gala(with_stream=False, with_comments=False))
    page = await visit(viewport=SIZES[0])
    await page.get_by_test_id("poll-best").click()
    await page.get_by_test_id("option-8").click()
    await verbs.apply(server.store, "gala", "best", "open")
    await expect(page.get_by_test_id("confirm")).to_be_enabled()
    await page.wait_for_timeout(2_500)  # as above
    await expect(page.get_by_test_id("option-8")).to_be_in_viewport(ratio=0.5)


async def test_comments_have_no_lane_until_there_are_any(server: Running, visit: Visit) -> None:
    await open_event(server.store, gala(with_stream=False, with_comments=True))
    page = await visit()
    await expect(page.get_by_test_id("comment-bar")).to_be_visible()
    strip = page.locator(".comment-strip")
    assert await height(strip) == 0
    await page.get_by_test_id("comment-input").fill("加油")
    await page.get_by_test_id("comment-send").click()
    await expect(strip.locator(".flying")).to_have_text("加油")
    assert await height(strip) > 40


async def test_forty_options_are_rows_and_can_be_searched(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(make_poll(options=40, choices_max=3), admission="open", likes=True))
    page = await visit()
    rows = page.locator(".option")
    await expect(rows).to_have_count(40)
    assert await height(rows.first) <= 84
    await page.get_by_test_id("option-3").click()
    await page.get_by_test_id("options-find").fill("17")
    await expect(rows).to_have_count(1)
    await page.get_by_test_id("option-17").click()
    await page.get_by_test_id("options-find").fill("没有这个人")
    await expect(page.get_by_text("没有符合“没有这个人”的选项")).to_be_visible()
    await page.get_by_test_id("options-find").fill("")
    await picture(page, "forty")
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("receipt")).to_be_visible()


async def test_all_hearts_of_options_are_one_tab_stop(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(make_poll(options=40), admission="open", likes=True))
    page = await visit()
    await page.get_by_test_id("option-1").focus()
    for _ in range(3):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.dataset.testid") == "like":
            break
    else:
        pytest.fail("three presses from the options do not reach the bar at the thumb")


async def test_going_back_closes_the_receipt_and_stays_on_the_page(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit()
    await page.get_by_test_id("option-1").click()
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("receipt-sheet")).to_be_visible()
    await page.go_back()
    await expect(page.get_by_test_id("receipt-sheet")).not_to_be_visible()
    await expect(page.get_by_test_id("receipt-line")).to_be_visible()
    await page.get_by_test_id("receipt-show").click()
    await page.get_by_test_id("receipt-close").click()
    await expect(page.get_by_test_id("receipt-sheet")).not_to_be_visible()
    assert page.url.endswith("/e/gala")


async def test_a_long_title_leaves_the_other_polls_in_reach(server: Running, visit: Visit) -> None:
    long = Poll("long", "题" * 100, [Option("1", "甲"), Option("2", "乙")])
    await open_event(server.store, make_event(long, make_poll("best"), make_poll("third"), admission="open"))
    page = await visit(viewport=SMALLEST)
    tab = page.get_by_test_id("poll-long")
    await expect(tab).to_be_visible()
    assert (await tab.bounding_box() or {"width": 999})["width"] <= SMALLEST["width"] * 0.75
