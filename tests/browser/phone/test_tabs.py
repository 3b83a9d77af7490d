"""Where an event has more than its polls, the phone page has tabs: live, what to take part in, and one's own."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.async_api import Browser, Page, Route, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.poll import Option, Poll
from acclaim.event.parts.reaction import Reaction
from acclaim.event.parts.stream import Stream
from acclaim.features.surveys import store as surveys
from acclaim.voting import verbs
from tests.browser.conftest import Visit, picture, vote
from tests.browser.livestream import livestream
from tests.browser.phone.pages import as_member, in_english
from tests.browser.player import knows_h264, plays, until
from tests.browser.sight import SIZES, seen
from tests.features.surveys.papers import make_survey
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser


def evening(**fields: Any) -> Event:
    named = {
        "best": ("最美小家", "The Finest Home"),
        "star": ("秀家达人", "The Star"),
        "team": ("最佳团队", "The Team"),
    }
    options = [Option(str(n), f"采油{n}厂巾帼创新工作室", f"Studio of Oil Plant {n}") for n in range(1, 7)]
    polls = [Poll(one, title, options, title_en=title_en) for one, (title, title_en) in named.items()]
    return make_event(*polls, surveys=[make_survey()], reactions=[Reaction("clap", "👏")], **fields)


async def opened(server: Running, event: Event) -> None:
    await events.create(server.store, event)
    await verbs.apply(server.store, "gala", "star", "open")
    await verbs.apply(server.store, "gala", "star", "close")
    await verbs.apply(server.store, "gala", "best", "open")
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)


async def lists(page: Page, *activities: str) -> None:
    """Returns once the list has these, in this order."""
    shown = "[...document.querySelectorAll('.activity')].map((card) => card.dataset.id).join()"
    await until(page, f"{shown} === '{','.join(activities)}'")


async def test_the_stream_goes_on_and_a_draft_stays_while_one_looks_around(
    server: Running, browser: Browser, visit: Visit, tmp_path: Path
) -> None:
    (tmp_path / "live").mkdir()
    async with livestream(tmp_path / "live", await knows_h264(browser)) as live:
        await opened(server, evening(stream=Stream(live.url), comments=Comments(enabled=True)))
        page = await visit(viewport=SIZES[1], prepare=lambda page: as_member(server, page))
        await plays(page)
        await page.evaluate('document.querySelector("video").dataset.mark = "the same"')
        await page.get_by_test_id("option-2").click()
        await page.get_by_test_id("comment-input").fill("还没写完")
        await expect(page.get_by_test_id("tab-part")).to_contain_text("2")

        await page.get_by_test_id("tab-part").click()
        await expect(page.get_by_test_id("option-2")).to_be_hidden()
        await lists(page, "best", "jia", "team", "star")
        best = page.locator('[data-id="best"]')
        await expect(best).to_contain_text("已选择，还没有提交")
        await plays(page)
        box = await page.get_by_test_id("video").bounding_box()
        assert box and box["width"] < 200 and box["y"] > 300, "a small picture in the corner"
        await picture(page, "tab-part-stream")
        await best.get_by_test_id("poll-open").click()
        await expect(page.get_by_test_id("comment-input")).to_have_value("还没写完")
        await page.get_by_test_id("confirm").click()
        receipt = await page.get_by_test_id("receipt").inner_text()
        await page.get_by_test_id("receipt-close").click()

        await page.get_by_test_id("tab-me").click()
        await expect(page.get_by_test_id("mine-best")).to_contain_text(receipt)
        await expect(page.get_by_test_id("own-roster")).to_be_visible()
        await picture(page, "tab-me-stream")
        await page.get_by_test_id("mine-best").click()
        await expect(page.get_by_test_id("receipt")).to_have_text(receipt)
        await page.go_back()  # closes the sheet alone
        await expect(page.get_by_test_id("receipt-sheet")).to_have_count(0)
        await expect(page.get_by_test_id("view-me")).to_be_visible()
        await page.go_back()
        await expect(page.get_by_test_id("tab-live")).to_have_attribute("aria-current", "page")
        await page.get_by_test_id("tab-part").click()
        await lists(page, "jia", "best", "team", "star")
        await page.get_by_test_id("back-to-live").click()
        await expect(page.get_by_test_id("poll")).to_be_visible()
        await plays(page)
        assert await page.evaluate('document.querySelector("video").dataset.mark') == "the same"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size['width']}x{size['height']}")
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_options_are_in_sight_above_the_bar(
    server: Running, visit: Visit, size: ViewportSize, language: str
) -> None:
    await opened(server, evening(stream=Stream("/demo-stream/live.m3u8"), comments=Comments(enabled=True)))

    async def prepare(page: Page) -> None:
        await as_member(server, page)
        if language == "en":
            await in_english(page)

    page = await visit(viewport=size, prepare=prepare)
    await expect(page.get_by_test_id("comment-bar")).to_be_visible()
    await seen(page)
    name = f"{size['width']}-{language}"
    await picture(page, f"tab-live-{name}")
    await page.get_by_test_id("tab-part").click()
    await expect(page.get_by_test_id("survey-card")).to_be_visible()
    await picture(page, f"tab-part-{name}")
    if size["width"] < 384:  # too narrow for a corner beside the buttons
        stream, bar = await page.get_by_test_id("stream-area").bounding_box(), page.get_by_test_id("tab-bar")
        tabs = await bar.bounding_box()
        assert stream and tabs and stream["width"] == size["width"]
        assert abs(stream["y"] + stream["height"] - tabs["y"]) <= 1
    await page.get_by_test_id("tab-me").click()
    await expect(page.get_by_test_id("own-ballots")).to_be_visible()
    await picture(page, f"tab-me-{name}")


async def test_options_stay_in_sight_when_the_comments_come_late(server: Running, visit: Visit) -> None:
    await opened(server, evening(stream=Stream("/demo-stream/live.m3u8"), comments=Comments(enabled=True)))
    may_come = asyncio.Event()

    async def hold(route: Route) -> None:
        await may_come.wait()
        await route.continue_()

    async def prepare(page: Page) -> None:
        await as_member(server, page)
        await page.route("**/phone-comments-*.js", hold)

    page = await visit(viewport=SIZES[2], prepare=prepare)
    await seen(page)
    may_come.set()
    await expect(page.get_by_test_id("comment-bar")).to_be_visible()
    await seen(page)


async def test_a_survey_whose_time_is_set_is_announced_and_one_that_is_over_stays(
    server: Running, visit: Visit
) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    coming = msgspec.structs.replace(make_survey(opens_at=tomorrow), id="coming", title="食堂测评")
    unsaid = msgspec.structs.replace(make_survey(), id="unsaid", title="还没有公开的问卷")
    await events.create(server.store, make_event(make_poll(), surveys=[coming, unsaid, make_survey()]))
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)
    page = await visit(prepare=lambda page: as_member(server, page))
    await page.get_by_test_id("tab-part").click()
    await lists(page, "jia", "coming", "best")
    card = page.locator('[data-id="coming"]')
    await expect(card).to_contain_text("即将开始")
    await expect(card.get_by_test_id("countdown")).to_contain_text("23:59")
    await expect(card.get_by_test_id("survey-open")).to_have_count(0)
    await picture(page, "tab-part-coming")
    assert "还没有公开" not in await page.content()
    await verbs.apply(server.store, "gala", "coming", "open", find=surveys.find)
    await expect(card.get_by_test_id("survey-open")).to_be_visible()
    await verbs.apply(server.store, "gala", "jia", "close", find=surveys.find)
    await lists(page, "coming", "best", "jia")
    await expect(page.locator('[data-id="jia"]')).to_contain_text("您没有参加")


async def test_polls_alone_have_no_bar(server: Running, visit: Visit) -> None:
    await events.create(server.store, make_event(make_poll("a"), make_poll("best")))
    await verbs.apply(server.store, "gala", "best", "open")
    page = await visit(prepare=lambda page: as_member(server, page))
    await vote(page, "1")
    await expect(page.get_by_test_id("tab-bar")).to_have_count(0)
    await page.get_by_test_id("member").click()
    await expect(page.get_by_test_id("own-data")).to_be_visible()
