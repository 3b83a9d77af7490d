"""The console's form for options' pages: what is typed there is what phones open."""

import msgspec
import pytest
from playwright.async_api import FilePayload, expect

from acclaim.event import store as events
from acclaim.event.parts.about import About
from tests.browser.conftest import DESKTOP, VisitAs, picture
from tests.picture_files import plain
from tests.running import Running, make_event

pytestmark = pytest.mark.browser

FIELD = "polls[0].options[1].about"


async def test_an_option_gets_its_text_its_pictures_and_its_video(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event())
    page = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    await page.get_by_test_id("more-1").click()
    await page.get_by_test_id("field-polls[0].options[1].group").fill("采油单位")
    await page.get_by_test_id(f"field-{FIELD}.text").fill("第一段\n\n第二段")
    for index in range(2):
        chosen = FilePayload(name="a.png", mimeType="image/png", buffer=plain("PNG", 40 + index, 30))
        await page.get_by_test_id(f"file-{FIELD}.pictures[{index}]").set_input_files(chosen)
        await expect(page.get_by_test_id(f"field-{FIELD}.pictures[{index}]").locator("img")).to_be_visible()
    await page.get_by_test_id(f"field-{FIELD}.video").fill("video.mp4")
    await page.get_by_test_id("save-event").click()
    await expect(page.get_by_test_id(f"problem-{FIELD}.video")).to_contain_text("https://")
    await page.get_by_test_id(f"field-{FIELD}.video").fill("https://media.example.org/video.mp4")
    await picture(page, "console-about")
    await page.get_by_test_id("more-of-1").get_by_role("button", name="移除").first.click()
    await page.get_by_test_id("save-event").click()
    await expect(page.locator(".save-bar[data-dirty]")).to_have_count(0)
    first, second = (await events.read(server.store, "gala")).event.polls[0].options
    assert not first.about
    assert (first.group, second.group) == (msgspec.UNSET, "采油单位")
    assert isinstance(second.about, About)
    assert (second.about.text, second.about.video) == ("第一段\n\n第二段", "https://media.example.org/video.mp4")
    [kept] = second.about.pictures
    assert kept.endswith("-41x30.webp")
