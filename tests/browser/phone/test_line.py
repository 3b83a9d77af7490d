"""The phone's line, with somebody in the middle of it: frames that are lost, late or repeated, and every close."""

import asyncio

import pytest
from playwright.async_api import Page, expect

from acclaim.event import store as events
from acclaim.voting import ballots
from tests.browser.conftest import Visit, vote
from tests.browser.middle import Middle
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser


@pytest.fixture
def middle() -> Middle:
    return Middle()


@pytest.fixture
async def page(server: Running, visit: Visit, middle: Middle) -> Page:
    await open_event(server.store, make_event(make_poll(options=3), admission="open"))
    page = await visit(prepare=middle.stand_between)
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")
    await expect(page.get_by_test_id("poll-state")).to_have_attribute("data-state", "open")
    return page


async def test_a_lost_answer_leads_to_the_same_ballot_again_and_one_vote(
    server: Running, page: Page, middle: Middle
) -> None:
    middle.swallowed = {"ack"}
    await page.get_by_test_id("option-2").click()
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("confirm")).to_contain_text("正在提交")
    await middle.until_heard("ack")
    middle.swallowed = set()
    await middle.route.close(code=4000)
    await expect(page.get_by_test_id("receipt")).to_have_text(middle.last("ack")["receipt"], timeout=15_000)
    first, second = middle.casts()
    assert first == second
    event = (await events.read(server.store, "gala")).event
    assert (await ballots.recount(server.store, event, event.polls[0])).recount["votes audience 2"] == 1


async def test_while_the_store_is_away_the_ballot_waits_and_the_page_says_so(page: Page, middle: Middle) -> None:
    middle.speak(type="status", store="away")
    await expect(page.get_by_test_id("line-banner")).to_have_attribute("data-state", "away")
    await page.get_by_test_id("option-1").click()
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("confirm")).to_contain_text("自动提交")
    assert middle.casts() == []
    middle.speak(type="status", store="ok")
    await expect(page.get_by_test_id("receipt")).to_be_visible()
    assert len(middle.casts()) == 1


async def test_older_figures_are_dropped(page: Page, middle: Middle) -> None:
    await vote(page, "1")
    await expect(page.get_by_test_id("turnout")).to_have_text("1 人已投票")
    stale = middle.last("tick")
    stale["polls"]["best"] |= {"seq": stale["polls"]["best"]["seq"] - 1, "members": 0, "votes": [0, 0, 0]}
    middle.speak(**{**stale, "likes": {"": 4321}})
    await expect(page.locator(".masthead-figures")).to_contain_text("4,321")
    await expect(page.get_by_test_id("turnout")).to_have_text("1 人已投票")


async def test_an_older_definition_is_dropped(page: Page, middle: Middle) -> None:
    event = middle.last("event")
    middle.speak(**{**event, "rev": event["rev"] + 5, "event": {**event["event"], "title": "新标题"}})
    await expect(page.get_by_test_id("title")).to_have_text("新标题")
    middle.speak(**event)
    middle.speak(**{**middle.last("tick"), "likes": {"": 4321}})
    await expect(page.locator(".masthead-figures")).to_contain_text("4,321")
    await expect(page.get_by_test_id("title")).to_have_text("新标题")


async def test_a_session_that_ended_is_renewed_without_a_question(page: Page, middle: Middle) -> None:
    await middle.route.close(code=4500)
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live", timeout=15_000)


@pytest.mark.parametrize(("code", "why"), [(4501, "连接已结束"), (4502, "多台设备")])
async def test_a_phone_that_was_shut_out_stays_out_until_asked(page: Page, middle: Middle, code: int, why: str) -> None:
    await middle.route.close(code=code)
    await expect(page.get_by_test_id("line-banner")).to_have_attribute("data-state", "ended")
    await expect(page.get_by_test_id("line-banner")).to_contain_text(why)
    await page.get_by_test_id("rejoin").click()
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")


async def test_likes_that_were_not_taken_are_reported_again(page: Page, middle: Middle) -> None:
    middle.swallowed = {"liked"}
    for _ in range(5):
        await page.get_by_test_id("like").click()
    sent = await middle.until_said("like")
    middle.speak(type="liked", source=sent["source"], target="", total=sent["total"] - 1)
    again = await middle.until_said("like", more_than=1)
    assert (again["source"], again["total"]) == (sent["source"], 5)


async def test_a_like_is_shown_once_though_the_figures_come_before_its_answer(page: Page, middle: Middle) -> None:
    middle.swallowed = {"liked"}
    for _ in range(3):
        await page.get_by_test_id("like").click()
    await expect(page.get_by_test_id("like")).to_have_attribute("aria-label", "点赞 3")
    async with asyncio.timeout(10):
        while not any(message["type"] == "tick" and message["likes"].get("") == 3 for message in middle.heard):
            await middle.news()
    middle.speak(**{**middle.last("tick"), "online": 4321, "now": middle.last("tick")["now"] + 1})
    await expect(page.get_by_text("4,321")).to_be_visible()  # the page has rendered the tick
    await expect(page.get_by_test_id("like")).to_have_attribute("aria-label", "点赞 3")


async def test_nothing_that_cannot_be_read_disturbs_the_page(page: Page, middle: Middle) -> None:
    await page.get_by_test_id("option-3").click()
    middle.route.send("<html>a proxy speaks</html>")
    middle.speak(type="comment", text="of a later version")
    middle.speak(type="error", error={"code": "too_fast", "message": "Too fast.", "retryable": True})
    await expect(page.get_by_test_id("toast")).to_contain_text("操作太快了")
    await expect(page.locator('[data-testid="option-3"][aria-checked="true"]')).to_be_visible()


async def test_a_late_answer_about_fewer_likes_loses_none(page: Page, middle: Middle) -> None:
    middle.swallowed = {"liked"}
    for _ in range(3):
        await page.get_by_test_id("like").click()
    first = await middle.until_said("like")
    await page.get_by_test_id("like").click()
    second = await middle.until_said("like", more_than=1)  # no answer came: again, and more
    assert second["total"] > first["total"]
    middle.speak(type="liked", source=first["source"], target="", total=first["total"])
    third = await middle.until_said("like", more_than=2)
    assert third["total"] == second["total"]
