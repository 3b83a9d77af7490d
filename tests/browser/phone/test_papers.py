"""A daily quiz on the phone: a paper answered question by question, through a reload, on another phone, marked."""

import pytest
from playwright.async_api import Page, expect

from acclaim.event.parts.earning.points import Points, Rule
from tests.browser.conftest import Visit, picture
from tests.browser.phone.pages import as_member
from tests.browser.sight import SIZES
from tests.features.barometer.crowd import has_used
from tests.features.papers.papered import KINDS, make_daily, open_daily
from tests.running import Running
from tests.waiting import eventually

pytestmark = pytest.mark.browser


async def answer(page: Page, *names: str) -> None:
    """Answers the question that is shown."""
    for name in names:
        await page.get_by_test_id("quiz-tile").filter(has_text=name).click()
    if len(names) > 1:
        await page.get_by_test_id("quiz-send").click()
    await expect(page.get_by_test_id("paper-saved")).to_have_attribute("data-state", "saved")


async def test_a_paper_is_answered_through_a_reload_and_marked_and_earns_points(server: Running, visit: Visit) -> None:
    quiz = make_daily(*KINDS, questions_per_paper=5, pass_right=3)
    rules = [Rule("right", "daily_quiz_right", 2), Rule("passed", "daily_quiz_passed", 10)]
    await open_daily(server.store, quiz, points=Points(rules))

    async def prepare(page: Page) -> None:
        await as_member(server, page)

    page = await visit(viewport=SIZES[1], prepare=prepare)
    await page.get_by_test_id("tab-part").click()
    await picture(page, "paper-card")
    await page.get_by_test_id("daily-quiz-open").click()
    await picture(page, "paper-begin")
    await page.get_by_test_id("paper-start").click()
    rights = {"第1题": ["乙"], "多选": ["甲", "丙"], "判断": ["对"], "排序": ["丙", "甲", "乙"]}
    for n in range(5):
        stem = await page.get_by_test_id("paper-stem").inner_text()
        if n == 2:
            await picture(page, "paper-question")
            await page.reload()
            await page.get_by_test_id("tab-part").click()
            await page.get_by_test_id("daily-quiz-open").click()
            await expect(page.get_by_test_id("paper-stem")).to_have_text(stem)
        chosen = next((names for start, names in rights.items() if stem.startswith(start)), None)
        if chosen:
            await answer(page, *chosen)
        if n < 4:
            await page.get_by_test_id("paper-next").click()
    await page.get_by_test_id("paper-hand-in").click()
    await picture(page, "paper-sure")
    await page.get_by_test_id("paper-sure").click()
    await expect(page.get_by_test_id("paper-right")).to_have_text("答对 4 / 5 题")
    await expect(page.get_by_test_id("paper-passed")).to_have_text("合格")
    await picture(page, "paper-result")
    await page.evaluate("dispatchEvent(new Event('pagehide'))")
    await eventually(lambda: has_used(server.store, "daily_quiz"))
    await page.keyboard.press("Escape")
    await page.get_by_test_id("tab-points").click()
    await expect(page.get_by_test_id("points-balance")).to_have_text("18")
    await picture(page, "paper-points")
