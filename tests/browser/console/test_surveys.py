"""A survey in the console: opened, watched by unit, closed; published, its texts let through, its page opened."""

import pytest
from playwright.async_api import expect

from acclaim.event import store as events
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.browser.conftest import DESKTOP, VisitAs, picture
from tests.features.surveys.papers import Urn, answers, make_survey
from tests.running import Running, make_event

pytestmark = pytest.mark.browser


async def test_an_operator_opens_a_survey_watches_its_turnout_and_closes_it(server: Running, visit_as: VisitAs) -> None:
    people = [Entry(f"m{n}", "", "采油一厂" if n < 20 else "采油二厂/一队", "audience") for n in range(35)]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    await events.create(server.store, make_event(surveys=[make_survey()]))
    page = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    await expect(page.get_by_test_id("survey-state-jia")).to_have_text("未开放")
    await page.get_by_test_id("open-jia").click()
    await expect(page.get_by_test_id("survey-state-jia")).to_have_text("填写中")
    for member in ("m1", "m2", "m21"):
        async with server.phone(member) as phone:
            await phone.send(type="answer", survey="jia", epoch=1, ballot=f"ballot-{member}", answers=answers())
            assert (await phone.until("answered"))["error"] is None
    await expect(page.get_by_test_id("answered-jia")).to_contain_text("3")
    await page.get_by_test_id("units-jia").click()
    await expect(page.get_by_test_id("turnout-jia")).to_contain_text("采油一厂2 / 2010.0%")
    await picture(page, "console-surveys")
    await page.get_by_test_id("close-jia").click()
    await page.get_by_test_id("confirm-yes").click()
    await expect(page.get_by_test_id("survey-state-jia")).to_have_text("已截止")


async def test_a_survey_is_published_its_texts_let_through_and_its_page_opened(
    server: Running, visit_as: VisitAs
) -> None:
    urn = Urn(server.store, make_survey(), "gala")
    await events.create(server.store, urn.event)
    await urn.move("open")
    await urn.cast(*(
        urn.paper(f"m{n}", f"b{n}", answers(str(1 + n % 5), say="食堂好，电话13800138000" if n < 3 else ""), "采油一厂")
        for n in range(24)
    ))  # fmt: skip
    await urn.move("close")
    page = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    await page.get_by_test_id("publish-jia").click()
    await page.get_by_test_id("confirm-yes").click()
    await expect(page.get_by_test_id("survey-state-jia")).to_have_text("已公布")

    await page.get_by_test_id("tab-check").click()
    async with page.context.expect_page() as opened:
        await page.get_by_test_id("page-jia").click()
    published = await opened.value
    await expect(published.get_by_role("heading", level=1)).to_have_text("全体")
    await expect(published.locator(".overall b").first).to_have_text("2.92")
    await picture(published, "survey-page")
    await published.set_viewport_size({"width": 700, "height": 990})  # A4 without its margins
    await published.emulate_media(media="print")
    strengths, problems = [await published.locator(f".{kind}").bounding_box() for kind in ("strengths", "problems")]
    assert strengths
    assert problems
    assert (strengths["y"], problems["x"] > strengths["x"]) == (problems["y"], True)

    await page.get_by_test_id("open-texts").click()
    await expect(page.get_by_test_id("text")).to_contain_text("食堂好，电话•••")
    await expect(page.get_by_test_id("text")).to_contain_text("×3")
    await picture(page, "console-texts")
    await page.get_by_test_id("clear").click()
    await expect(page.get_by_test_id("texts-jia")).to_contain_text("没有待审阅的留言")
    await page.get_by_test_id("tab-check").click()
    await expect(page.get_by_test_id("survey-results")).to_be_visible()
    await picture(page, "console-survey-results")
