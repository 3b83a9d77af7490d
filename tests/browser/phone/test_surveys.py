"""A survey on the phone: answered question by question, kept over a reload, submitted once over a lost line."""

from functools import partial

import pytest
from playwright.async_api import Page, expect

from acclaim.event import store as events
from acclaim.features.surveys import store as surveys
from acclaim.features.surveys.actions import make_document
from acclaim.voting import verbs
from tests.browser.conftest import SMALLEST, Visit, picture
from tests.browser.middle import Middle
from tests.features.surveys.papers import Urn, answers, make_survey
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser


async def opened(server: Running) -> None:
    await events.create(server.store, make_event(make_poll(), surveys=[make_survey(intro="请按实际情况作答。")]))
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)


async def as_member(server: Running, page: Page) -> None:
    name, value = server.member_cookie("m1", unit="二厂", name="王秀兰").split("=", 1)
    await page.context.add_cookies([{"name": name, "value": value, "url": server.url}])


async def answer(page: Page, *values: str) -> None:
    for value in values:
        await page.get_by_test_id(f"answer-{value}").click()


async def go_on(page: Page, to: str) -> None:
    await page.get_by_test_id("survey-next").click()
    await expect(page.get_by_test_id("survey-question")).to_have_attribute("data-question", to)


async def test_a_survey_from_its_card_to_its_receipt(server: Running, visit: Visit) -> None:
    await opened(server)
    middle = Middle()

    async def prepare(page: Page) -> None:
        await as_member(server, page)
        await middle.stand_between(page)

    page = await visit(viewport=SMALLEST, prepare=prepare)
    await page.get_by_test_id("tab-part").click()
    await expect(page.get_by_test_id("survey-card")).to_contain_text("至多 7 题 · 只计数，不留答卷")
    await picture(page, "survey-card")
    await page.get_by_test_id("survey-open").click()
    await expect(page.get_by_test_id("survey-privacy")).to_contain_text("谁答了什么，任何人都查不到")
    await expect(page.get_by_test_id("survey-progress")).to_contain_text("第 1 题，共 6 题")
    await expect(page.get_by_test_id("survey-next")).to_be_disabled()
    await answer(page, "4")
    await picture(page, "survey-scale")
    await go_on(page, "book")
    await go_on(page, "known")  # left out
    await answer(page, "yes")
    await go_on(page, "often")
    await page.get_by_test_id("survey-back").click()
    await answer(page, "no")
    await go_on(page, "more")
    await answer(page, "bath", "gym")
    await expect(page.get_by_test_id("answer-canteen").locator("input")).to_be_disabled()

    await page.reload()
    await page.get_by_test_id("tab-part").click()
    await expect(page.get_by_test_id("survey-open")).to_have_text("继续填写")
    await page.get_by_test_id("survey-open").click()
    await expect(page.get_by_test_id("survey-question")).to_have_attribute("data-question", "more")
    await go_on(page, "order")
    await answer(page, "gym", "bath", "canteen")
    await expect(page.get_by_test_id("answer-bath")).to_have_accessible_name("浴室 第 2 位")
    await picture(page, "survey-rank")
    await go_on(page, "say")
    await page.get_by_test_id("answer-text").fill("浴室请开到晚上十点")
    await picture(page, "survey-text")

    middle.swallowed = {"answered"}
    await page.get_by_test_id("survey-submit").click()
    await expect(page.get_by_test_id("survey-sending").first).to_be_visible()
    await middle.until_heard("answered")
    middle.swallowed = set()
    await middle.route.close(code=4000)
    receipt = page.get_by_test_id("survey-receipt")
    await expect(receipt).to_have_text(middle.last("answered")["receipt"])
    await picture(page, "survey-receipt")
    first, *others = [message for message in middle.said if message["type"] == "answer"]
    assert others and all(one == first for one in others)
    assert first["answers"] == {
        "all": "4", "known": "no", "more": ["bath", "gym"], "order": ["gym", "bath", "canteen"],
        "say": "浴室请开到晚上十点",
    }  # fmt: skip
    kept = await page.evaluate("JSON.parse(localStorage.getItem('acclaim:gala:survey:jia'))")
    assert (kept["answers"], kept["receipt"]) == ({}, await receipt.text_content())

    await verbs.apply(server.store, "gala", "jia", "close", find=surveys.find)
    survey = (await events.read(server.store, "gala")).event.survey("jia")
    tables = await surveys.read_tables(server.store, "gala", survey, 1)
    assert (tables.respondents, tables.texts) == ({"二厂": 1}, {"say": ["浴室请开到晚上十点"]})


async def test_a_second_phone_of_the_member_has_the_receipt_and_a_reset_asks_anew(
    server: Running, visit: Visit
) -> None:
    await opened(server)
    given = {"all": "3", "known": "no", "more": ["gym"]}
    async with server.phone("m1", unit="二厂", name="王秀兰") as line:
        await line.send(type="answer", survey="jia", epoch=1, ballot="ballot-0001", answers=given)
        receipt = (await line.until("answered"))["receipt"]
    page = await visit(prepare=partial(as_member, server))
    await page.get_by_test_id("tab-part").click()
    await expect(page.get_by_test_id("survey-open")).to_have_text("查看回执")
    await page.get_by_test_id("survey-open").click()
    await expect(page.get_by_test_id("survey-receipt")).to_have_text(receipt)
    await page.get_by_test_id("survey-close").click()
    await verbs.apply(server.store, "gala", "jia", "reset", find=surveys.find)
    await expect(page.get_by_test_id("survey-card")).to_have_count(0)
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)
    await expect(page.get_by_test_id("survey-open")).to_have_text("开始填写")


async def test_a_guest_is_told_that_surveys_are_for_members(server: Running, visit: Visit) -> None:
    await events.create(server.store, make_event(surveys=[make_survey()], admission="open"))
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)
    page = await visit()
    await page.get_by_test_id("tab-part").click()
    await expect(page.get_by_test_id("survey-why-not")).to_contain_text("只面向会员")
    await expect(page.get_by_test_id("survey-open")).to_have_count(0)


async def test_the_published_result_is_read_on_the_phone(server: Running, visit: Visit) -> None:
    urn = Urn(server.store, make_survey(on_phones=True), "gala", polls=[make_poll()])
    await events.create(server.store, urn.event)
    await urn.move("open")
    for unit, degree in (("采油一厂", "4"), ("采油二厂/很长的作业区名称第六作业区", "2"), ("机关", "5")):
        people = [f"{unit[:4]}-{n}" for n in range(4 if unit == "机关" else 20)]
        given = [answers(degree if n % 4 else "3", book=str(4 + n % 2)) for n in range(len(people))]
        papers = (urn.paper(one, f"ballot-{one}", what, unit) for one, what in zip(people, given, strict=True))
        await urn.cast(*papers)
    await urn.move("close")
    await make_document(server.store, "gala", "jia", 1)
    await urn.move("publish")
    page = await visit(viewport=SMALLEST, prepare=partial(as_member, server))
    await page.get_by_test_id("tab-part").click()
    await page.get_by_test_id("survey-open").click()
    result = page.get_by_test_id("survey-result")
    await expect(result).to_contain_text("采油二厂")
    for withheld in ("机关", "采油一厂"):  # the first is small, and the other would tell of it
        await expect(result).not_to_contain_text(withheld)
    await expect(page.get_by_test_id("survey-result-mean")).to_be_visible()
    await picture(page, "survey-result")
