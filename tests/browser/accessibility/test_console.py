"""axe-core finds nothing in the console, nor on the page of a survey that is published, in both languages."""

import pytest
from playwright.async_api import Browser, Page, expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.features.contests import orders
from acclaim.features.gifts import actions as gifts
from acclaim.features.points import store as points
from acclaim.features.show import actions as show
from acclaim.features.surveys.results.page import page as survey_page
from acclaim.features.surveys.results.publication import Source, publish
from acclaim.features.surveys.results.words import Language
from tests.browser.accessibility.axe import found, opened, violations
from tests.browser.conftest import DESKTOP, USUAL, picture
from tests.browser.contesting import a_contest, all_in, order
from tests.features.barometer.crowd import fill
from tests.features.gifts.shops import BOOK, CUP, redeem, shop
from tests.features.points.ledgers import opened as opened_with_points
from tests.features.quizzes.quizzed import make_quiz
from tests.features.surveys.classed import RATED, classed, spread
from tests.features.surveys.papers import make_survey
from tests.features.surveys.surveyed import SURVEY, answered
from tests.running import Running, make_event

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_page_of_a_survey(browser: Browser, axe: str, language: Language) -> None:
    sizes = {"采油一厂/一队": 40, "采油一厂/二队": 14, "采油二厂": 30, "机关": 4}
    document = publish(Source("gala", SURVEY, answered(sizes), dict.fromkeys(sizes, 200)))
    classes = publish(classed(RATED, spread({(unit, one): 20 for unit in "ab" for one in ("staff", "hired")})))
    for told, group in ((classes, ""), (document, ""), (document, "采油一厂"), (document, "采油一厂/二队")):
        page = await browser.new_page()
        await page.set_content(survey_page(told, group, language))
        await page.evaluate(axe)
        assert await violations(page) == []
        await page.close()


async def after_a_few_cues(server: Running) -> None:
    for number, cue in enumerate(("doors", "countdown", "vote-best")):
        await show.run(server.store, "gala", cue, number, now_ms())


async def unfold(page: Page) -> None:
    for form in ("poll-form-0", "cue-open-2"):
        await page.get_by_test_id(form).locator("summary").or_(page.get_by_test_id(form)).first.click()
    await expect(page.get_by_test_id("field-polls[0].title")).to_be_visible()
    # As high as the form: nothing lies half under the bar at the foot.
    height = await page.evaluate("document.documentElement.scrollHeight")
    await page.set_viewport_size({"width": DESKTOP["width"], "height": height})


@pytest.mark.parametrize(
    ("path", "ready"),
    [
        ("/console", "sign-in-name"),
        ("/console#/events", "events"),
        ("/console#/events/new", "event-form"),
        ("/console#/events/gala/edit", "event-form"),
        ("/console#/events/gala/run", "figures"),
        ("/console#/events/gala/show", "next-cue"),
        ("/console#/events/gala/remote", "next-cue"),
        ("/console#/events/gala/draws", "tab-draws"),
        ("/console#/events/gala/comments", "comment"),
        ("/console#/events/gala/people", "tab-people"),
        ("/console#/events/gala/rehearse", "tab-rehearse"),
        ("/console#/events/gala/check", "tab-check"),
        ("/console#/events/gala/texts", "texts-view"),
        ("/console#/account", "password-old"),
    ],
)
async def test_the_console(gala: Running, browser: Browser, axe: str, path: str, ready: str) -> None:
    await after_a_few_cues(gala)
    page = await opened(browser, gala, path, viewport=USUAL if "remote" in path else DESKTOP)
    settle = {"edit": unfold, "people": unfold_embedding}.get(path.rpartition("/")[2])
    assert await found(page, axe, ready, settle) == []


async def test_points_in_the_console(server: Running, browser: Browser, axe: str) -> None:
    event = await opened_with_points(server.store)
    await points.adjust(server.store, event, "m1", 8, "1", "admin", "{}")
    page = await opened(browser, server, "/console#/events/gala/points", viewport=DESKTOP)

    async def look(page: Page) -> None:
        await page.get_by_test_id("points-member").fill("m1")
        await page.get_by_test_id("points-look").click()
        await expect(page.get_by_test_id("points-table")).to_be_visible()

    assert await found(page, axe, "points-view", look) == []


async def test_the_barometer_of_four_weeks(server: Running, browser: Browser, axe: str) -> None:
    await events.create(server.store, make_event())
    await fill(server.store)
    page = await opened(browser, server, "/console#/events/gala/barometer", viewport=DESKTOP)

    async def look(page: Page) -> None:
        await page.get_by_test_id("range-28").click()
        await page.get_by_test_id("barometer-cohorts").wait_for()
        await page.get_by_test_id("barometer-dictionary").locator("summary").click()

    assert await found(page, axe, "barometer", look, ("light", "dark")) == []
    await picture(page, "axe-barometer")
    printed = await page.get_by_test_id("barometer-page").get_attribute("href")
    assert printed is not None
    for address in (printed, printed.replace("lang=en", "lang=zh")):
        await page.goto(server.url + address)
        await picture(page, f"barometer-page-{address[-2:]}")
        await page.evaluate(axe)
        assert await violations(page) == []


async def test_orders_in_the_console(server: Running, browser: Browser, axe: str) -> None:
    event = await shop(server.store)
    for n, (member, gift) in enumerate((("a", CUP), ("b", BOOK), ("b", CUP))):
        await redeem(server.store, event, member, gift, f"o{n}")
    await gifts.move(server.store, event, ["o2"], gifts.Step("cancelled", reason="缺货"), "admin")
    page = await opened(browser, server, "/console#/events/gala/orders", viewport=DESKTOP)

    async def choose(page: Page) -> None:
        await page.get_by_test_id("orders-state").select_option("")
        await page.get_by_test_id("choose-all").check()
        await page.get_by_test_id("orders-ship").wait_for()

    assert await found(page, axe, "orders-table", choose) == []
    await picture(page, "axe-orders")
    await page.get_by_test_id("orders-cancel").click()
    await page.get_by_test_id("orders-reason").wait_for()
    assert await violations(page) == []


async def unfold_embedding(page: Page) -> None:
    await page.get_by_test_id("embedding").locator("summary").click()
    await page.get_by_test_id("embedding-kind").select_option("result")
    await picture(page, "axe-embedding")


async def test_the_form_of_a_survey_with_bank_and_preview(server: Running, browser: Browser, axe: str) -> None:
    await events.create(server.store, make_event(surveys=[make_survey()]))
    page = await opened(browser, server, "/console#/events/gala/edit", viewport=USUAL)

    async def unfold(page: Page) -> None:
        form = page.get_by_test_id("survey-form-0")
        await form.locator("summary").first.click()
        for question in (3, 4):  # one of those who gave an answer, and choices
            await form.get_by_test_id(f"question-open-{question}").click()
        height = await page.evaluate("document.documentElement.scrollHeight")
        await page.set_viewport_size({"width": USUAL["width"], "height": height})

    assert await found(page, axe, "survey-form-0", unfold) == []
    await picture(page, "axe-survey-form")
    await page.set_viewport_size(USUAL)
    for button, within in (("open-bank", "bank-overall"), ("preview-survey", "survey-question")):
        await page.get_by_test_id(button).click()
        await page.get_by_test_id(within).wait_for()
        assert await violations(page) == []
        await picture(page, f"axe-{button}")
        await page.keyboard.press("Escape")


async def test_the_form_of_a_quiz_with_import_and_preview(server: Running, browser: Browser, axe: str) -> None:
    await events.create(server.store, make_event(quizzes=[make_quiz()]))
    page = await opened(browser, server, "/console#/events/gala/edit", viewport=USUAL)

    async def unfold(page: Page) -> None:
        form = page.get_by_test_id("quiz-form-0")
        await form.locator("summary").first.click()
        await form.get_by_test_id("question-open-0").click()
        height = await page.evaluate("document.documentElement.scrollHeight")
        await page.set_viewport_size({"width": USUAL["width"], "height": height})

    assert await found(page, axe, "quiz-form-0", unfold) == []
    await page.set_viewport_size(USUAL)
    await page.get_by_test_id("import-questions").click()
    await page.get_by_test_id("question-file").wait_for(state="attached")
    assert await violations(page) == []
    await page.keyboard.press("Escape")
    await page.get_by_test_id("preview-quiz").click()
    await page.get_by_test_id("preview-next").click()
    await page.get_by_test_id("quiz-tile").first.wait_for()
    assert await violations(page) == []


async def test_the_head_judges_desk(server: Running, browser: Browser, axe: str) -> None:
    await events.create(server.store, make_event(contests=[a_contest()]))
    await order(server, orders.Open, "deed-open")
    await all_in(server, "c2")
    page = await opened(browser, server, "/console#/events/gala/run", viewport=DESKTOP)

    async def look(page: Page) -> None:
        await page.get_by_test_id("desk-speech").click()
        await page.get_by_test_id("choose-c2").click()
        await page.get_by_test_id("sheet-j3").click()

    assert await found(page, axe, "desk-speech", look) == []
    await picture(page, "axe-desk")
