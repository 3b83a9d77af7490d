"""Links to one activity: whoever follows one stands before it, after joining if that is needed."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from msgspec.structs import replace
from playwright.async_api import Browser, Page, expect

from acclaim.event import store as events
from acclaim.event.parts.check_in import CheckIn
from acclaim.features.surveys import store as surveys
from acclaim.identity import codes
from acclaim.voting import verbs
from tests.browser.conftest import USUAL, picture
from tests.features.surveys.papers import make_survey
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser


async def prepared(server: Running) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    coming = replace(make_survey(opens_at=tomorrow), id="coming", title="食堂测评")
    polls = [make_poll("a"), make_poll("star"), make_poll("last")]
    await events.create(server.store, make_event(*polls, surveys=[coming, make_survey()], check_in=CheckIn()))
    for verb in ("open", "close", "publish"):
        await verbs.apply(server.store, "gala", "star", verb)
    await verbs.apply(server.store, "gala", "a", "open")
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)


async def test_a_link_leads_to_its_activity_whatever_its_state(server: Running, browser: Browser) -> None:
    await prepared(server)
    context = await browser.new_context(viewport=USUAL, locale="zh-CN")
    name, value = server.member_cookie("m1", unit="二厂", name="王秀兰").split("=", 1)
    await context.add_cookies([{"name": name, "value": value, "url": server.url}])
    page = await context.new_page()

    async def follow(activity: str) -> None:
        await page.goto(f"{server.url}/e/gala/a/{activity}")

    for activity, state in (("star", "published"), ("last", "draft"), ("a", "open")):
        await follow(activity)
        await expect(page.get_by_test_id("poll")).to_have_attribute("data-poll", activity)
        await expect(page.get_by_test_id("poll")).to_have_attribute("data-state", state)
    await follow("jia")
    await expect(page.get_by_test_id("survey-question")).to_be_visible()
    await page.get_by_test_id("survey-sheet").get_by_role("button", name="关闭").click()
    await follow("coming")
    await expect(page.locator('.activity[data-id="coming"]')).to_be_in_viewport()
    await expect(page.get_by_test_id("survey-sheet")).to_have_count(0)
    await picture(page, "linked-coming")
    await follow("none")
    await expect(page.get_by_text("链接指向的内容还没有开始")).to_be_visible()
    await expect(page.get_by_test_id("poll")).to_have_attribute("data-poll", "a")


async def test_who_is_not_in_yet_joins_first_and_is_there_then(server: Running, browser: Browser) -> None:
    await prepared(server)
    [(made, _)] = await codes.create(server.store, "gala", 1, [])
    page: Page = await browser.new_page()
    await page.goto(f"{server.url}/e/gala/a/star")
    await page.get_by_test_id("code").fill(made)
    await page.get_by_test_id("join").click()
    await expect(page.get_by_test_id("poll")).to_have_attribute("data-poll", "star")
    assert page.url.endswith("/e/gala/a/star")


async def test_check_in_has_a_link_too(server: Running, api: httpx.AsyncClient, browser: Browser) -> None:
    await prepared(server)
    opened = await api.post("/api/operator/events/gala/check-in/open")
    assert opened.status_code == 200, opened.text
    context = await browser.new_context(viewport={"width": 390, "height": 420}, locale="zh-CN")
    name, value = server.member_cookie("m1", unit="二厂", name="王秀兰").split("=", 1)
    await context.add_cookies([{"name": name, "value": value, "url": server.url}])
    page = await context.new_page()
    await page.goto(f"{server.url}/e/gala/a/check-in")
    await expect(page.get_by_test_id("check-in-press")).to_be_focused()
    await expect(page.get_by_test_id("check-in-press")).to_be_in_viewport()
