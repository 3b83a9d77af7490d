"""An option's page on the phone: opened from its card, fetched then, chosen from, and closed by going back."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, Route, ViewportSize, expect

from acclaim.event.parts.about import About
from acclaim.event.parts.poll import Option, Poll
from tests.browser.conftest import SMALLEST, USUAL, Visit, picture
from tests.browser.livestream import livestream
from tests.browser.player import knows_h264, until
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

TEXT = "井场上的小家，是员工自己动手建起来的。\n一砖一瓦，三十六天。\n\n" + "夜班回来，灯总是亮着。" * 30
ABOUT = About(TEXT, pictures=["/static/demo/home-02.svg", "/static/demo/home-03.svg"])


async def open_poll(server: Running, about: About = ABOUT, options: int = 3, choices_max: int = 1) -> None:
    """Option 1 has a page, the others have none."""
    drawn = [Option(str(n), f"采油{n}厂小家", picture="/static/demo/home-01.svg") for n in range(2, options + 1)]
    first = Option("1", "采油一厂小家", subtitle="井场上的温馨港湾", picture="/static/demo/home-01.svg", about=about)
    poll = Poll("best", "最美小家", [first, *drawn], choices_max=choices_max)
    await open_event(server.store, make_event(poll, admission="open", likes=True))


async def asked_of(page: Page) -> list[str]:
    """The addresses of pages of options that the phone asks for: a list that grows."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/about/" in request.url else None)
    return asked


@pytest.mark.parametrize("size", [USUAL, SMALLEST], ids=lambda size: str(size["width"]))
@pytest.mark.parametrize("options", [4, 40])
async def test_a_page_opens_from_its_card_and_chooses(
    server: Running, visit: Visit, size: ViewportSize, options: int
) -> None:
    await open_poll(server, options=options)
    page = await visit(viewport=size)
    await expect(page.get_by_test_id("about-1")).to_be_visible()
    await expect(page.get_by_test_id("about-2")).to_have_count(0)
    await picture(page, f"about-card-{options}-{size['width']}")
    await page.get_by_test_id("about-1").click()
    await expect(page.get_by_test_id("about-text").locator("p")).to_have_count(2)
    assert await page.locator(".about-pictures img").count() == 3
    button = await page.get_by_test_id("about-choose").bounding_box()
    assert button and button["y"] + button["height"] <= size["height"], "it is in reach at once"
    await picture(page, f"about-{options}-{size['width']}")
    await page.get_by_test_id("about-choose").click()
    await expect(page.get_by_test_id("about-sheet")).to_have_count(0)
    await expect(page.get_by_test_id("option-1")).to_have_attribute("aria-checked", "true")
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("receipt")).to_be_visible()


async def test_opening_a_page_chooses_nothing_and_going_back_closes_it(server: Running, visit: Visit) -> None:
    await open_poll(server)
    page = await visit()
    await page.get_by_test_id("about-1").click()
    await expect(page.get_by_test_id("about-text")).to_be_visible()
    await page.go_back()
    await expect(page.get_by_test_id("about-sheet")).to_have_count(0)
    await expect(page.get_by_test_id("option-1")).to_have_attribute("aria-checked", "false")
    assert page.url.endswith("/e/gala")


async def test_a_page_is_fetched_when_it_is_opened_and_once(server: Running, visit: Visit) -> None:
    await open_poll(server)
    page = await visit()
    asked = await asked_of(page)
    await expect(page.get_by_test_id("option-1")).to_be_enabled()
    assert asked == []
    for _ in range(2):
        await page.get_by_test_id("about-1").click()
        await expect(page.get_by_test_id("about-text")).to_be_visible()
        await page.get_by_test_id("about-close").click()
    entries = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/about/'))"
    assert await page.evaluate(f"{entries}.map(({{ transferSize }}) => transferSize > 0)") == [True, False]


async def test_a_choice_is_taken_back_from_the_page_where_several_are_chosen(server: Running, visit: Visit) -> None:
    await open_poll(server, choices_max=2)
    page = await visit()
    await page.get_by_test_id("option-1").click()
    await page.get_by_test_id("about-1").click()
    await expect(page.get_by_test_id("about-choose")).to_have_text("取消选择")
    await page.get_by_test_id("about-choose").click()
    await expect(page.get_by_test_id("option-1")).to_have_attribute("aria-checked", "false")


async def test_a_page_that_did_not_come_can_be_asked_for_again(server: Running, visit: Visit) -> None:
    await open_poll(server)
    page = await visit()

    async def fail(route: Route) -> None:
        await route.abort()

    await page.route("**/about/**", fail)
    await page.get_by_test_id("about-1").click()
    await expect(page.get_by_test_id("about-error")).to_be_visible()
    await page.unroute("**/about/**")
    await page.get_by_test_id("about-retry").click()
    await expect(page.get_by_test_id("about-text")).to_be_visible()


async def test_markup_in_a_page_is_text(server: Running, visit: Visit) -> None:
    await open_poll(server, About('<img src=x onerror="window.wrong = true"><b>粗体</b>'))
    page = await visit()
    await page.get_by_test_id("about-1").click()
    await expect(page.get_by_test_id("about-text")).to_contain_text("<b>粗体</b>")
    assert await page.evaluate("window.wrong") is None


async def test_a_video_of_another_host_plays_when_it_is_tapped(
    server: Running, browser: Browser, visit: Visit, tmp_path: Path
) -> None:
    folder = tmp_path / "live"
    folder.mkdir()
    async with livestream(folder, await knows_h264(browser)) as live:
        await open_poll(server, About("有视频", video=live.url))
        page = await visit()
        await page.get_by_test_id("about-1").click()
        await page.get_by_test_id("about-play").click()
        await until(page, 'document.querySelector(".about-video")?.currentTime > 0.5')
        await picture(page, "about-video")
        await page.get_by_test_id("about-close").click()
        await expect(page.get_by_test_id("about-video")).to_have_count(0)


async def test_a_video_that_does_not_play_here_becomes_a_link(server: Running, visit: Visit) -> None:
    await open_poll(server, About(video="/static/demo/none.mp4"))
    page = await visit()
    await page.get_by_test_id("about-1").click()
    await page.get_by_test_id("about-play").click()
    await expect(page.get_by_test_id("about-video-link")).to_have_attribute("href", "/static/demo/none.mp4")
